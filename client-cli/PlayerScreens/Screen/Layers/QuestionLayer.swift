import NegotiationModel
import PlayerClient

/// A question with what it is about, and the answer that is typed. It stands for as long as the model asks.
struct QuestionLayer: ScreenLayer {
    private var reading: Reading
    /// What is asked; empty until the model has told it.
    private(set) var texts: [String] = []
    private(set) var answer = EditedLine()

    /// - Parameter line: the one that the question came of; empty where there is none.
    init(about line: String) {
        reading = Reading(line.isEmpty ? "Question" : line)
    }

    var traits: LayerTraits { [.isWritten, .isTypedFromAbove, .stays] }

    mutating func ask(_ texts: [String]) { self.texts = texts }

    mutating func follow(_ model: ClientModel) -> Bool { model.isAsking }

    mutating func take(_ key: ScreenKey, in context: LayerContext) -> [LayerWish]? {
        if reading.turn(key, of: text(in: context).count, rows: context.rows) { return [] }
        switch key {
        // Nothing completes an answer.
        case .tab: return []
        case .enter:
            let text = answer.finish()
            return text.isEmpty && !context.model.isAskingInParts ? [] : [.close, .give(text)]
        case .function, .alt: return [.remark("Answer first: yes and Enter, or Esc for no.")]
        default: return answer.take(key) ? [] : nil
        }
    }

    mutating func stepBack(in context: LayerContext) -> [LayerWish] {
        [.close, .give(context.model.isAskingInParts ? "cancel" : "no")]
    }

    func hints(in context: LayerContext) -> LayerHints {
        LayerHints(title: "Answer", keys: ["type yes and Enter", "Esc no"])
    }

    func lines(in context: LayerContext) -> [ScreenLine]? {
        reading.shown(text(in: context), rows: context.rows, columns: context.columns)
    }

    func typing(in context: LayerContext) -> LayerTyping? { LayerTyping(prompt: context.model.prompt, line: answer) }

    private func text(in context: LayerContext) -> [ScreenLine] { ScreenPages.prose(texts, columns: context.columns) }
}
