import Desks
import NegotiationModel
import PlayerClient

/// A desk whose panels are drawn on a screen.
protocol DrawnDesk: RowDesk {
    /// What can be chosen in a panel, from the top to the bottom.
    func items(of panel: ScreenPanel) -> [DeskItem]
    /// A panel's lines; nil where it has no rows to choose from.
    func lines(of panel: ScreenPanel, chosen: DeskItem?, columns: Int, rows: Int) -> [ScreenLine]?
    /// Whether a panel has rows to choose from, and fits the room that there is.
    func hasList(of panel: ScreenPanel) -> Bool
}

extension ControlDesk: DrawnDesk {
    func items(of panel: ScreenPanel) -> [DeskItem] {
        panel == .console ? ConsoleParts(self, columns: 0).items : list(of: panel, columns: 0)?.items ?? []
    }

    func lines(of panel: ScreenPanel, chosen: DeskItem?, columns: Int, rows: Int) -> [ScreenLine]? {
        if panel == .console {
            return ConsolePage(desk: self, columns: columns, rows: rows, chosen: chosen).lines
        }
        return list(of: panel, columns: columns)?.lines(chosen: chosen, columns: columns, rows: rows)
            .map { view.signs.marked($0, withTags: true) }
    }

    func hasList(of panel: ScreenPanel) -> Bool { panel == .console || list(of: panel, columns: 0) != nil }
}

extension PartyDesk: DrawnDesk {
    func items(of panel: ScreenPanel) -> [DeskItem] { list(of: panel, columns: 0)?.items ?? [] }

    func lines(of panel: ScreenPanel, chosen: DeskItem?, columns: Int, rows: Int) -> [ScreenLine]? {
        list(of: panel, columns: columns)?.lines(chosen: chosen, columns: columns, rows: rows)
    }

    func hasList(of panel: ScreenPanel) -> Bool { panel == .actions || panel == .owed }
}

extension ClientModel {
    /// Control's lists; nil while it looks through other eyes.
    var shownDesk: ControlDesk? { watch == nil ? desk : nil }

    /// The rows of whoever has the seat; nil for observers, and while control looks through other eyes.
    var shownRows: (any DrawnDesk)? {
        if let shownDesk { return shownDesk }
        guard watch == nil, let view, view.viewer.party != nil else { return nil }
        return PartyDesk(view: view, time: time)
    }
}
