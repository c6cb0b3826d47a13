/// The wall around a session's state: what may be written where.
enum StateWall {
    /// Stored properties of a structure that other files of the room could write.
    static func writable(of structure: String, in source: SwiftSource) -> [String] {
        let tokens = source.tokens
        guard
            let start = tokens.indices.dropFirst().first(where: {
                tokens[$0].isWord(structure) && tokens[$0 - 1].isWord("struct")
            }), let body = tokens[start...].firstIndex(where: { $0.isSymbol("{") })
        else { return [] }
        var found: [String] = []
        var depth = 0
        for index in tokens.indices[body...] {
            if tokens[index].isSymbol("{") { depth += 1 }
            if tokens[index].isSymbol("}") { depth -= 1 }
            if depth == 0 { break }
            guard depth == 1, tokens[index].isWord("var"), index + 1 < tokens.count else { continue }
            let line = tokens[index].line
            let isPrivate = tokens[..<index].reversed().prefix { $0.line == line }.contains { $0.isWord("private") }
            if !isPrivate, !isComputed(after: index, in: tokens) { found.append(tokens[index + 1].text) }
        }
        return found
    }

    /// Whether braces follow a property's name and type on its line, and no value before them.
    private static func isComputed(after index: Int, in tokens: [Token]) -> Bool {
        let rest = tokens[(index + 1)...].prefix { $0.line == tokens[index].line }
        let next = rest.first { $0.isSymbol("{") || $0.isSymbol("=") }
        return next?.isSymbol("{") ?? false
    }
}
