import NegotiationModel
package import PlayerClient

extension OfferPlan {
    /// An offer to nobody, of nothing.
    package static let empty = OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: []))
}
