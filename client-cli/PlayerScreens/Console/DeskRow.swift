import PlayerClient

/// A row of control's lists, or several that belong together.
struct DeskRow: Sendable, Equatable {
    /// Nil for what can't be chosen.
    var item: DeskItem?
    var text: String
    var style = ScreenStyle.plain
    /// What stands at its end: how many more there are.
    var more = ""

    init(_ item: DeskItem?, _ text: String, _ style: ScreenStyle = .plain) {
        self.item = item
        self.text = text
        self.style = style
    }
}
