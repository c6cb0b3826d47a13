import PlayerClient

/// A text in the middle of the screen, to be read and left: a long answer, the help.
struct PageLayer: ReadingLayer {
    var reading: Reading
    let texts: [String]
    /// Whether nobody opened it. Then it takes no keys but those that read it and leave it: others were meant for what lies
    /// below.
    private let isByItself: Bool

    init(title: String, _ texts: [String], isByItself: Bool = false) {
        reading = Reading(title)
        self.texts = texts
        self.isByItself = isByItself
    }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        guard isByItself else { return read(key, in: context) }
        return reading.turn(key, of: text(in: context).count, rows: context.rows) ? [] : nil
    }

    func hints(in context: LayerContext) -> LayerHints {
        guard isByItself, !context.isTyping else { return readingHints(in: context) }
        return LayerHints(title: "Came by itself", keys: ["PgUp/PgDn read", "Esc back"] + LayerHints.common)
    }

    func text(in context: LayerContext) -> [ScreenLine] { ScreenPages.prose(texts, columns: context.columns) }
}
