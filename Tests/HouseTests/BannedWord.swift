/// A word that must not stand in the code of a pure room, and why. Comments and literals don't count.
struct BannedWord {
    enum Place {
        /// Anywhere.
        case anywhere
        /// At the beginning of a longer name, too.
        case beginning
        /// Called as a function that is neither a member nor one of the room's own.
        case freeCall
        /// As a member, after a point.
        case member
        /// Before the name that it declares.
        case declaration
    }

    let word: String
    let place: Place
    let reason: String

    /// Rooms where the word may stand all the same, each with its reason.
    var exceptions: [String: String] = [:]

    init(_ word: String, _ place: Place = .anywhere, because reason: String, except exceptions: [String: String] = [:])
    {
        self.word = word
        self.place = place
        self.reason = reason
        self.exceptions = exceptions
    }

    func isMet(at index: Int, in tokens: [Token], ownFunctions: Set<String>) -> Bool {
        let token = tokens[index]
        guard token.kind == .word else { return false }
        let before = index > 0 ? tokens[index - 1] : nil
        switch place {
        case .anywhere: return token.text == word
        case .beginning: return token.text.hasPrefix(word)
        case .member: return token.text == word && before?.isSymbol(".") == true
        case .declaration: return token.text == word && index + 1 < tokens.count && tokens[index + 1].kind == .word
        case .freeCall:
            guard token.text == word, index + 1 < tokens.count, tokens[index + 1].isSymbol("(") else { return false }
            return !ownFunctions.contains(word) && before?.isSymbol(".") != true && before?.isWord("case") != true
        }
    }
}
