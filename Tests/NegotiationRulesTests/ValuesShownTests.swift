import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// Where players aren't shown values, nothing that they are told hangs on the points: two sessions of exercises that differ in
/// nothing else look the same to them, notice by notice, section by section, preview by preview.
@Suite("Values that are not shown")
struct ValuesShownTests {
    private static let commandsPerSession = 60
    private static let other: [RuleProgram] = TestExercises.all.map { program in
        do {
            return try RuleProgram(program.exercise.withOtherPoints)
        } catch {
            fatalError("\(error)")
        }
    }

    /// Two sessions with the same seats, seed and commands.
    private struct Pair {
        var first: SessionState
        var second: SessionState
        let players: [Viewer]
        private(set) var told: (first: [Notice], second: [Notice]) = ([], [])

        init(_ exercise: Int, _ values: ValuesShown, seed: Int) {
            let seats = TestSeats.all(of: TestExercises.all[exercise].exercise)
            func state(_ program: RuleProgram) -> SessionState {
                SessionState(program: program, seed: TestExercises.seed(seed), seats: seats, values: values)
            }
            first = state(TestExercises.all[exercise])
            second = state(ValuesShownTests.other[exercise])
            players = first.exercise.parties.map { .party($0.id) } + [.observer]
        }

        mutating func give(_ command: Command, by actor: Actor, at time: Int) {
            told = (
                Self.give(command, by: actor, at: time, players, &first),
                Self.give(command, by: actor, at: time, players, &second)
            )
        }

        private static func give(
            _ command: Command, by actor: Actor, at time: Int, _ players: [Viewer], _ state: inout SessionState
        ) -> [Notice] {
            var told: [Notice] = []
            for event in (try? state.decide(command, by: actor, person: "Ada", at: time)) ?? [] {
                state.apply(event)
                for viewer in players + [.control] {
                    let notices = state.notices(of: event, for: viewer)
                    #expect(state.isNoticed(event, by: viewer) == !notices.isEmpty, "\(event) to \(viewer)")
                    if viewer != .control { told += notices }
                }
            }
            return told
        }

        func sections(_ state: SessionState) -> [ViewSections] { players.map(state.sections(for:)) }

        /// What the parties would be told of an offer that they make now, or why it would be refused.
        func previews(_ state: SessionState, _ draft: OfferDraft, at time: Int) -> [String] {
            state.exercise.parties.map { party in
                var own = draft
                own.addressees = state.exercise.parties.map(\.id).filter { $0 != party.id }
                do {
                    return "\(try state.preview(own, countering: nil, by: party.id, at: time))"
                } catch {
                    return "\(error)"
                }
            }
        }
    }

    /// Plays at random to ENDEX; says where the two look the same.
    private func play(_ exercise: Int, _ values: ValuesShown, seed: Int) -> (inPlay: Bool, atTheEnd: Bool) {
        var pair = Pair(exercise, values, seed: seed)
        var player = RandomPlayer(random: SplitMix(seed: seed))
        var isSame = true
        for step in 0..<Self.commandsPerSession where pair.first.status != .ended {
            let given = player.next(in: pair.first)
            if case .end = given.command { continue }
            pair.give(given.command, by: given.actor, at: step * 30_000)
            let terms = player.terms(pair.first)
            let draft = OfferDraft(addressees: [], isPublic: false, terms: terms)
            // Play may end by itself, at which the values are shown that are shown after it.
            guard pair.first.status != .ended else { break }
            isSame =
                isSame && pair.told.first == pair.told.second
                && pair.sections(pair.first) == pair.sections(pair.second)
                && pair.previews(pair.first, draft, at: step * 30_000)
                    == pair.previews(pair.second, draft, at: step * 30_000)
        }
        if pair.first.status != .ended {
            pair.give(.end(reason: "Time is over."), by: .seat(role: .control), at: 9_000_000)
        }
        #expect(pair.first.status == .ended && pair.second.status == .ended)
        return (
            isSame, pair.told.first == pair.told.second && pair.sections(pair.first) == pair.sections(pair.second)
        )
    }

    @Test("after: nothing hangs on points before ENDEX, and then they are shown", arguments: 0..<3, 1...4)
    func after(exercise: Int, seed: Int) {
        let same = play(exercise, .after, seed: seed)
        #expect(same.inPlay)
        #expect(!same.atTheEnd)
    }

    @Test("never: nothing hangs on points, the end neither", arguments: 0..<3, 1...4)
    func never(exercise: Int, seed: Int) {
        let same = play(exercise, .never, seed: seed)
        #expect(same.inPlay && same.atTheEnd)
    }

