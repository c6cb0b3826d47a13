import Desks
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
        if rest.isEmpty, model.watch == nil, let opening = Self.due(word, in: view, at: model.time) {
            self = opening
            return
        }
        // One thing that is due is the model's to ask about.
        if rest.isEmpty, word == .act, view.due(word, at: model.time).count == 1 { return nil }
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
    private static func due(_ word: Word, in view: View, at timeMs: Int) -> ScreenOpening? {
        let due = view.due(word, at: timeMs)
        guard let first = due.first else { return nil }
        if due.count == 1, case .counter(let id, _) = first.command {
            return view.known(id).map { .form(OfferLine.counter($0.offer, in: view)) }
        }
        if due.count == 1, case .commit(let id, _) = first.command, !first.isWhole {
            return view.exercise.actions.first { $0.id == id }.map { .action(ActionForm(ActionChoice($0, in: view))) }
        }
        return due.count == 1 && first.isWhole ? nil : list(of: first.command, in: view)
    }

    /// The panel whose row a command is about.
    private static func list(of command: Command, in view: View) -> ScreenOpening? {
        switch command {
        case .commit(let id, _), .uncommit(let id): .rows(.actions, .action(id))
        case .accept(let id, _, _), .reject(let id, _), .withdraw(let id), .withdrawConsent(let id),
            .counter(let id, _):
            .rows(.offers, .offer(id))
        case .perform(let issue), .suspend(let issue): owed(on: issue, of: view.viewer.party, in: view)
        case .certify(let issue, let party, _, _, _): owed(on: issue, of: party, in: view)
        case .inject(let id, _, _): .rows(.msel, .inject(id))
        case .rule(let party, let number, _, _): .rows(.requests, .proposal(party, number))
        case .takeUp(let party, let number), .answer(let party, let number, _, _):
            .rows(.requests, .request(party, number))
        default: nil
        }
    }

    private static func owed(on issue: IssueID, of party: PartyID?, in view: View) -> ScreenOpening {
        let known = (view.sections.obligations ?? []).last { $0.id.issue == issue && $0.id.party == party }
        return .rows(.owed, known.map { .obligation($0.id) })
    }
}
