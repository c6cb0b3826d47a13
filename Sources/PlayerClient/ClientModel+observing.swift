import NegotiationModel
import WireMessages

// What control and evaluators note for the debrief, and what control asks evaluators.
extension ClientModel {
    /// `observe TEXT`; before a colon an offer, `inject N`, `objective N` or `question Q`, and `rated R`.
    mutating func observe(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon, let (about, rating) = try subject(head, view) else {
            return try note(rest, about: .moment, rating: nil)
        }
        try note(text, about: about, rating: rating)
    }

    /// `pose TEXT`; before a colon `objective N`.
    mutating func pose(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon, head.words.count <= 2,
            head.isEmpty || head.firstWordAndRest.word.folded == "objective"
        else { return try pose(rest, on: nil) }
        try pose(text, on: head.isEmpty ? nil : try objective(head.firstWordAndRest.rest, .pose, view))
    }

    private mutating func pose(_ text: String, on objective: Int?) throws(LineFault) {
        try check(text, .remark, called: "the question")
        send(.pose(text: text, objective: objective))
    }

    private func objective(_ name: String, _ word: Word, _ view: View) throws(LineFault) -> Int {
        guard let number = Int(name), view.exercise.objectives.indices.contains(number - 1) else {
            throw LineFault(
                "There is no objective “\(name)”.", "Type help \(word.rawValue) for the objectives and their numbers.")
        }
        return number
    }

    private mutating func note(_ text: String, about: ObservationSubject, rating: String?) throws(LineFault) {
        try check(text, .message, called: "the observation")
        send(.observe(about: about, text: text, rating: rating))
    }

    /// What the words before the colon name; nil where they are the beginning of the text.
    private func subject(_ head: String, _ view: View) throws(LineFault) -> (ObservationSubject, String?)? {
        var words = head.split(separator: " ").map(String.init)
        var rating: String?
        if words.count >= 2, words[words.count - 2].folded == "rated" {
            rating = try view.ratingChoices.find(words[words.count - 1])
            words.removeLast(2)
        }
        let name = words.joined(separator: " ")
        if name.isEmpty { return rating.map { (.moment, $0) } }
        if words.count == 2, words[0].folded == "inject" {
            return (.inject(row: try view.rowChoices.find(words[1]).inject.id), rating)
        }
        if words.count == 2, words[0].folded == "objective" {
            return (.objective(number: try objective(words[1], .observe, view)), rating)
        }
        if words.count == 2, words[0].folded == "question" {
            return (.question(id: try view.questionChoices.find(words[1]).id), rating)
        }
        // Offers that the view has forgotten are known to the server still.
        if words.count == 2, Int(words[1]) != nil, view.isOfferKey(words[0]) {
            return (.offer(id: OfferID(name)), rating)
        }
        guard rating != nil else { return nil }
        throw usage(.observe)
    }
}

extension View {
    /// `ua`, or `ua>ru+us`: what stands before the number in an offer's name.
    fileprivate func isOfferKey(_ word: String) -> Bool {
        word.split(whereSeparator: { $0 == ">" || $0 == "+" }).allSatisfy { part in
            exercise.parties.contains { $0.tag == part }
        }
    }

    fileprivate var ratingChoices: Choices<String> {
        Choices(
            kind: "rating", kinds: "ratings",
            entries: exercise.ratings.map { .init(names: [$0.id], value: $0.id) }, isNumbered: false)
    }
}
