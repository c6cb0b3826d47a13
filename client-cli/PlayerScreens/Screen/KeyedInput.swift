import NegotiationModel
import PlayerClient

/// What a key gives without a text: the value for the model, and the line that says the same, which stands among the news.
struct KeyedInput: Sendable, Equatable {
    let input: ClientInput
    let line: String

    init(_ input: ClientInput, _ line: String) {
        self.input = input
        self.line = line
    }

    init(_ command: Command, _ line: String) {
        self.init(.command(command), line)
    }
}
