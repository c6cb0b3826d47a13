import ExerciseModel
import NegotiationModel
import RulePrograms

extension SessionState {
    /// An identifier for a question put now, which no other has: the exercise's author may have written such a one.
    var freeQuestionID: QuestionID {
        let taken = play.questions.map { $0.id.rawValue.lowercased() }
        let first = taken.count - program.exercise.questions.count + 1
        let ids = (first...(first + taken.count)).lazy.map { QuestionID("AQ-\($0)") }
        return ids.first { !taken.contains($0.rawValue.lowercased()) } ?? ""
    }
}