    @Test("during: the points are seen, so the pairs differ", arguments: 0..<3)
    func during(exercise: Int) {
        #expect(!play(exercise, .during, seed: 1).inPlay)
    }

    @Test(
        "that a rule brought points is told where points are shown, and else to control alone",
        arguments: ValuesShown.allCases)
    func bites(_ values: ValuesShown) throws {
        var exercise = TestExercises.harbour.exercise
        let citation = Citation(passages: [], basis: .design)
        let clause = Clause(
            id: "paid", text: "The line is paid.", citation: citation, at: [.step("evening")],
            effects: [.ledger(party: "line", by: "5", once: nil)])
        exercise.rules.append(
            Rule(
                id: "R99", name: "pay", text: "T", levels: [.enforce], level: .enforce, clauses: [clause], off: "T"))
        var state = SessionState(program: try RuleProgram(exercise), seed: TestExercises.seed(1), values: values)
        var readers: Set<Viewer> = []
        for command in [Command.start, .next(reason: ""), .next(reason: "")] {
            for event in try state.decide(command, by: .seat(role: .control), person: "Cleo", at: 1_000) {
                state.apply(event)
                for viewer in [Viewer.party("port"), .party("line"), .control, .observer] {
                    let told = state.notices(of: event, for: viewer).filter { $0.rule == "R99" || $0.kind == .ledger }
                    if !told.isEmpty { readers.insert(viewer) }
                }
            }
        }
        #expect(readers == (values == .during ? [.party("line"), .control] : [.control]))
    }

    // MARK: What stands in their place

    private func played(_ values: ValuesShown) -> Pair {
        var pair = Pair(1, values, seed: 1)
        pair.give(.start, by: .seat(role: .control), at: 0)
        pair.give(
            .putForward(
                offer: OfferDraft(
                    addressees: ["line"], isPublic: false,
                    terms: [Term(issue: "night_hours", option: "until_midnight")])),
            by: .seat(role: .party(id: "port", head: true)), at: 1_000)
        return pair
    }

    @Test("at ENDEX a party is told its result, or that results are not shown; control has them all")
    func results() throws {
        func told(_ values: ValuesShown) throws -> (port: [String], control: [String], sections: ViewSections) {
            var state = played(values).first
            var told: [Viewer: [String]] = [:]
            let end = Command.end(reason: "Over.")
            for event in try state.decide(end, by: .seat(role: .control), person: "Cleo", at: 2_000) {
                state.apply(event)
                for viewer in [Viewer.party("port"), .control] {
                    told[viewer, default: []] += state.notices(of: event, for: viewer).map(\.text)
                }
            }
            return (told[.party("port")] ?? [], told[.control] ?? [], state.sections(for: .party("port")))
        }
        for values in [ValuesShown.during, .after] {
            let (port, control, sections) = try told(values)
            #expect(port.contains { $0.hasPrefix("Your result: ") })
            #expect(!control.contains { $0.contains("Results") })
            #expect(sections.sheet != nil && sections.offers?.first?.worth != nil)
        }
        let (port, control, sections) = try told(.never)
        #expect(port.contains("Results are not shown to players in this session; control has them."))
        #expect(!port.contains { $0.contains("Your result") })
        #expect(control.contains { $0.hasPrefix("Results in points, ledgers included; players aren't told theirs: ") })
        #expect(sections.sheet == nil && sections.offers?.first?.worth == nil)
    }

    @Test("control reads everybody's sheets where it can't through their eyes", arguments: ValuesShown.allCases)
    func controlsSheets(_ values: ValuesShown) {
        let state = played(values).first
        let sheets = state.sections(for: .control).sheets
        guard values != .during else { return #expect(sheets == nil) }
        let shown = played(.during).first
        #expect(sheets?.map(\.party) == ["port", "line"])
        #expect(sheets?.map(\.sheet) == ["port", "line"].map { shown.sections(for: .party($0)).sheet })
        #expect(state.sections(for: .party("port")).sheets == nil)
    }

    @Test("everybody is told when values are shown; who reads a log is shown them", arguments: ValuesShown.allCases)
    func toldAtJoining(_ values: ValuesShown) {
        let state = played(values).first
        for viewer in played(values).players + [.control] {
            #expect(state.view(for: viewer, isHead: true).exercise.values == values)
        }
        #expect(state.forReaders().sections(for: .party("port")).sheet != nil)
        #expect(state.forReaders().view(for: .party("port"), isHead: true).exercise.values == values)
    }
}
