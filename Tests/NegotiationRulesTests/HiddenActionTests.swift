import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import NegotiationRules

/// Whoever may not know a deed reads nothing that names it: not the deed, not its die, nor why a number moved or a rule bit.
@Suite("An action is told to whom it is revealed, and so is what follows from it")
struct HiddenActionTests {
    private static let citation = Citation(passages: [], basis: .design)
    private static let us = Viewer.party("us")
    private static let all: [Viewer] = [us, .party("russia"), .party("ukraine"), .party("europe"), .observer, .control]

    /// Off-ramp with a number that all see and one that nobody sees; with an action at once and one in a decision phase that roll
    /// dice, move both, cost Russia and say something; and with a clause that asks whether the second was taken.
    private static func program(_ reveals: ActionAudience?) throws -> RuleProgram {
        var exercise = TestExercises.offRamp.exercise
        exercise.tracks += [("seen", TrackAudience.all), ("unseen", .control)].map {
            Track(id: $0.0, name: "Number \($0.0)", minimum: 0, maximum: 9, start: 3, seenBy: $0.1, citation: citation)
        }
        let effects: [Effect] = [
            .roll(
                name: "luck", of: "100", below: "50", then: [.move(track: "unseen", by: "1", once: nil)], otherwise: []),
            .move(track: "seen", by: "1", once: nil), .move(track: "unseen", by: "2", once: nil),
            .ledger(party: "russia", by: "-10", once: nil), .announce(sentence: "The deed is heard of."),
        ]
        exercise.actions += [("now", ActionSlot.immediate), ("later", .voice)].map {
            Action(
                id: $0.0, name: "The deed", summary: "S.", parties: ["us", "russia"], slot: $0.1, reveals: reveals,
                effects: effects, citation: citation)
        }
        exercise.resolution.insert(ResolutionStep(id: "deeds", name: "Deeds", actions: ["later"]), at: 0)
        let clause = Clause(
            id: "found", text: "The deed is found out.", citation: citation, at: [.step("deeds")],
            when: "chose(us, later)", effects: [.move(track: "seen", by: "1", once: nil)])
        exercise.rules.append(
            Rule(
                id: "R99", name: "the-deed-told", text: "T", levels: [.enforce], level: .enforce, clauses: [clause],
                off: "T"))
        return try RuleProgram(exercise)
    }

    private struct Session {
        var state: SessionState
        var told: [Viewer: [Notice]] = [:]

        init(_ reveals: ActionAudience?) throws {
            state = SessionState(program: try HiddenActionTests.program(reveals), seed: TestExercises.seed(7))
            give(.start, .seat(role: .control))
        }

        mutating func give(_ command: Command, _ actor: Actor = .seat(role: .party(id: "us", head: true))) {
            do {
                for event in try state.decide(command, by: actor, person: "Ada", at: 1_000) {
                    state.apply(event)
                    for viewer in HiddenActionTests.all {
                        let notices = state.notices(of: event, for: viewer)
                        told[viewer, default: []] += notices
                        #expect(state.isNoticed(event, by: viewer) == !notices.isEmpty, "\(event)")
                    }
                }
            } catch {
                Issue.record("\(command): \(error)")
            }
        }

        /// To the first decision phase and, where there was a deed in it, through its close.
        mutating func pass(deed: Bool) {
            while state.phaseKind != .decision { give(.next(reason: ""), .seat(role: .control)) }
            if deed { give(.commit(action: "later", arguments: [:])) }
            give(.next(reason: ""), .seat(role: .control))
        }

        /// All that a viewer reads, in one text.
        func text(_ viewer: Viewer) -> String {
            let causes = (state.sections(for: viewer).tracks ?? []).compactMap(\.lastCause)
            return ((told[viewer] ?? []).map { $0.text + ($0.detail ?? "") } + causes).joined(separator: "\n")
        }
    }

    private static func audience(_ reveals: ActionAudience) -> [Viewer] {
        switch reveals {
        case .all: all
        case .side: [us, .party("ukraine"), .party("europe"), .control]
        case .party: [us, .control]
        }
    }

    @Test(
        "at once: to its party where the author doesn't say",
        arguments: [nil, .all, .side, .party] as [ActionAudience?])
    func immediate(_ reveals: ActionAudience?) throws {
        var session = try Session(reveals)
        session.give(.commit(action: "now", arguments: [:]))
        let told = Self.audience(reveals ?? .party)
        for viewer in Self.all {
            let text = session.text(viewer)
            #expect(text.contains("The deed") == told.contains(viewer), "\(viewer): \(text)")
            #expect(text.contains("round/1/luck/us") == told.contains(viewer), "\(viewer): \(text)")
            #expect(text.contains("Number seen: 3 → 4"), "\(viewer): \(text)")
        }
        #expect(session.text(.party("russia")).contains("ledger -1.0"))
    }

    @Test(
        "when the phase closes: to all where the author doesn't say",
        arguments: [nil, .all, .side, .party] as [ActionAudience?])
    func revealed(_ reveals: ActionAudience?) throws {
        var session = try Session(reveals)
        session.pass(deed: true)
        let told = Self.audience(reveals ?? .all)
        for viewer in Self.all {
            let text = session.text(viewer)
            for word in ["The deed", "round/1/luck/us", "the-deed-told", "The deed is heard of."] {
                #expect(text.contains(word) == told.contains(viewer), "\(viewer), \(word): \(text)")
            }
            #expect(text.contains("Number seen: 4 → 5"), "\(viewer): \(text)")
        }
    }

