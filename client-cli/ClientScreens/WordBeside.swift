/// A word that is typed beside the client's own, where somebody takes it before the client does: in practice.
public struct WordBeside: Sendable, Equatable {
    public var word: String
    /// What it does, in a line.
    public var summary: String

    public init(_ word: String, _ summary: String) {
        self.word = word
        self.summary = summary
    }
}
