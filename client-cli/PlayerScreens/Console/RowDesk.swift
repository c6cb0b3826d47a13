import NegotiationModel
import PlayerClient

/// What the rows of panels are about, and what can be done with each: control's, or a party's own.
protocol RowDesk {
    /// What can be chosen in a panel, from the top to the bottom.
    func items(of panel: ScreenPanel) -> [DeskItem]
    /// A panel's lines; nil where it has no rows to choose from.
    func lines(of panel: ScreenPanel, chosen: DeskItem?, columns: Int, rows: Int) -> [ScreenLine]?
    /// Whether a panel has rows to choose from, and fits the room that there is.
    func hasList(of panel: ScreenPanel) -> Bool
    /// What can be done with a row, in the order in which the screen names it.
    func keys(for item: DeskItem?) -> [DeskKey]
    /// What Enter does with a row where a menu would have one thing alone; nil where there is a menu.
    func deedAtOnce(with item: DeskItem) -> DeskKey.Deed?
    /// What a row is called where it stands alone.
    func title(of item: DeskItem) -> String
    /// The row in full.
    func details(of item: DeskItem) -> [String]
    /// What to do instead where a key that other rows have does nothing with this one; nil where nothing is to be said.
    func advice(on sign: Unicode.Scalar, at item: DeskItem) -> String?
}

extension ControlDesk: RowDesk {
    func deedAtOnce(with item: DeskItem) -> DeskKey.Deed? {
        if case .offer(let id) = item { .show(id) } else { nil }
    }
}

extension ClientModel {
    /// The rows of whoever has the seat; nil for observers, and while control looks through other eyes.
    var shownRows: (any RowDesk)? {
        if let shownDesk { return shownDesk }
        guard watch == nil, let view, view.viewer.party != nil else { return nil }
        return PartyDesk(view: view, time: time)
    }
}
