import PlayerClient

/// A command typed beside the offer form, which stays to be seen. It is there while something is typed.
struct AsideLayer: ScreenLayer {
    private(set) var command: CommandEditor

    /// - Parameter text: what it begins with.
    init(_ text: String) {
        command = CommandEditor(text)
    }

    var traits: LayerTraits { [.isWritten, .isSeenThrough] }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        switch key {
        case .pageUp, .pageDown: return []
        default: break
        }
        guard let outcome = command.take(key, in: context.model) else { return nil }
        switch outcome {
        case .edited: return command.isEmpty ? [.close] : []
        case .line(let line): return [.close, .remember(line), .give(line)]
        case .told(let wish): return [wish]
        }
    }

    func hints(in context: LayerContext) -> LayerHints {
        LayerHints(title: "Command beside the form", keys: ["Enter runs it", "Tab completes", "Esc back to the form"])
    }

    func typing(in context: LayerContext) -> LayerTyping? {
        LayerTyping(prompt: context.model.prompt, line: command.line)
    }
}
