import NegotiationModel
import PlayerClient

// What is typed while the channels are open is said into the chosen one.
extension PanelLayer {
    /// Up and down go to another channel, where what was typed before still stands. A number is text here, also at its
    /// beginning: Alt and the number opens a panel.
    mutating func talk(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        let command = channels.current?.command
        switch key {
        case .up: channels.step(by: -1)
        case .down: channels.step(by: 1)
        case .enter: return say(context.model)
        case .tab where command?.text.hasPrefix("/") != true: return [.remark("Up and Down choose the channel.")]
        default:
            let model = context.model
            let outcome = channels.edit { $0.command.take(key, in: model) } ?? nil
            if case .told(let wish)? = outcome { return [wish] }
            return outcome == nil ? nil : []
        }
        return []
    }

    private mutating func say(_ model: ClientModel) -> [LayerWish] {
        guard let view = model.view, let current = channels.current else { return [] }
        guard !isCommand(current.command.text, view) || doubted == current.command.text else {
            doubted = current.command.text
            let name = current.kind.name(in: view)
            return [.remark("This is said to \(name), not run: Enter again says it, / before it runs it.")]
        }
        doubted = nil
        let text = current.command.text
        _ = channels.edit { $0.command.putAway() }
        guard !text.trimmed.isEmpty else { return [] }
        guard !text.hasPrefix("/") else { return run(text) }
        _ = channels.edit { $0.back = 0 }
        return [.give("\(Word.say.rawValue) \(current.kind.typed(in: view)): \(text)")]
    }

    /// After a slash a number chooses a channel; everything else is a command.
    private mutating func run(_ text: String) -> [LayerWish] {
        guard let number = Int(text.dropFirst()) else { return [.give(text)] }
        channels.choose(number - 1)
        return []
    }

    /// Whether a text begins as a command does that nobody would like others to read.
    private func isCommand(_ text: String, _ view: View) -> Bool {
        guard let word = Word(rawValue: text.firstWordAndRest.word) else { return false }
        return Word.all(in: view).contains(word)
            && (word.group != .look || [.help, .quit, .show].contains(word))
    }
}
