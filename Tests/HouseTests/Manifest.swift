/// What `Package.swift` declares, read from its text.
struct Manifest {
    struct Target: Equatable {
        let name: String
        /// Names of targets and products.
        let dependencies: [String]
        /// Tests, and what serves tests alone: it lies in `Tests`.
        let isTest: Bool
    }

    let targets: [Target]
    /// Rooms that other packages may import: those that libraries name.
    let offered: [String]

    var rooms: [Target] { targets.filter { !$0.isTest } }

    init(text: String) {
        let tokens = SwiftScanner.tokens(of: text)
        let kinds = ["target", "executableTarget", "systemLibrary", "testTarget"]
        offered = tokens.indices.dropFirst().filter { tokens[$0].isWord("library") && tokens[$0 - 1].isSymbol(".") }
            .flatMap { library in
                let words = Self.bracketed(tokens[(library + 1)...], "(", ")")
                return Self.bracketed(words.drop { !$0.isSymbol("[") }, "[", "]").filter { $0.kind == .literal }
            }.map(\.text)
        targets = tokens.indices.dropFirst().compactMap { index in
            guard tokens[index - 1].isSymbol("."), tokens[index].kind == .word, kinds.contains(tokens[index].text),
                index + 1 < tokens.count, tokens[index + 1].isSymbol("(")
            else { return nil }
            return Self.target(
                within: Self.bracketed(tokens[(index + 1)...], "(", ")"), isTest: tokens[index].text == "testTarget")
        }
    }

    private static func target(within tokens: ArraySlice<Token>, isTest: Bool) -> Target? {
        guard let name = tokens.first(where: { $0.kind == .literal })?.text else { return nil }
        let isTest = isTest || path(within: tokens)?.hasPrefix("Tests/") == true
        guard let label = tokens.firstIndex(where: { $0.isWord("dependencies") }) else {
            return Target(name: name, dependencies: [], isTest: isTest)
        }
        let list = bracketed(tokens[label...].drop { !$0.isSymbol("[") }, "[", "]")
        let dependencies = list.indices.filter { index in
            list[index].kind == .literal && !isLabelled("package", index, in: list)
        }
        return Target(name: name, dependencies: dependencies.map { list[$0].text }, isTest: isTest)
    }

    private static func path(within tokens: ArraySlice<Token>) -> String? {
        tokens.indices.first { tokens[$0].kind == .literal && isLabelled("path", $0, in: tokens) }.map {
            tokens[$0].text
        }
    }

    private static func isLabelled(_ label: String, _ index: Int, in tokens: ArraySlice<Token>) -> Bool {
        index - 2 >= tokens.startIndex && tokens[index - 1].isSymbol(":") && tokens[index - 2].isWord(label)
    }

    /// From an opening bracket to the one that closes it.
    private static func bracketed(_ tokens: ArraySlice<Token>, _ opening: String, _ closing: String) -> ArraySlice<
        Token
    > {
        var depth = 0
        for index in tokens.indices {
            if tokens[index].isSymbol(opening) { depth += 1 }
            if tokens[index].isSymbol(closing) { depth -= 1 }
            if depth == 0 { return tokens[tokens.startIndex...index] }
        }
        return tokens
    }
}
