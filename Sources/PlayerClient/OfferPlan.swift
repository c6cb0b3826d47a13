package import NegotiationModel

/// An offer being composed, and the one that it counters.
package struct OfferPlan: Sendable, Equatable {
    package var offer: OfferDraft
    package var counters: OfferID?
    /// The delegation's draft that it is, unchanged, and the revision that was read.
    package var draft: DraftMark?

    package init(offer: OfferDraft, counters: OfferID? = nil, draft: DraftMark? = nil) {
        self.offer = offer
        self.counters = counters
        self.draft = draft
    }
}

/// A draft of the delegation, as it was read.
package struct DraftMark: Sendable, Equatable {
    var number: Int
    var revision: Int
}

extension OfferPlan {
    /// Whether there is something that the server can be asked about.
    package var isWhole: Bool { !offer.addressees.isEmpty && !offer.terms.isEmpty }

    /// Whether the server would say the same of it: the note changes nothing.
    package func isSame(as other: OfferPlan) -> Bool {
        var other = other
        other.offer.note = offer.note
        return self == other
    }
}
