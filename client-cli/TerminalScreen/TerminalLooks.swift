import PlayerClient

/// How styles look at a terminal of so many colours.
///
/// Red, and the eight colours of small palettes, are the terminal's own, so that its palette decides. Those beyond the first
/// sixteen are the same on almost all terminals: of them the parties' are chosen, and the grey of what is quiet. They keep a
/// contrast of 3.4 to 1 and more with black and with white (the grey 4.5), and differ for eyes that lack a kind of cone too:
/// `TerminalLooksTests` measure both.
struct TerminalLooks {
    struct Look: Hashable {
        var isBold = false
        var isReversed = false
        var isDim = false
        var isUnderlined = false
        /// One of the terminal's colours by its number; nil for its own.
        var colour: Int16?
    }

    static let red: Int16 = 1
    static let grey: Int16 = 243
    /// In the order of the exercise's parties; those beyond the last begin again, and their tags tell them apart.
    static let partiesOf256: [Int16] = [68, 94, 198, 93, 65, 100]
    /// Blue, magenta, cyan and green: the others are red, which means an alert, and what a ground may be.
    static let partiesOf8: [Int16] = [4, 5, 6, 2]
    private static let blue: Int16 = 4

    /// How many colours there are; 0 where there are none, or none are wanted.
    private let count: Int

    init(colours: Int) {
        count = colours < 8 ? 0 : colours
    }

    private var parties: [Int16] { count >= 256 ? Self.partiesOf256 : count > 0 ? Self.partiesOf8 : [] }

    /// The colours that are used, each once.
    var colours: [Int16] {
        guard count > 0 else { return [] }
        return [Self.red] + parties + (count >= 256 ? [Self.grey] : [])
    }

    func look(of style: ScreenStyle) -> Look {
        switch style {
        case .plain: Look()
        case .bold: Look(isBold: true)
        case .bar: Look(isReversed: true)
        // Not bold: PuTTY draws bold signs lighter, and in reverse that is grey on grey.
        case .due: Look(isReversed: true, isUnderlined: true)
        case .alert: Look(isBold: true, colour: count > 0 ? Self.red : nil)
        case .banner: Look(isBold: true, isReversed: true, colour: count > 0 ? Self.red : nil)
        case .quiet: count >= 256 ? Look(colour: Self.grey) : Look(isDim: true)
        case .party(let index, let isBold): look(ofParty: index, isBold: isBold)
        }
    }

    private func look(ofParty index: Int, isBold: Bool) -> Look {
        guard !parties.isEmpty else { return Look(isBold: isBold) }
        let colour = parties[index % parties.count]
        // Most terminals draw bold signs of small palettes in lighter colours: without that blue can hardly be read on black,
        // and with it the others can't on white.
        return Look(isBold: count < 256 ? colour == Self.blue : isBold, colour: colour)
    }
}
