import NegotiationModel
import PlayerClient

/// What a key does with the row that is chosen: always what a line could do that is typed.
struct DeskKey: Sendable, Equatable {
    enum Deed: Sendable, Equatable {
        /// Gives it; the model asks first where it can't be undone.
        case give(KeyedInput)
        /// Lets a text be typed after these words.
        case write(DeskEntry)
        /// Asks for one of several, each by its key.
        case choose(title: String, lines: [String], keys: [DeskKey])
        /// Shows the offer in full.
        case show(OfferID)
        /// Lets be chosen what an action needs.
        case fill(ActionForm)
    }

    let sign: Unicode.Scalar
    /// What it does, in a word or two.
    let name: String
    let deed: Deed
    /// Why it can't be done now: then it stands there to say so, and does nothing.
    var obstacle: String?
    /// What it does, where that can come to mean something else while it is on the screen.
    var about: Command?

    init(_ sign: Unicode.Scalar, _ name: String, _ deed: Deed) {
        self.sign = sign
        self.name = name
        self.deed = deed
    }

    init(_ sign: Unicode.Scalar, _ name: String, _ command: Command, _ line: String) {
        self.init(sign, name, .give(KeyedInput(command, line)))
    }

    /// A line that takes a text at its end.
    init(_ sign: Unicode.Scalar, _ name: String, typing words: String) {
        self.init(sign, name, .write(DeskEntry(words: words, title: words.trimmed)))
    }

    /// As the row of hints names it.
    var hint: String { "\(sign) \(name)" }

    /// What a menu has of it.
    var line: String { obstacle.map { "\(hint) (not now: \($0))" } ?? hint }

    /// What pressing it does.
    var wishes: [LayerWish] { obstacle.map { [.remark("Not now: \($0).")] } ?? deed.wishes }
}

extension DeskKey.Deed {
    var wishes: [LayerWish] {
        switch self {
        case .give(let keyed): [.giveValue(keyed)]
        case .write(let entry): [.open(EntryLayer(entry))]
        case .choose(let title, let lines, let keys): [.open(ChoiceLayer(title: title, lines, keys: keys))]
        case .show(let offer): [.open(OfferLayer(offer))]
        case .fill(let form): [.open(ActionLayer(form))]
        }
    }
}
