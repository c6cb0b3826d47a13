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
        let text = current.command.text
        let isStop = stops(text)
        guard !isCommand(text, view) || doubted == text || isStop && text.firstWordAndRest.rest.isEmpty else {
            doubted = text
            return [.remark(isStop ? Self.stopping : Self.saying(to: current.kind.name(in: view)))]
        }
        doubted = nil
        _ = channels.edit { $0.command.putAway() }
        guard !text.trimmed.isEmpty else { return [] }
        guard !isStop else { return [.give(text)] }
        guard !text.hasPrefix("/") else { return run(text) }
        _ = channels.edit { $0.back = 0 }
        return [.give("\(Word.say.rawValue) \(current.kind.typed(in: view)): \(text)")]
    }

    private static func saying(to name: String) -> String {
        "This is said to \(name), not run: Enter again says it, / before it runs it."
    }

    private static let stopping = "Enter again stops play; staff alone read the rest. Other words first say it."

    /// Whether a line has the word first that stops play for a reason of the real world. It is promised everywhere, and what
    /// follows it is for control alone: so no channel is ever told it.
    private func stops(_ text: String) -> Bool {
        text.firstWordAndRest.word.lowercased() == Word.realWorld.rawValue
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
