import NegotiationModel
import PlayerClient

/// What a line opens that the screen itself can show.
enum ScreenOpening: Sendable, Equatable {
    case panel(ScreenPanel)
    case help
    case offer(OfferID)
    /// Nil for the draft that is kept, or an empty one.
    case form(OfferPlan?)
    /// What has to be chosen with an action.
    case action(ActionForm)
    /// A panel with the arrows at a row; nil for none.
    case rows(ScreenPanel, DeskItem?)

    /// Nil where the line is the model's.
    init?(_ line: String, of model: ClientModel) {
        guard let view = model.view, let shown = model.shownView else { return nil }
        let (first, rest) = (line.hasPrefix("/") ? String(line.dropFirst()) : line).firstWordAndRest
        let words = Word.choices(in: view, watching: model.watch?.view.viewer)
        guard let word = try? words.find(first) else { return nil }
        if rest.isEmpty, model.watch == nil, let opening = Self.due(word, in: view) {
            self = opening
            return
        }
        // One thing that is due is the model's to ask about.
        if rest.isEmpty, word == .act, view.due(word).count == 1 { return nil }
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

// Words typed alone: where several things are due, the list of them.
extension ScreenOpening {
    /// Nil where one thing or none is due: the model asks about it, or says why.
    private static func due(_ word: Word, in view: View) -> ScreenOpening? {
        let due = view.due(word)
        guard let first = due.first else { return nil }
        guard due.count > 1 else { return chosen(first, in: view) }
        switch (word, first.command) {
        case (.act, _): return .rows(.actions, first.action.map { .action($0) })
        case (_, .accept(let id, _, _)?), (_, .reject(let id, _)?), (_, .withdraw(let id)?),
            (_, .withdrawConsent(let id)?), (_, .counter(let id, _)?):
            return .rows(.offers, .offer(id))
        case (_, .uncommit(let id)?): return .rows(.actions, .action(id))
        case (_, .perform(let issue)?), (_, .suspend(let issue)?):
            let own = (view.sections.obligations ?? []).filter {
                $0.id.issue == issue && $0.id.party == view.viewer.party
            }
            return .rows(.owed, own.last.map { .obligation($0.id) })
        default: return nil
        }
    }

    /// The one thing that is due, where more has to be chosen first.
    private static func chosen(_ due: DueDeed, in view: View) -> ScreenOpening? {
        if case .counter(let id, _)? = due.command {
            return view.known(id).map { .form(OfferLine.counter($0.offer, in: view)) }
        }
        guard due.command == nil, let action = view.exercise.actions.first(where: { $0.id == due.action }) else {
            return nil
        }
        return .action(ActionForm(action, in: view))
    }

}

extension OfferPlan {
    static let empty = OfferPlan(offer: OfferDraft(addressees: [], isPublic: false, terms: []))
}
