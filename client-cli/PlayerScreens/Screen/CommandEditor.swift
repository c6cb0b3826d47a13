import NegotiationModel
import PlayerClient

/// A line that commands are typed into: an editor, and what Tab makes of the end of it.
struct CommandEditor: Sendable, Equatable {
    /// What came of a key.
    enum Outcome: Sendable {
        case edited
        /// Enter: a whole line, which may be empty.
        case line(String)
        /// Something to be said about it.
        case told(LayerWish)
    }

    private(set) var line: EditedLine
    /// What Tab last offered; any other key ends it.
    private var completion: Completion?

    init(_ text: String = "") {
        line = EditedLine(text)
    }

    var text: String { line.text }
    var isEmpty: Bool { line.isEmpty }

    /// Takes a key; nil where it means nothing here.
    mutating func take(_ key: ScreenKey, in model: ClientModel) -> Outcome? {
        if key == .tab { return complete(model) }
        completion = nil
        if key == .enter { return .line(line.finish()) }
        return line.take(key) ? .edited : nil
    }

    /// Puts the line away among those typed before.
    mutating func putAway() { _ = line.finish() }

    mutating func remember(_ line: String) { self.line.remember(line) }

    private mutating func complete(_ model: ClientModel) -> Outcome {
        guard let view = model.view else { return .edited }
        var completion = completion ?? Completion(of: text, in: view, watching: model.watch?.view.viewer)
        guard let next = completion.next() else {
            self.completion = nil
            return .told(.remark("Tab knows nothing that goes on here."))
        }
        line.set(next)
        self.completion = completion.candidates.count == 1 ? nil : completion
        return self.completion.map { .told(.offer($0)) } ?? .edited
    }
}
