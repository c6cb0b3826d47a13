import NegotiationModel
import PlayerClient

/// What the rows of panels are about, and what can be done with each: control's, or a party's own.
package protocol RowDesk {
    /// The rows of a panel, in texts of so many columns; nil where it has none to choose from.
    func list(of panel: ScreenPanel, columns: Int) -> DeskList?
    /// What can be done with a row, in the order in which it is named.
    func keys(for item: DeskItem?) -> [DeskKey]
    /// What choosing a row does where a menu would have one thing alone; nil where there is a menu.
    func deedAtOnce(with item: DeskItem) -> DeskKey.Deed?
    /// What a row is called where it stands alone.
    func title(of item: DeskItem) -> String
    /// The row in full.
    func details(of item: DeskItem) -> [String]
    /// What to do instead where a key that other rows have does nothing with this one; nil where nothing is to be said.
    func advice(on sign: Unicode.Scalar, at item: DeskItem) -> String?
}

extension ControlDesk: RowDesk {
    package func deedAtOnce(with item: DeskItem) -> DeskKey.Deed? {
        if case .offer(let id) = item { .show(id) } else { nil }
    }
}
