package import NegotiationModel
package import PlayerClient
import Texts

/// The rows of a party's own panels: what it can choose and do, and what it owes. What is due stands first.
///
/// An adviser has the same rows, with the reason why only the head acts.
package struct PartyDesk: RowDesk {
    package let view: View
    /// Server time, UTC milliseconds.
    package let time: Int

    package init(view: View, time: Int) {
        self.view = view
        self.time = time
    }

    package var plain: PlainPages { PlainPages(view: view, time: time) }
    package var desk: DeskView { view.sections.desk ?? DeskView() }

    package func list(of panel: ScreenPanel, columns: Int) -> DeskList? {
        switch panel {
        case .actions: DeskList(actionRows(columns)) { details(of: $0) }
        case .owed: DeskList(owedRows) { details(of: $0) }
        default: nil
        }
    }

    // MARK: One row

    package func title(of item: DeskItem) -> String {
        switch item {
        case .action(let id): action(id)?.name ?? id.rawValue
        case .proposing: "A free action"
        case .proposal(_, let number): "Free action \(number)"
        case .obligation(let id): "What \(view.name(id.party)) owes on \(view.name(id.issue))"
        case .agreement(let number): "Agreement \(number)"
        case .mandate(_, let to): "Your mandate to \(view.name(to))"
        default: ""
        }
    }

    package func details(of item: DeskItem) -> [String] {
        switch item {
        case .action(let id): action(id).map(details) ?? []
        case .proposing:
            ["What nobody foresaw: you say what you do, to what effect and why it would work, and control decides."]
        case .proposal(let party, let number): proposal(party, number).map { plain.lines(of: $0) } ?? []
        case .obligation(let id): obligation(id).map { [plain.line(of: $0)] } ?? []
        case .agreement(let number):
            (view.sections.agreements ?? []).filter { $0.number == number }.map { plain.line(of: $0) }
        case .mandate(let from, let to):
            (view.sections.mandates ?? []).filter { $0.from == from && $0.to == to }.map { plain.line(of: $0) }
                + (from == view.viewer.party ? [Self.howMandatesChange] : [])
        default: []
        }
    }

    private static let howMandatesChange =
        "Issues that you give are added to it. To narrow it, withdraw it, and give the issues that are left."

    private func details(_ action: ActionView) -> [String] {
        let chosen = committed(action.id).flatMap { choice in
            action.parameters.isEmpty ? nil : "Chosen: \(plain.words(of: choice, action))."
        }
        return ["\(action.summary) (\(plain.kind(of: action)))"] + [chosen].compactMap(\.self)
            + view.broken(by: action.id).map { "Breaks what you have agreed to: \($0)" }
            + (obstacle(to: action).map { ["Not now: \($0)."] } ?? (chosen == nil ? plain.outlook(of: action) : []))
    }

    package func advice(on sign: Unicode.Scalar, at item: DeskItem) -> String? { nil }

    // MARK: What is known

    package func action(_ id: ActionID) -> ActionView? { view.exercise.actions.first { $0.id == id } }
    package func committed(_ id: ActionID) -> Choice? { desk.committed.first { $0.action == id } }
    package func obligation(_ id: ObligationID) -> Obligation? { view.sections.obligations?.first { $0.id == id } }

    package func proposal(_ party: PartyID, _ number: Int) -> ProposalView? {
        view.sections.proposals?.first { $0.proposal.party == party && $0.proposal.number == number }
    }

    /// Why an action can't be chosen now; nil where it can.
    package func obstacle(to action: ActionView) -> String? { view.obstacle(toChoosing: action) }
}
