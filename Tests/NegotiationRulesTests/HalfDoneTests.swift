import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

/// The format admits no `refuse` where nothing can be refused any more; an exercise out of a log that nobody has checked may
/// hold one.
@Suite("A refusal that comes too late leaves nothing half done")
struct HalfDoneTests {
    private static let citation = Citation(passages: [], basis: .design)

    /// Harbour hours with three numbers more, and a rule whose clauses move them at STARTEX.
    private func state(first effects: [Effect]) throws -> SessionState {
        var exercise = TestExercises.harbour.exercise
        exercise.tracks += ["a", "b", "c"].map {
            Track(id: $0, name: "N", minimum: 0, maximum: 9, start: 0, seenBy: .all, citation: Self.citation)
        }
        let clauses = [("first", effects), ("second", [Effect.move(track: "c", by: "1", once: nil)])].map {
            Clause(id: ClauseID($0.0), text: "T", citation: Self.citation, at: [.start], effects: $0.1)
        }
        exercise.rules.append(
            Rule(id: "late", name: "late", text: "T", levels: [.enforce], level: .enforce, clauses: clauses, off: "T"))
        return SessionState(program: try RuleProgram(exercise), seed: TestExercises.seed(1))
    }

    @Test("what else its clause does is done and recorded, and so is what other clauses do")
    func allElseIsDone() throws {
        let state = try state(first: [
            .move(track: "a", by: "1", once: nil), .refuse(sentence: "No.", instead: ""),
            .move(track: "b", by: "1", once: nil),
        ])
        let events = try state.decide(.start, by: .seat(role: .control), person: "", at: 0)
        #expect(events.compactMap(movedTrack) == ["a", "b", "c"])
        #expect(events.compactMap(bitten) == ["first", "second"])
    }

    @Test("where it does nothing else, it doesn't bite")
    func aloneItIsNothing() throws {
        let state = try state(first: [.refuse(sentence: "No.", instead: "")])
        let events = try state.decide(.start, by: .seat(role: .control), person: "", at: 0)
        #expect(events.compactMap(movedTrack) == ["c"])
        #expect(events.compactMap(bitten) == ["second"])
    }

    private func movedTrack(_ event: Event) -> TrackID? {
        if case .trackMoved(let place, _, _, .rule("late", _)) = event { place.track } else { nil }
    }

    private func bitten(_ event: Event) -> ClauseID? {
        if case .bit(let bite) = event, bite.rule == "late" { bite.clause } else { nil }
    }
}
