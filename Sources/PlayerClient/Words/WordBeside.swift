/// A word that is typed beside the client's own, where somebody takes it before the client does: in practice.
package struct WordBeside: Sendable, Equatable {
    package var word: String
    /// What it does, in a line.
    package var summary: String

    package init(_ word: String, _ summary: String) {
        self.word = word
        self.summary = summary
    }
}
