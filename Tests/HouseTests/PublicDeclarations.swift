/// The public declarations of a file, as far as they need words of their own: types, cases of public enumerations,
/// requirements of public protocols, properties, functions, initialisers.
///
/// What a protocol of the standard library asks for, or `JSONForm`, is left out: it is documented there. So is an initialiser
/// that does nothing but store what it is given: its parameters are the properties, which have comments of their own.
struct PublicDeclarations {
    /// Lines on which one begins, counted from 1; attributes may stand above.
    let lines: [Int]

    /// What a brace opens.
    private enum Scope { case enumeration, requirements, other }

    init(in source: SwiftSource) {
        let tokens = source.tokens
        var lines: [Int] = []
        var scopes: [Scope] = []
        var next = Scope.other
        for index in tokens.indices {
            let token = tokens[index]
            if token.isSymbol("{") {
                scopes.append(next)
                next = .other
            } else if token.isSymbol("}") {
                _ = scopes.popLast()
            } else if token.isWord("public") {
                let rest = tokens[(index + 1)...]
                let kind = rest.first { !["indirect", "final"].contains($0.text) }
                if kind?.isWord("enum") == true { next = .enumeration }
                if kind?.isWord("protocol") == true { next = .requirements }
                if Self.needsWords(rest), !Self.storesOnly(rest) { lines.append(token.line) }
            } else if Self.begins(token, in: scopes.last, after: index > 0 ? tokens[index - 1] : nil) {
                lines.append(token.line)
            }
        }
        self.lines = lines
    }

    /// Whether a case or a requirement begins here, for which nobody writes `public`.
    private static func begins(_ token: Token, in scope: Scope?, after last: Token?) -> Bool {
        guard token.kind == .word, last?.isSymbol(".") != true else { return false }
        switch scope {
        case .enumeration: return token.text == "case"
        case .requirements: return ["var", "func", "init", "associatedtype", "subscript"].contains(token.text)
        case .other, nil: return false
        }
    }

    private static let elsewhere = ["encode", "hash", "description", "debugDescription", "allCases", "CodingKeys"]

    /// - Parameter rest: what stands behind the word `public`.
    private static func needsWords(_ rest: ArraySlice<Token>) -> Bool {
        let words = rest.prefix(4).map(\.text)
        if ["import", "extension"].contains(words.first) { return false }
        // An operator's name is its signs.
        if words.prefix(2) == ["static", "func"], let sign = words.dropFirst(2).first, ["=", "<"].contains(sign) {
            return false
        }
        if words.prefix(3) == ["init", "(", "from"], words.last == "decoder" { return false }
        if words == ["init", "(", "reading", "node"] || words == ["func", "write", "(", "to"] { return false }
        return !words.prefix(3).contains { elsewhere.contains($0) }
    }

    /// Whether an initialiser begins here whose body is made of `self.name = name` alone.
    private static func storesOnly(_ rest: ArraySlice<Token>) -> Bool {
        guard rest.prefix(2).map(\.text) == ["init", "("], let opening = rest.firstIndex(where: { $0.isSymbol("{") })
        else { return false }
        var body = rest[(opening + 1)...]
        while body.first?.isSymbol("}") == false {
            let words = body.prefix(5).map(\.text)
            guard words.count == 5, words == ["self", ".", words[2], "=", words[2]] else { return false }
            body = body.dropFirst(5)
        }
        return body.startIndex > opening + 1
    }

    /// Those without a comment above them.
    func undocumented(in text: String) -> [Int] {
        let texts = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " } }
        return lines.filter { line in
            var above = line - 2
            while above >= 0, texts[above].hasPrefix("@") { above -= 1 }
            return above < 0 || !texts[above].hasPrefix("///")
        }
    }
}
