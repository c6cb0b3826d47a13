import NegotiationModel
import PlayerClient
import Texts

/// One of control's lists, with what is chosen in full below it.
package struct DeskList {
    package let rows: [DeskRow]
    package let details: (DeskItem) -> [String]

    package init(_ rows: [DeskRow], details: @escaping (DeskItem) -> [String] = { _ in [] }) {
        self.rows = rows
        self.details = details
    }

    package var items: [DeskItem] { rows.compactMap(\.item) }
}
