import NegotiationModel
import RulePrograms

extension Offer {
    func numberingKey(tags index: ExerciseIndex) -> String {
        index.offerKey(author: author, addressees: addressees, isPublic: isPublic)
    }
}

extension Message {
    /// Author and exact audience. Messages are counted for each key.
    func numberingKey(tags index: ExerciseIndex) -> String {
        let from = author.map(index.tag) ?? "control"
        switch audience {
        case .plenary: return "m \(from)"
        case .delegation: return "m \(from)>\(from)"
        case .control: return "m \(from)>control"
        case .parties(let parties): return "m \(from)>" + parties.map(index.tag).joined(separator: "+")
        case .channel(let id): return "m \(from)#\(id)"
        }
    }
}

extension ExerciseIndex {
    /// Author and exact set of addressees; author alone where it is public. Offers are counted, and named, for each key.
    func offerKey(author: PartyID, addressees: [PartyID], isPublic: Bool) -> String {
        isPublic ? tag(author) : tag(author) + ">" + addressees.map(tag).joined(separator: "+")
    }

    func tag(_ party: PartyID) -> String { parties[party].map { exercise.parties[$0].tag } ?? party.rawValue }
}
