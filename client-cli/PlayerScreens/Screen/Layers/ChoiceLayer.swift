import Desks
import PlayerClient

/// One of several, each by its key. Nothing is done before one is chosen.
struct ChoiceLayer: ReadingLayer {
    var reading: Reading
    let texts: [String]
    let keys: [DeskKey]

    init(title: String, _ texts: [String], keys: [DeskKey]) {
        reading = Reading(title)
        self.texts = texts
        self.keys = keys
    }

    func name(in context: LayerContext) -> String { "Choose" }
    func keysOfItsOwn(in context: LayerContext) -> [String] { keys.map(\.hint) }
    func text(in context: LayerContext) -> [ScreenLine] { ScreenPages.prose(texts, columns: context.columns) }

    func wishes(at sign: Unicode.Scalar, in context: LayerContext) -> [LayerWish]? {
        keys.first { $0.sign == sign }.map { [.close] + $0.deed.wishes }
    }
}
