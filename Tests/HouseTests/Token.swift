/// A piece of Swift text that counts; comments don't.
struct Token: Equatable {
    enum Kind {
        /// A name or a keyword; a number, too.
        case word
        /// One character of punctuation.
        case symbol
        /// What stands between the quotes of a literal, interpolations left out.
        case literal
    }

    let kind: Kind
    let text: String
    let line: Int

    func isSymbol(_ character: String) -> Bool { kind == .symbol && text == character }
    func isWord(_ name: String) -> Bool { kind == .word && text == name }
}
