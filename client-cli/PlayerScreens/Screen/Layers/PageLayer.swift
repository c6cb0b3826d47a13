import PlayerClient

/// A text in the middle of the screen, to be read and left: a long answer, the help.
struct PageLayer: ReadingLayer {
    var reading: Reading
    let texts: [String]
    /// What its hints call it if nobody opened it, and nil otherwise. Then it takes no keys but those that read it and leave
    /// it: others were meant for what lies below.
    private let cameAs: String?

    init(title: String, _ texts: [String], cameAs: String? = nil) {
        reading = Reading(title)
        self.texts = texts
        self.cameAs = cameAs
    }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        guard cameAs != nil else { return read(key, in: context) }
        return reading.turn(key, of: text(in: context).count, rows: context.rows) ? [] : nil
    }

    func hints(in context: LayerContext) -> LayerHints {
        guard let cameAs, !context.isTyping else { return readingHints(in: context) }
        return LayerHints(title: cameAs, keys: ["PgUp/PgDn read", "Esc back"] + LayerHints.common)
    }

    func text(in context: LayerContext) -> [ScreenLine] { ScreenPages.prose(texts, columns: context.columns) }
}
