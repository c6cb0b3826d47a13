/// Cases of an enumeration, read from the text that declares it.
enum EnumCases {
    struct Case: Equatable {
        let name: String
        /// The text that stands for it on the wire, where the declaration gives one.
        let rawText: String?
    }

    /// - Returns: nothing if the enumeration isn't declared in the source.
    static func cases(of enumeration: String, in source: SwiftSource) -> [Case] {
        let tokens = source.tokens
        guard
            let start = tokens.indices.dropFirst().first(where: {
                tokens[$0].isWord(enumeration) && tokens[$0 - 1].isWord("enum")
            })
        else { return [] }
        var cases: [Case] = []
        var depth = 0
        var isListing = false
        for index in tokens.indices[(start + 1)...] {
            let token = tokens[index]
            if token.isSymbol("{") || token.isSymbol("(") { depth += 1 }
            if token.isSymbol("}") || token.isSymbol(")") { depth -= 1 }
            if token.isSymbol("}"), depth == 0 { break }
            guard depth == 1, token.kind == .word else { continue }
            if token.isWord("case") { isListing = true }
            if ["func", "var", "init", "static", "let"].contains(token.text) { isListing = false }
            guard isListing, tokens[index - 1].isWord("case") || tokens[index - 1].isSymbol(",") else { continue }
            cases.append(Case(name: token.text, rawText: rawText(after: index, in: tokens)))
        }
        return cases
    }

    private static func rawText(after index: Int, in tokens: [Token]) -> String? {
        guard index + 2 < tokens.count, tokens[index + 1].isSymbol("="), tokens[index + 2].kind == .literal else {
            return nil
        }
        return tokens[index + 2].text
    }
}
