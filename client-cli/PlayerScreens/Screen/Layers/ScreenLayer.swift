import NegotiationModel
import PlayerClient

/// Something that stands on the screen above what lies below it: the panels, a page, the offer form, a text being written.
///
/// Each has its own state, and answers for itself: keys, hints, and what a step back does. Of those on the screen only the
/// uppermost is asked first; what it has no meaning for goes to the next one down.
protocol ScreenLayer: Sendable {
    /// Takes a key.
    ///
    /// - Returns: what the layer wants done about it; nil where the key means nothing to it, and the layer below is asked.
    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]?

    /// Escape: one step, which for most is to leave the layer.
    mutating func stepBack(in context: LayerContext) -> [LayerWish]

    /// What has the keys, and the keys that mean something now.
    func hints(in context: LayerContext) -> LayerHints

    /// What it shows in the middle of the screen, in `context.rows` rows at most; nil where what lies below stays to be seen.
    func lines(in context: LayerContext) -> [ScreenLine]?

    /// Where the cursor stands among its lines; nil where it stands in the line that is typed.
    func cursor(in context: LayerContext) -> (row: Int, column: Int)?

    /// The line that is typed at; nil where it has none of its own.
    func typing(in context: LayerContext) -> LayerTyping?

    /// Takes over what the model knows now.
    ///
    /// - Returns: whether the layer still stands.
    mutating func follow(_ model: ClientModel) -> Bool

    /// What is done when it is left for something else than what it was opened for.
    var wishesWhenLeft: [LayerWish] { get }

    var traits: LayerTraits { get }
}

extension ScreenLayer {
    mutating func stepBack(in context: LayerContext) -> [LayerWish] { [.close] + wishesWhenLeft }
    func lines(in context: LayerContext) -> [ScreenLine]? { nil }
    func cursor(in context: LayerContext) -> (row: Int, column: Int)? { nil }
    func typing(in context: LayerContext) -> LayerTyping? { nil }
    mutating func follow(_ model: ClientModel) -> Bool { true }
    var wishesWhenLeft: [LayerWish] { [] }
    var traits: LayerTraits { [] }
}
