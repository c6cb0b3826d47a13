public import ExerciseModel
import NegotiationModel
public import RulePrograms

extension SessionState {
    /// A session just after STARTEX, with these outcomes of its draws; dice that the start throws come from a seed of zeros.
    ///
    /// - Parameters:
    ///   - program: the exercise that is played.
    ///   - outcomes: by the exercise's order of draws; positions among the draw's outcomes.
    public static func started(_ program: RuleProgram, outcomes: [Int]) -> SessionState {
        var state = SessionState(
            program: program, dice: Dice(seed: [UInt8](repeating: 0, count: 32)), seats: [], outcomes: outcomes)
        do throws(Refusal) {
            for event in try state.decide(.start, by: .seat(role: .control), person: "", at: 0) { state.apply(event) }
        } catch {
            // Nothing refuses the start of a session that has not started.
        }
        return state
    }

    /// Whether a draw's outcome is open: its rule is on when the session opens.
    public static func isOpen(_ draw: Draw, in exercise: Exercise) -> Bool {
        exercise.rules.first { $0.id == draw.rule }.map { $0.level != .off } ?? true
    }
}
