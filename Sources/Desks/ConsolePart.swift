import NegotiationModel
import PlayerClient

/// A part of the console: a name at its left, and so many rows at least.
package struct ConsolePart {
    package enum Content {
        case list([DeskRow])
        case beside([DeskRow], [DeskRow])
    }

    package let label: String
    package let content: Content
    package let least: Int
    /// How many rows more it gets before the others have theirs; nil for all that it has.
    package let more: Int?
    /// Where the whole of it stands.
    package let panel: ScreenPanel?

    package init(_ label: String, _ content: Content, least: Int, more: Int? = nil, panel: ScreenPanel? = nil) {
        self.label = label
        self.content = content
        self.least = least
        self.more = more
        self.panel = panel
    }

    package var count: Int {
        switch content {
        case .list(let rows): rows.count
        case .beside(let seats, let offers): max(seats.count, offers.count)
        }
    }

    package var items: [DeskItem] {
        switch content {
        case .list(let rows): rows.compactMap(\.item)
        case .beside(let seats, let offers): (offers + seats).compactMap(\.item)
        }
    }
}
