public import NegotiationModel

/// `offer.preview`: what would happen if this offer were put forward now. Nothing is recorded.
public struct PreviewRequest: Sendable, Equatable {
    /// As it would be put forward.
    public var offer: OfferDraft
    /// The offer that it would counter.
    public var counters: OfferID?

    /// Without `counters` an offer that stands by itself.
    public init(offer: OfferDraft, counters: OfferID? = nil) {
        self.offer = offer
        self.counters = counters
    }
}
