import NegotiationModel
import PlayerClient

/// An offer in full, as it stands now, with the keys of what can be done about it.
struct OfferLayer: ReadingLayer {
    let offer: OfferID
    var reading: Reading

    init(_ offer: OfferID) {
        self.offer = offer
        reading = Reading("\(Word.show.rawValue) \(offer)")
    }

    func name(in context: LayerContext) -> String { "Offer \(offer)" }

    func keysOfItsOwn(in context: LayerContext) -> [String] {
        keys(in: context).map { "\($0.rawValue) \($0.word.rawValue)" }
    }

    func text(in context: LayerContext) -> [ScreenLine] {
        guard let pages = context.shownPages, let known = pages.view.known(offer) else { return [] }
        return pages.whole(known)
    }

    func wishes(at sign: Unicode.Scalar, in context: LayerContext) -> [LayerWish]? {
        keys(in: context).first { $0.rawValue == sign }.map { [.give("\($0.word.rawValue) \(offer)")] }
    }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        guard key == .alt("o"), let desk = context.model.desk else { return read(key, in: context) }
        return desk.observe(.offer(offer)).deed.wishes
    }

    /// What can be done with it is one's own to do, whoever's eyes one looks through.
    private func keys(in context: LayerContext) -> [OfferKey] {
        guard let view = context.model.view, let known = view.known(offer) else { return [] }
        return OfferKey.all(for: known, in: view)
    }
}
