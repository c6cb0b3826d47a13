import ExerciseModel
import NegotiationModel
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import NegotiationRules

/// After control goes back to a phase, everybody sees what they saw when it began, but for what goes on.
@Suite("Going back")
struct GoingBackTests {
    private static let viewers: [Viewer] =
        TestExercises.offRamp.exercise.parties.map { .party($0.id) } + [.control, .observer]

    @Test("restores what each seat saw", arguments: 1...12)
    func restores(seed: Int) throws {
        var player = RandomPlayer(random: SplitMix(seed: seed))
        var state = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(seed))
        var seen: [PhasePoint: [ViewSections]] = [:]
        var returns = 0
        for step in 0..<400 where state.status != .ended {
            var given = player.next(in: state)
            // Levels go on, and with them the numbers that they rule.
            if case .setLevel = given.command { given.command = .note(text: "not now") }
            let isDue = step % 40 == 39 && state.point != nil
            let back = isDue ? player.random.pick(state.snapshots.compactMap(\.point)) : nil
            if let back { given = (.goBack(to: back, reason: "to see"), .seat(role: .control)) }
            let before = sections(state)
            let events = try? state.decide(given.command, by: given.actor, person: "Ada", at: step * 20_000)
            for event in events ?? [] { state.apply(event) }
            if case .goBack(let point, _, _) = given.command, events != nil {
                returns += 1
                try check(sections(state), against: #require(seen[point]), after: before, "seed \(seed), step \(step)")
                #expect(state.status == .paused && state.point == point)
            }
            for case .phaseBegan(let point, _) in events ?? [] { seen[point] = sections(state) }
        }
        #expect(returns > 0)
    }

    private func sections(_ state: SessionState) -> [ViewSections] { Self.viewers.map { state.sections(for: $0) } }

    private func check(
        _ now: [ViewSections], against then: [ViewSections], after before: [ViewSections], _ where: String
    ) {
        for (place, viewer) in Self.viewers.enumerated() {
            var (restored, wanted) = (now[place], then[place])
            let undone = restored.offers?.filter { $0.closing == .lapsed(reason: .wentBack) } ?? []
            restored.offers?.removeAll { $0.closing == .lapsed(reason: .wentBack) }
            wanted.offers?.removeAll { $0.closing == .lapsed(reason: .wentBack) }
            #expect(
                undone.allSatisfy { offer in before[place].offers?.contains { $0.offer.id == offer.offer.id } == true })
            #expect(restored.messages == before[place].messages, "\(viewer), \(`where`)")
            // What can be done hangs on whether play runs, and it is paused now.
            #expect(withoutWhatGoesOn(restored) == withoutWhatGoesOn(wanted), "\(viewer), \(`where`)")
            #expect(restored.msel == before[place].msel && restored.observations == before[place].observations)
            #expect(restored.questions == before[place].questions)
            #expect(restored.requests == before[place].requests && restored.delegations == before[place].delegations)
            #expect(restored.channels == before[place].channels && restored.answers == before[place].answers)
        }
    }

    private func withoutWhatGoesOn(_ sections: ViewSections) -> ViewSections {
        var sections = sections
        (sections.play, sections.messages, sections.desk) = (nil, nil, nil)
        (sections.msel, sections.observations, sections.questions, sections.bots) = (nil, nil, nil, nil)
        (sections.delegations, sections.requests, sections.answers, sections.channels) = (nil, nil, nil, nil)
        return sections
    }

    @Test("no die, offer, agreement or proposal ever bears a name twice", arguments: 1...12)
    func namesAreNew(seed: Int) {
        var player = RandomPlayer(random: SplitMix(seed: 7_000 + seed))
        var state = SessionState(program: TestExercises.offRamp, seed: TestExercises.seed(seed))
        var names: Set<String> = []
        for step in 0..<400 where state.status != .ended {
            var given = player.next(in: state)
            if step % 30 == 29, let point = player.random.pick(state.snapshots.compactMap(\.point)) {
                given = (.goBack(to: point, reason: "to see"), .seat(role: .control))
            }
            let events = try? state.decide(given.command, by: given.actor, person: "Ada", at: step * 20_000)
            for event in events ?? [] {
                state.apply(event)
                if let name = name(madeBy: event) {
                    #expect(names.insert(name).inserted, "seed \(seed): \(name) comes again")
                }
            }
        }
        #expect(names.contains { $0.hasPrefix("die branch/") })
    }

    private func name(madeBy event: Event) -> String? {
        switch event {
        case .drawn(let die): "die \(die.name)"
        case .offerPutForward(let offer): "offer \(offer.id)"
        case .agreed(let agreement, _): "agreement \(agreement.number)"
        case .proposed(let proposal): "proposal \(proposal.party) \(proposal.number)"
        case .said(let message): "message \(message.author?.rawValue ?? "") \(message.audience) \(message.number)"
        default: nil
        }
    }
}
