package import NegotiationModel

extension PlainPages {
    /// Every question to evaluators below the objective that it is about, each with what was answered.
    ///
    /// - Parameter person: who reads it: an evaluator wants to know what they have answered themself.
    func questions(of person: String) -> [String] {
        guard !view.questions.isEmpty else { return ["No question was put to evaluators."] }
        var lines: [String] = []
        for (objective, questions) in view.questionGroups {
            lines.append(objective.map { numberedObjectives[$0 - 1] } ?? "On no objective:")
            for question in questions {
                lines.append("  " + line(question, for: person))
                lines += answers(to: question.id).map { "    " + $0 }
            }
        }
        let advice = "observe question Q: TEXT answers one; rated R before the colon rates it."
        return lines + (unanswered(by: person).map { ["\($0) \(advice)"] } ?? [])
    }

    /// `Q1 (not answered by you): TEXT`.
    package func line(_ question: EvaluatorQuestion, for person: String) -> String {
        "\(question.id) (\(state(of: question, for: person))): \(question.text)"
    }

    /// What was noted on it, in order.
    package func answers(to question: QuestionID) -> [String] { view.observations(on: question).map(line) }

    /// How many are left for an evaluator to answer; nil for control, and where none is.
    package func unanswered(by person: String) -> String? {
        let count = view.isEvaluator ? view.questions.count { !view.hasAnswered($0.id, person) } : 0
        guard count > 0 else { return nil }
        return "\(count == 1 ? "1 question is" : "\(count) questions are") not answered by you."
    }

    private func state(of question: EvaluatorQuestion, for person: String) -> String {
        if view.isEvaluator { return view.hasAnswered(question.id, person) ? "answered by you" : "not answered by you" }
        let people = view.answered(question.id)
        return people.isEmpty ? "not answered" : "answered by \(people.joined(separator: ", "))"
    }
}
