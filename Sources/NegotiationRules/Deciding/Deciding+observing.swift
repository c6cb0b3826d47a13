import ExerciseModel
import NegotiationModel

extension Deciding {
    /// At any time, before play and after it too: much is seen in the hot wash.
    mutating func observe(_ about: ObservationSubject, _ text: String, _ rating: String?) throws(Refusal) {
        try demandText(text, "observation", most: 2_000)
        try demandSubject(about)
        if let rating { try demandRating(rating) }
        emit(
            .observed(
                observation: Observation(
                    number: state.play.observations.count + 1, person: person, about: about, text: text, rating: rating,
                    point: state.play.point, exerciseTime: state.exerciseTimeMs(at: time))))
    }

    /// At any time too: what is to be looked at shows in the hot wash at last.
    mutating func pose(_ text: String, _ objective: Int?) throws(Refusal) {
        try demandText(text, "question", most: EvaluatorQuestion.textMaximum)
        if let objective { try demandObjective(objective) }
        guard state.play.questions.count < EvaluatorQuestion.countMaximum else {
            throw Refusal(
                .argumentInvalid,
                "The session has \(EvaluatorQuestion.countMaximum) questions to evaluators, the most it takes.",
                instead: "Evaluators can note on an objective, or on the moment, what answers none of them.")
        }
        emit(.questionPosed(question: EvaluatorQuestion(id: state.freeQuestionID, text: text, objective: objective)))
    }

    private func demandSubject(_ about: ObservationSubject) throws(Refusal) {
        switch about {
        case .moment: return
        case .offer(let id):
            guard state.wasPutForward(id) else {
                throw Refusal(.unknownOffer, "No offer is called “\(id)”.", instead: "See the offers.")
            }
        case .inject(let id):
            guard state.row(id) != nil else { throw Refusal(.unknownInject, "The MSEL has no row “\(id)”.") }
        case .objective(let number): try demandObjective(number)
        case .question(let id): try demandQuestion(id)
        }
    }

    private func demandObjective(_ number: Int) throws(Refusal) {
        guard !exercise.objectives.indices.contains(number - 1) else { return }
        throw Refusal(
            .argumentInvalid, "There is no objective \(number).",
            instead: "The objectives are counted from 1 to \(exercise.objectives.count).")
    }

    private func demandQuestion(_ id: QuestionID) throws(Refusal) {
        let known = state.play.questions.map(\.id)
        guard !known.contains(id) else { return }
        throw Refusal(
            .unknownQuestion, "There is no question “\(id)”.",
            instead: known.isEmpty
                ? "No question was put to evaluators; note it on an objective, or on the moment."
                : "The questions are \(joined(known.map(\.rawValue))).")
    }

    private func demandRating(_ rating: String) throws(Refusal) {
        let known = exercise.ratings.map(\.id)
        guard !known.contains(rating) else { return }
        throw Refusal(
            .argumentInvalid,
            known.isEmpty ? "Nothing is rated in this exercise." : "“\(rating)” is not on the exercise's scale.",
            instead: known.isEmpty ? "Say it in words." : "The scale is \(joined(known)).")
    }
}
