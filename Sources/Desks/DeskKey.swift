package import NegotiationModel
import PlayerClient

/// What a key does with the row that is chosen: always what a line could do that is typed.
package struct DeskKey: Sendable, Equatable {
    package enum Deed: Sendable, Equatable {
        /// Gives it; the model asks first where it can't be undone.
        case give(KeyedInput)
        /// Lets a text be typed after these words.
        case write(DeskEntry)
        /// Asks for one of several, each by its key.
        case choose(title: String, lines: [String], keys: [DeskKey])
        /// Shows the offer in full.
        case show(OfferID)
        /// Lets be chosen what an action needs.
        case fill(ActionChoice)
    }

    package let sign: Unicode.Scalar
    /// What it does, in a word or two.
    package let name: String
    package let deed: Deed
    /// Why it can't be done now: then it stands there to say so, and does nothing.
    package var obstacle: String?
    /// What it does, where that can come to mean something else while it is on the screen.
    package var about: Command?

    package init(_ sign: Unicode.Scalar, _ name: String, _ deed: Deed) {
        self.sign = sign
        self.name = name
        self.deed = deed
    }

    package init(_ sign: Unicode.Scalar, _ name: String, _ command: Command, _ line: String) {
        self.init(sign, name, .give(KeyedInput(command, line)))
    }

    /// A line that takes a text at its end.
    package init(_ sign: Unicode.Scalar, _ name: String, typing words: String) {
        self.init(sign, name, .write(DeskEntry(words: words, title: words.trimmed)))
    }

    /// As the row of hints names it.
    package var hint: String { "\(sign) \(name)" }

    /// What a menu has of it.
    package var line: String { obstacle.map { "\(hint) (not now: \($0))" } ?? hint }
}
