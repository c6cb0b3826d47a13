package import NegotiationModel
package import PlayerClient

/// What a key gives without a text: the value for the model, and the line that says the same, which stands among the news.
package struct KeyedInput: Sendable, Equatable {
    package let input: ClientInput
    package let line: String

    package init(_ input: ClientInput, _ line: String) {
        self.input = input
        self.line = line
    }

    package init(_ command: Command, _ line: String) {
        self.init(.command(command), line)
    }
}
