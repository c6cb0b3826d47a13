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

    private func demandSubject(_ about: ObservationSubject) throws(Refusal) {
        switch about {
        case .moment: return
        case .offer(let id):
            guard state.wasPutForward(id) else {
                throw Refusal(.unknownOffer, "No offer is called “\(id)”.", instead: "See the offers.")
            }
        case .inject(let id):
            guard state.row(id) != nil else { throw Refusal(.unknownInject, "The MSEL has no row “\(id)”.") }
        case .objective(let number):
            guard exercise.objectives.indices.contains(number - 1) else {
                throw Refusal(
                    .argumentInvalid, "There is no objective \(number).",
                    instead: "The objectives are counted from 1 to \(exercise.objectives.count).")
            }
        }
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
