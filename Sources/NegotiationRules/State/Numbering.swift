import ExerciseModel
import NegotiationModel
import RulePrograms

/// What is numbered one by one, each from 1.
enum Numbering: Hashable, Sendable {
    /// Agreements are counted for all together.
    case agreements
    case offers(OfferRoute)
    case messages(MessageRoute)
    case proposals(of: PartyID)
}

/// Author and exact set of addressees; nobody where the offer is public. Offers are counted, and named, for each apart.
struct OfferRoute: Hashable, Sendable {
    let author: PartyID
    /// In the exercise's order.
    let addressees: [PartyID]

    init(author: PartyID, addressees: [PartyID], isPublic: Bool) {
        self.author = author
        self.addressees = isPublic ? [] : addressees
    }

    init(_ offer: Offer) {
        self.init(author: offer.author, addressees: offer.addressees, isPublic: offer.isPublic)
    }
}

/// Author and exact audience. Messages are counted for each apart.
struct MessageRoute: Hashable, Sendable {
    /// Nil: control, or an evaluator.
    let author: PartyID?
    let audience: Audience

    init(_ message: Message) { (author, audience) = (message.author, message.audience) }
}

extension Play {
    /// The number that comes next.
    func next(_ numbering: Numbering) -> Int { (counts[numbering] ?? 0) + 1 }

    mutating func count(_ numbering: Numbering) { counts[numbering, default: 0] += 1 }
}

extension ExerciseIndex {
    /// The name of an offer, such as `ua>ru 2`, or `ua 2` where it is public.
    func name(of route: OfferRoute, _ number: Int) -> OfferID {
        let addressees = route.addressees.map(tag).joined(separator: "+")
        return OfferID("\(tag(route.author))\(addressees.isEmpty ? "" : ">")\(addressees) \(number)")
    }

    /// What a name of an offer says, whether or not there is such an offer; nil where no offer can be called so.
    func route(of id: OfferID) -> (route: OfferRoute, number: Int)? {
        let words = id.rawValue.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let number = Int(words[1]), number > 0 else { return nil }
        let parties = words[0].split(separator: ">", omittingEmptySubsequences: false)
        let addressees = parties.dropFirst().flatMap { $0.split(separator: "+", omittingEmptySubsequences: false) }
        guard let author = party(tagged: parties[0]) else { return nil }
        let route = OfferRoute(
            author: author, addressees: addressees.compactMap(party(tagged:)), isPublic: addressees.isEmpty)
        return name(of: route, number) == id ? (route, number) : nil
    }

    private func party(tagged tag: Substring) -> PartyID? { exercise.parties.first { $0.tag == tag }?.id }

    private func tag(_ party: PartyID) -> String { parties[party].map { exercise.parties[$0].tag } ?? party.rawValue }
}
