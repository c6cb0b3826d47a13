package import NegotiationModel
import PlayerClient
import Texts

// The rows, panel by panel.
extension PartyDesk {
    // MARK: Actions

    /// What can be chosen, by how often it can be; then what can't, with its reason; then what nobody foresaw.
    func actionRows(_ columns: Int) -> [DeskRow] {
        let own = view.exercise.actions.enumerated().sorted { one, other in
            let places = (place(of: one.element), place(of: other.element))
            return places.0 == places.1 ? one.offset < other.offset : places.0 < places.1
        }.map(\.element)
        let common = Word.propose.obstacle(in: view)
        let head = common.map { TextColumns.wrapped("Not now: \($0).", columns: max(20, columns - 1)) } ?? []
        let rows = own.map { row(of: $0, columns, isReasonKnown: common != nil) }
        let proposed = (view.sections.proposals ?? []).filter { $0.proposal.party == view.viewer.party }.map { known in
            DeskRow(
                .proposal(known.proposal.party, known.proposal.number), plain.lines(of: known).first ?? "")
        }
        return head.map { DeskRow(nil, $0, .bold) } + rows + [
            DeskRow(.proposing, "Something else, which nobody foresaw")
        ] + proposed
    }

    /// What can be chosen now stands before what can't; each kind in its place.
    private func place(of action: ActionView) -> Int {
        let kind = ActionSlot.allCases.firstIndex(of: action.slot) ?? 0
        return desk.actions.contains(action.id) || committed(action.id) != nil ? kind : kind + ActionSlot.allCases.count
    }

    /// - Parameter isReasonKnown: whether what stands in the way of all is said above.
    private func row(of action: ActionView, _ columns: Int, isReasonKnown: Bool) -> DeskRow {
        let width = max(16, min(36, columns * 2 / 5))
        let name = TextColumns.padded(TextColumns.fitted(action.name, columns: width), columns: width)
        let kind = TextColumns.padded(action.slot.inShort, columns: 8)
        if let choice = committed(action.id) {
            let chosen = action.parameters.isEmpty ? "" : ": \(plain.words(of: choice, action))"
            return DeskRow(.action(action.id), "\(name) \(kind) CHOSEN\(chosen)", .bold)
        }
        let reason = isReasonKnown ? nil : obstacle(to: action)
        let breaks = view.broken(by: action.id).isEmpty ? "" : "BREAKS WHAT YOU AGREED TO. "
        return DeskRow(
            .action(action.id), "\(name) \(kind) " + (reason.map { "not now: \($0)" } ?? breaks + action.summary))
    }

    // MARK: Owed

    /// What the party has to do in this phase, what else it owes, its mandates, what others owe, what was agreed.
    var owedRows: [DeskRow] {
        let all = view.sections.obligations ?? []
        let own = all.filter { $0.id.party == view.viewer.party }
        let due = own.filter(isDue)
        let others = all.filter { $0.id.party != view.viewer.party }
        let mandates = (view.sections.mandates ?? []).map { mandate in
            DeskRow(.mandate(from: mandate.from, to: mandate.to), plain.line(of: mandate))
        }
        let agreements = (view.sections.agreements ?? []).map { DeskRow(.agreement($0.number), plain.line(of: $0)) }
        let rows =
            due.map { DeskRow(.obligation($0.id), "DUE " + plain.line(of: $0), .bold) }
            + (own.filter { !isDue($0) } + others).map { DeskRow(.obligation($0.id), plain.line(of: $0)) } + mandates
            + agreements
        return rows.isEmpty ? plain.owed.map { DeskRow(nil, $0) } : rows
    }

    /// Whether it can be performed in this phase, and nothing was decided about it.
    package func isDue(_ obligation: Obligation) -> Bool {
        let issue = obligation.id.issue
        return obligation.id.party == view.viewer.party && [.owed, .suspended].contains(obligation.state)
            && desk.performable.contains(issue) && !desk.performs.contains(issue) && !desk.suspends.contains(issue)
    }
}

extension ActionSlot {
    /// A word for a column.
    fileprivate var inShort: String {
        switch self {
        case .main: "main"
        case .voice: "voice"
        case .free: "free"
        case .immediate: "at once"
        }
    }
}
