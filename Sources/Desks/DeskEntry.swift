package import NegotiationModel
import PlayerClient

/// A text being written for a line whose beginning stands: what it is about stands above it.
package struct DeskEntry: Sendable, Equatable {
    /// What the line begins with, up to the text.
    package var words: String
    package var title: String
    /// What is to be known while one writes.
    package var context: [String] = []
    /// The text as it was at first.
    package var before = ""
    /// The line to give where the text was not changed; nil: the same as where it was.
    package var unchanged: String?
    /// Whether the model's question is answered by this page already.
    package var isAsked = false
    /// The words that keep the text without delivering anything; nil where that is not possible.
    package var keeping: String?
    /// A command such as the text will be part of, with how things stood when the page was opened: once it can't be meant
    /// any more, the page is taken back.
    package var about: Command?

    package init(words: String, title: String, context: [String] = [], text: String = "") {
        self.words = words
        self.title = title
        self.context = context
        before = text
    }
}
