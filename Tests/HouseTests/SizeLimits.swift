/// How long files and functions may be: what a reader takes in at one sitting.
enum SizeLimits {
    static let fileLines = 400
    static let functionLines = 60

    static func findings(in source: SwiftSource) -> [Finding] {
        let long = functions(in: source.tokens).filter { $0.lines > functionLines }
        let findings = long.map { function in
            source.finding(
                at: function.line,
                "\(function.name) has \(function.lines) lines; \(functionLines) are the most. Name its parts.")
        }
        guard source.lineCount > fileLines else { return findings }
        let complaint = "The file has \(source.lineCount) lines; \(fileLines) are the most. Split it by topic."
        return [source.finding(at: source.lineCount, complaint)] + findings
    }

    /// Functions and initialisers with bodies, with the lines from the name to the closing brace.
    static func functions(in tokens: [Token]) -> [(name: String, line: Int, lines: Int)] {
        tokens.indices.compactMap { index in
            guard let name = declaredName(at: index, in: tokens), let body = body(after: index, in: tokens) else {
                return nil
            }
            return (name, tokens[index].line, tokens[body].line - tokens[index].line + 1)
        }
    }

    private static func declaredName(at index: Int, in tokens: [Token]) -> String? {
        let token = tokens[index]
        guard index == 0 || !tokens[index - 1].isSymbol(".") else { return nil }
        if token.isWord("func"), index + 1 < tokens.count { return tokens[index + 1].text }
        return token.isWord("init") || token.isWord("deinit") || token.isWord("subscript") ? token.text : nil
    }

    /// The brace that closes the body; nil for a requirement of a protocol, which has none.
    private static func body(after start: Int, in tokens: [Token]) -> Int? {
        let declarations = ["func", "init", "var", "let", "case", "subscript", "deinit"]
        var parentheses = 0
        var braces = 0
        for index in tokens.indices[(start + 1)...] {
            let token = tokens[index]
            if token.isSymbol("(") { parentheses += 1 }
            if token.isSymbol(")") { parentheses -= 1 }
            if token.isSymbol("{") { braces += 1 }
            if token.isSymbol("}") { braces -= 1 }
            if braces < 0 { return nil }
            if braces == 0, parentheses == 0, token.kind == .word, declarations.contains(token.text) { return nil }
            if braces == 0, token.isSymbol("}"), parentheses == 0 { return index }
        }
        return nil
    }
}
