import PlayerClient
import Testing

@testable import TerminalScreen

@Suite("How styles look at terminals of many, few and no colours")
struct TerminalLooksTests {
    private static let styles: [ScreenStyle] =
        [.plain, .bold, .bar, .alert, .banner, .quiet, .due] + (0..<16).map { .party($0, isBold: false) }

    @Test func withoutColoursNothingHasOne() {
        for count in [0, 2, 7] {
            let looks = TerminalLooks(colours: count)
            #expect(looks.colours.isEmpty)
            #expect(Self.styles.allSatisfy { looks.look(of: $0).colour == nil })
            #expect(looks.look(of: .due) == TerminalLooks.Look(isReversed: true, isUnderlined: true))
            #expect(looks.look(of: .quiet) == TerminalLooks.Look(isDim: true))
            #expect(looks.look(of: .party(1, isBold: true)) == TerminalLooks.Look(isBold: true))
        }
    }

    @Test(arguments: [8, 16, 88, 256, 32767])
    func everyColourIsOneThatTheTerminalHasAndThatWasMade(_ count: Int) {
        let looks = TerminalLooks(colours: count)
        #expect(Set(looks.colours).count == looks.colours.count)
        for style in Self.styles {
            guard let colour = looks.look(of: style).colour else { continue }
            #expect(looks.colours.contains(colour) && colour < count)
        }
        #expect(looks.look(of: .alert).colour == TerminalLooks.red)
    }

    @Test func partiesDoNotLookLikeAnAlert() {
        for count in [8, 16, 256] {
            let looks = TerminalLooks(colours: count)
            #expect((0..<16).allSatisfy { looks.look(of: .party($0, isBold: true)).colour != TerminalLooks.red })
            let four = (0..<4).compactMap { looks.look(of: .party($0, isBold: false)).colour }
            #expect(Set(four).count == 4)
        }
    }

    /// What a kind of terminal is sent for them stands in docs/terminals.md.
    @Test func thePalettesAreThoseOfThePage() {
        #expect(TerminalLooks.partiesOf256 == [68, 94, 198, 93, 65, 100] && TerminalLooks.grey == 243)
        #expect(TerminalLooks.partiesOf8 == [4, 5, 6, 2])
    }

    @Test func inFewColoursBoldIsNoOtherColour() {
        let looks = TerminalLooks(colours: 8)
        for party in 0..<16 {
            #expect(looks.look(of: .party(party, isBold: true)) == looks.look(of: .party(party, isBold: false)))
            #expect(looks.look(of: .party(party, isBold: true)).isBold == (party % 4 == 0))
        }
    }

    // MARK: Measured

    @Test func theyCanBeReadOnBlackAndOnWhite() {
        for number in TerminalLooks.partiesOf256 {
            let luminance = Sight(number).luminance
            #expect((luminance + 0.05) / 0.05 >= 3.4, "\(number) on black")
            #expect(1.05 / (luminance + 0.05) >= 3.4, "\(number) on white")
        }
        let grey = Sight(TerminalLooks.grey).luminance
        #expect((grey + 0.05) / 0.05 >= 4.5 && 1.05 / (grey + 0.05) >= 4.5)
    }

    /// Distances in CIELAB, where about 2.3 can just be seen; of the first four, which most exercises have, and of all.
    @Test(arguments: Sight.Eye.allCases)
    func theyAreToldApartByEyesOfEveryKind(_ eye: Sight.Eye) {
        let colours = TerminalLooks.partiesOf256.map { Sight($0).lab(eye) }
        for one in colours.indices {
            for other in colours.indices.dropFirst(one + 1) {
                let distance = Sight.distance(colours[one], colours[other])
                #expect(distance >= (other < 4 ? 25 : 10), "\(one) and \(other): \(distance)")
            }
        }
    }
}
