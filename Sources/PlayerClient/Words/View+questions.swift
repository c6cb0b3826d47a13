package import NegotiationModel

// What evaluators are to answer, and who has.
extension View {
    /// The exercise's in its order, then those that control put.
    package var questions: [EvaluatorQuestion] { sections.questions ?? [] }

    /// The objectives on which something is asked, in their order, each with its questions; last those on none.
    var questionGroups: [(objective: Int?, questions: [EvaluatorQuestion])] {
        let objectives = exercise.objectives.indices.map { Optional($0 + 1) } + [nil]
        return objectives.map { ($0, questions(on: $0)) }.filter { !$0.questions.isEmpty }
    }

    /// Those on an objective, counted from 1; nil: those on none.
    package func questions(on objective: Int?) -> [EvaluatorQuestion] { questions.filter { $0.objective == objective } }

    func observations(on question: QuestionID) -> [Observation] {
        (sections.observations ?? []).filter { $0.about == .question(id: question) }
    }

    /// Those who have answered it, each once, in the order in which they did first.
    func answered(_ question: QuestionID) -> [String] {
        observations(on: question).reduce(into: []) { people, answer in
            if !people.contains(answer.person) { people.append(answer.person) }
        }
    }

    /// Observations have people's names, so two evaluators of one name count as one.
    func hasAnswered(_ question: QuestionID, _ person: String) -> Bool { answered(question).contains(person) }
}
