import PlayerClient

/// A layer that is read: keys scroll it while nothing is typed, Enter and Escape leave it, and what is typed goes to the
/// line below.
protocol ReadingLayer: ScreenLayer {
    var reading: Reading { get set }
    /// What it is called in the hints while nothing is typed.
    func name(in context: LayerContext) -> String
    /// The keys that it has beside those of every page.
    func keysOfItsOwn(in context: LayerContext) -> [String]
    /// All its rows.
    func text(in context: LayerContext) -> [ScreenLine]
    /// What a sign does that is a key of it; nil where it is none.
    func wishes(at sign: Unicode.Scalar, in context: LayerContext) -> [LayerWish]?
}

extension ReadingLayer {
    var traits: LayerTraits { .isRead }

    func name(in context: LayerContext) -> String { "Reading" }
    func keysOfItsOwn(in context: LayerContext) -> [String] { [] }
    func wishes(at sign: Unicode.Scalar, in context: LayerContext) -> [LayerWish]? { nil }

    func lines(in context: LayerContext) -> [ScreenLine]? {
        reading.shown(text(in: context), rows: context.rows, columns: context.columns)
    }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? { read(key, in: context) }

    /// The keys of every page, and those of its own.
    mutating func read(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        let count = text(in: context).count
        if reading.turn(key, of: count, rows: context.rows) { return [] }
        guard !context.isTyping else { return nil }
        switch key {
        case .up: reading.scroll(by: -1, of: count, rows: context.rows)
        case .down: reading.scroll(by: 1, of: count, rows: context.rows)
        case .enter: return [.close]
        case .sign(let sign): return wishes(at: sign, in: context)
        default: return nil
        }
        return []
    }

    func hints(in context: LayerContext) -> LayerHints { readingHints(in: context) }

    /// The keys of every page, and those of its own.
    func readingHints(in context: LayerContext) -> LayerHints {
        let rest = ["Esc back"] + LayerHints.common
        guard !context.isTyping else { return LayerHints(title: "Command line", keys: ["Enter runs it"] + rest) }
        let own = keysOfItsOwn(in: context)
        let keys = own.isEmpty ? ["Up/Down, PgUp/PgDn read"] : own
        return LayerHints(title: name(in: context), keys: keys + rest)
    }
}
