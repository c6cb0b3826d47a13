import ExerciseFormat
import ExerciseModel
import Foundation
import NegotiationModel
import Testing

@Suite("Claims and variations are read")
struct ClaimsTests {
    private static let good = """
        format: offramp-claims/1
        calibration: {first_seed: 1, family: [linear]}
        report: {first_seed: 500, family: [boulware, conceder]}
        claims:
          - id: W1
            text: Water is worth a repair.
            change: no repair is offered.
            passages: [W1]
            rules: [R3]
            clauses: [R2.both]
            comparisons:
              - id: none
                base: {tracks: {water: -2}, draws: {weather: dry}}
                changed:
                  withhold: {options: {repair: [half, all_of_it]}, actions: [pump]}
                  delegations: {upper: {kind: stubborn, insists: {hours: mornings}, actions: [pump], bargaining: refuses_all}}
                checks:
                  - {measure: {sum: [{gain: upper}, {gain: lower}]}, over: settled, expect: fewer}
                  - {measure: {holds: track.water > 3}, expect: {within_hundredths: 5}}
        conditions:
          - {id: N1, text: Some settle., range: {measure: settled, above_hundredths: 10}}

        """

    private func claims(_ text: String) throws(ExerciseMistakes) -> Claims? {
        do {
            let folder = try Folder.minimal().with("claims.yaml", text)
            return try ClaimsReader.claims(folder, for: try ExerciseReader.read(folder))
        } catch let mistakes as ExerciseMistakes {
            throw mistakes
        } catch {
            fatalError("\(error)")
        }
    }

    @Test("claims say what their file says")
    func read() throws {
        let claims = try #require(try claims(Self.good))
        #expect(claims.report == RehearsalSample(firstSeed: 500, family: [.boulware, .conceder]))
        let claim = claims.claims[0]
        #expect(claim.rules == ["R3"] && claim.clauses == ["R2.both"])
        #expect(claim.comparisons[0].base == Variation(tracks: ["water": -2], draws: ["weather": "dry"]))
        let orders = DelegationOrders(
            kind: .stubborn, insists: [Term(issue: "hours", option: "mornings")],
            actions: [OrderedAction(action: "pump")], bargaining: .refusesAll)
        #expect(
            claim.comparisons[0].changed
                == Variation(
                    withheldOptions: ["repair": ["half", "all_of_it"]], withheldActions: ["pump"],
                    delegations: ["upper": orders]))
        #expect(
            claim.comparisons[0].checks == [
                Check([.gain("upper"), .gain("lower")], over: .settled, .fewer),
                Check([.holds("track.water > 3")], .within(hundredths: 5)),
            ])
        #expect(claims.conditions.map(\.demand) == [.range(.settled, in: Variation(), above: 10, below: nil)])
    }

    @Test("an exercise without claims claims nothing")
    func none() throws {
        let minimal = try Folder.minimal()
        #expect(try ClaimsReader.claims(minimal, for: try ExerciseReader.read(minimal)) == nil)
    }

    @Test(
        "one change, one mistake, at its line",
        arguments: [
            ("passages: [W1]", "passages: [W9]", 8, "no passage is called “W9”"),
            ("clauses: [R2.both]", "clauses: [R2.neither]", 10, "no clause is called “R2.neither”"),
            ("weather: dry", "weather: wet", 13, "no outcome of weather is called “wet”"),
            ("tracks: {water: -2}", "tracks: {watre: -2}", 13, "no track is called “watre”"),
            ("repair: [half, all_of_it]", "repair: [half, most]", 15, "no option of repair is called “most”"),
            ("kind: stubborn", "kind: stuborn", 16, "did you mean “stubborn”?"),
            ("{gain: upper}", "{gains: upper}", 18, "did you mean “gain”?"),
            ("track.water > 3", "track.water + 3", 19, "true or false is needed here"),
            ("within_hundredths", "within", 19, "within_hundredths"),
            ("expect: fewer", "expect: less", 18, "it is more, fewer, never"),
            ("measure: settled, above", "measure: setled, above", 21, "did you mean “settled”?"),
            (", above_hundredths: 10", "", 21, "a range has no bound"),
            ("family: [linear]", "family: []", 2, "an empty list"),
            ("offramp-claims/1", "offramp-claims/2", 1, "this program reads “offramp-claims/1”"),
        ])
    func broken(_ old: String, _ new: String, _ line: Int, _ words: String) throws {
        #expect(Self.good.contains(old))
        do {
            _ = try claims(Self.good.replacing(old, with: new, maxReplacements: 1))
            Issue.record("“\(new)” was taken")
        } catch {
            #expect(error.mistakes.count == 1, "\(error)")
            #expect(error.mistakes.first?.file == "claims.yaml" && error.mistakes.first?.line == line, "\(error)")
            #expect("\(error)".contains(words), "\(error)")
        }
    }

    @Test("a variation in a file of its own is read for an exercise")
    func variation() throws {
        let exercise = try ExerciseReader.read(Folder.minimal())
        let read = try ClaimsReader.variation(Array("rules: {R3: off}\n".utf8), named: "dry.yaml", for: exercise)
        #expect(read == Variation(rules: ["R3": .off]))
        #expect(throws: ExerciseMistakes.self) {
            _ = try ClaimsReader.variation(Array("rule: {R3: off}\n".utf8), named: "dry.yaml", for: exercise)
        }
    }

    @Test("the claims of the repository's exercises have no mistakes")
    func shipped() throws {
        let folder = Folder.repository.appending(path: "exercises")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let files = try Folder.files(of: folder.appending(path: name))
            _ = try ClaimsReader.claims(files, for: try ExerciseReader.read(files))
        }
    }
}
