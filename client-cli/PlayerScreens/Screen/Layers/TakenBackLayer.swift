import PlayerClient

/// What was asked, or written, and can't be meant any more. Whoever was typing just then types into nothing, and not into
/// what lies below.
struct TakenBackLayer: ScreenLayer {
    private let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
    }

    var traits: LayerTraits { .isWritten }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        switch key {
        case .enter: [.close]
        case .function, .alt, .pageUp, .pageDown: nil
        default: []
        }
    }

    func hints(in context: LayerContext) -> LayerHints { LayerHints(title: "Taken back", keys: ["Enter goes on"]) }

    func lines(in context: LayerContext) -> [ScreenLine]? {
        let text = ScreenPages.prose(texts, columns: context.columns)
        return Reading("Taken back").shown(text, rows: context.rows, columns: context.columns)
    }

    func typing(in context: LayerContext) -> LayerTyping? {
        LayerTyping(prompt: "Enter goes on ", line: EditedLine())
    }
}
