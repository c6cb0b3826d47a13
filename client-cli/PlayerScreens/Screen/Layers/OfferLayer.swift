import Desks
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
        (isDue(in: context) ? ["Enter accept, asks"] : [])
            + keys(in: context).map { "\($0.rawValue) \($0.word.rawValue)" }
    }

    func text(in context: LayerContext) -> [ScreenLine] {
        guard let pages = context.shownPages, let known = pages.view.known(offer) else { return [] }
        return pages.whole(known) + pages.prose(obstacle(in: context).map { ["  Not by you now: \($0)."] } ?? [])
    }

    func wishes(at sign: Unicode.Scalar, in context: LayerContext) -> [LayerWish]? {
        keys(in: context).first { $0.rawValue == sign }.map { [.give("\($0.word.rawValue) \(offer)")] }
    }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        if key == .enter, !context.isTyping, isDue(in: context) { return accept(in: context) }
        guard key == .alt("o"), let desk = context.model.desk else { return read(key, in: context) }
        return desk.observe(.offer(offer)).deed.wishes
    }

    /// What is due comes first: Enter consents, once `yes` is said to what follows.
    private func accept(in context: LayerContext) -> [LayerWish] {
        guard !context.isBurst else { return [.remark("Several keys at once do nothing here: press Enter alone.")] }
        return wishes(at: OfferKey.accept.rawValue, in: context) ?? []
    }

    /// Whether one's own consent is waited for, and would be taken.
    private func isDue(in context: LayerContext) -> Bool {
        guard let view = context.model.view, keys(in: context).contains(.accept) else { return false }
        return view.waitingForConsent.contains { $0.offer.id == offer && $0.consent?.effect != .refused }
    }

    /// Why nothing can be done where one's own party's consent is waited for; nil elsewhere.
    private func obstacle(in context: LayerContext) -> String? {
        guard let view = context.model.view, view.waitingForConsent.contains(where: { $0.offer.id == offer }) else {
            return nil
        }
        return Word.accept.obstacle(in: view)
    }

    /// What can be done with it is one's own to do, whoever's eyes one looks through.
    private func keys(in context: LayerContext) -> [OfferKey] {
        guard let view = context.model.view, let known = view.known(offer) else { return [] }
        return OfferKey.all(for: known, in: view)
    }
}
