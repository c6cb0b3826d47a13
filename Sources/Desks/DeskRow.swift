package import PlayerClient

/// A row of control's lists, or several that belong together.
package struct DeskRow: Sendable, Equatable {
    /// Nil for what can't be chosen.
    package var item: DeskItem?
    package var text: String
    package var style = ScreenStyle.plain
    /// What stands at its end: how many more there are.
    package var more = ""

    package init(_ item: DeskItem?, _ text: String, _ style: ScreenStyle = .plain) {
        self.item = item
        self.text = text
        self.style = style
    }
}
