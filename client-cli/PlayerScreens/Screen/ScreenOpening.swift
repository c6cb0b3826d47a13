import NegotiationModel
import PlayerClient

/// What a line opens that the screen itself can show.
enum ScreenOpening: Sendable, Equatable {
    case panel(ScreenPanel)
    case help
    case offer(OfferID)
    /// Nil for the draft that is kept, or an empty one.
    case form(OfferPlan?)

    /// Nil where the line is the model's.
    init?(_ line: String, of model: ClientModel) {
        guard let view = model.view, let shown = model.shownView else { return nil }
        let (first, rest) = (line.hasPrefix("/") ? String(line.dropFirst()) : line).firstWordAndRest
        let words = Word.choices(in: view, watching: model.watch?.view.viewer)
        guard let word = try? words.find(first) else { return nil }
        if rest.isEmpty, let panel = ScreenPanel.opened(by: word, for: shown.viewer) {
            self = .panel(panel)
            return
        }
        switch word {
        case .help where rest.isEmpty: self = .help
        case .show:
            guard let known = try? shown.offer(named: rest, for: .show) else { return nil }
            self = .offer(known.offer.id)
        case .offer where ["", "edit", "new"].contains(rest.folded):
            self = .form(rest.folded == "new" ? OfferPlan.empty : nil)
        case .counter where !rest.contains(":"):
            guard let known = try? view.offer(named: rest, for: .counter), known.closing == nil else { return nil }
            self = .form(OfferLine.counter(known.offer, in: view))
        default: return nil
        }
    }
}

extension OfferPlan {
    static let empty = OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: []))
}
