import NegotiationModel

/// Who may know of which offer, folded from the events alone: a second opinion, written apart from the rules.
///
/// An offer is its author's, its addressees' and control's; everybody's where it is public; and theirs to whom an event
/// shows it, a copy or a question asked late.
struct OfferAudience {
    private(set) var known: [OfferID: Set<Viewer>] = [:]
    private(set) var names: [OfferID] = []
    private var counts: [String: Int] = [:]
    /// Offers whose number wasn't the next of its author and addressees.
    private(set) var outOfOrder: [OfferID] = []
    private let everyone: Set<Viewer>

    init(parties: [PartyID]) { everyone = Set(parties.map { Viewer.party($0) }).union([.observer]) }

    mutating func note(_ event: Event) {
        switch event {
        case .offerPutForward(let offer):
            names.append(offer.id)
            var who: Set<Viewer> = [.control, .party(offer.author)]
            for party in offer.addressees { who.insert(.party(party)) }
            known[offer.id] = offer.isPublic ? everyone.union([.control]) : who
            count(offer.id)
        case .offerCopied(let id, let party, _, _): known[id, default: []].insert(.party(party))
        case .offerTold(let id, let parties, _, _):
            for party in parties { known[id, default: []].insert(.party(party)) }
        default: break
        }
    }

    private mutating func count(_ id: OfferID) {
        let parts = id.rawValue.split(separator: " ")
        let key = String(parts[0])
        counts[key, default: 0] += 1
        if Int(parts[1]) != counts[key] { outOfOrder.append(id) }
    }

    func mayKnow(_ id: OfferID, _ viewer: Viewer) -> Bool { known[id]?.contains(viewer) ?? false }

    /// The private offers that a text names and the viewer may not know.
    func betrayed(by text: String, to viewer: Viewer) -> [OfferID] {
        guard text.contains(">") else { return [] }
        let words = Set(text.split(whereSeparator: { " .,:;“”()".contains($0) }))
        return names.filter { id in
            guard id.rawValue.contains(">"), !mayKnow(id, viewer) else { return false }
            let parts = id.rawValue.split(separator: " ")
            return words.contains(parts[0]) && text.contains(id.rawValue)
                && !(known.keys.contains { other in
                    other != id && mayKnow(other, viewer) && other.rawValue.hasPrefix(id.rawValue)
                })
        }
    }
}