    @Test("what is revealed reads the same to those who aren't told, whether or not there was a deed")
    func nothing() throws {
        var (with, without) = (try Session(.party), try Session(.party))
        with.pass(deed: true)
        without.pass(deed: false)
        for viewer in Self.all where !Self.audience(.party).contains(viewer) {
            let (first, second) = (with, without)
            let revealed = [first, second].map { session in
                session.told[viewer]?.map(\.text).filter { $0.hasPrefix("Revealed.") } ?? []
            }
            #expect(
                revealed[0] == revealed[1]
                    && revealed[0].contains("Revealed. United States: nothing that is told here."))
            #expect(revealed[0].contains("Revealed. Ukraine: nothing."), "Ukraine has no such action")
        }
    }

    @Test("where it moves nothing that others see, they are told nothing and see nothing else")
    func apart() throws {
        var exercise = try Self.program(.side).exercise
        for position in exercise.actions.indices where exercise.actions[position].reveals == .side {
            exercise.actions[position].effects = [
                .roll(
                    name: "luck", of: "100", below: "50", then: [.move(track: "unseen", by: "1", once: nil)],
                    otherwise: []),
                .move(track: "unseen", by: "1", once: nil), .announce(sentence: "The deed is heard of."),
            ]
        }
        exercise.rules.removeLast()
        let program = try RuleProgram(exercise)
        var (with, without) = (try Self.start(program), try Self.start(program))
        with.give(.commit(action: "now", arguments: [:]))
        with.pass(deed: true)
        without.pass(deed: false)
        for viewer in [Viewer.party("russia"), .observer] {
            #expect(with.told[viewer] == without.told[viewer], "\(viewer)")
            #expect(with.state.sections(for: viewer) == without.state.sections(for: viewer), "\(viewer)")
        }
        #expect(with.told[.party("europe")] != without.told[.party("europe")], "the same side")
    }

    @Test("two dice of one deed read apart where the author says what each decides")
    func asked() throws {
        var exercise = try Self.program(.all).exercise
        exercise.rules.removeLast()
        for position in exercise.actions.indices where ["now", "later"].contains(exercise.actions[position].id) {
            exercise.actions[position].effects = [
                .roll(name: "ground", asks: "Does it gain ground?", of: "1", below: "1", then: [], otherwise: []),
                .choose(
                    when: "true",
                    then: [
                        .roll(name: "danger", asks: "Is it dangerous?", of: "1", below: "0", then: [], otherwise: [])
                    ], otherwise: []),
                .roll(name: "luck", of: "1", below: "1", then: [], otherwise: []),
            ]
        }
        var session = try Self.start(try RuleProgram(exercise))
        // Twice in a round, so that the second die of a name has another one.
        for _ in 1...2 { session.give(.commit(action: "now", arguments: [:])) }
        session.pass(deed: true)
        let dice = (session.told[Self.us] ?? []).filter { $0.kind == .die && $0.text.contains("The deed") }
        let (name, each) = (
            "United States, “The deed”:", ["Does it gain ground? Yes.", "Is it dangerous? No.", "succeeds."]
        )
        #expect(dice.map(\.text) == (each + each + each).map { "\(name) \($0)" })
    }

    private static func start(_ program: RuleProgram) throws -> Session {
        var session = try Session(.side)
        session.state = SessionState(program: program, seed: TestExercises.seed(7))
        session.told = [:]
        session.give(.start, .seat(role: .control))
        return session
    }

    @Test("whoever commits one is told what becomes of its secret", arguments: ActionAudience.allCases)
    func secrecy(_ reveals: ActionAudience) throws {
        var session = try Session(reveals)
        session.pass(deed: true)
        let text = session.text(Self.us)
        switch reveals {
        case .all: #expect(text.contains("It stays secret until the phase closes."))
        case .side: #expect(text.contains("then Ukraine and Europe read it too, and nobody else but control."))
        case .party: #expect(text.contains("Nobody but control is told of it, then or later."))
        }
    }

    @Test("an automated delegation knows of others' hidden actions as little as people do")
    func bots() throws {
        var exercise = try Self.program(.party).exercise
        exercise.automated = ["us", "ukraine"].map {
            Leaning(
                parties: ["ukraine"], action: "now_ua", arguments: [:],
                weight: Expression("chose(\($0), later) ? 50 : 1"))
        }
        exercise.actions.append(
            Action(
                id: "now_ua", name: "N", summary: "S.", parties: ["ukraine"], slot: .immediate, effects: [],
                citation: Self.citation))
        let program = try RuleProgram(exercise)
        var weights: [[Int]] = []
        for deed in [true, false] {
            var session = try Self.start(program)
            session.pass(deed: deed)
            while session.state.phaseKind != .negotiation { session.give(.next(reason: ""), .seat(role: .control)) }
            var eyes = try #require(BotEyes(of: "ukraine", in: program))
            weights.append(eyes.look(at: session.state).desk.leanings.map(\.weight))
        }
        #expect(weights[0] == weights[1] && weights[0] == [1, 1])
    }
}
