/// A Swift file of the house, cut into tokens.
struct SwiftSource {
    /// From the root of the repository.
    let path: String
    /// Empty for a file that lies in no room, such as a test.
    let room: String
    let lineCount: Int
    let tokens: [Token]

    init(path: String, room: String = "", text: String) {
        self.path = path
        self.room = room
        lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
        tokens = SwiftScanner.tokens(of: text)
    }

    func finding(at line: Int, _ complaint: String) -> Finding {
        Finding(path: path, line: line, complaint: complaint)
    }

    /// Modules that the file imports, with the lines.
    var imports: [(module: String, line: Int)] {
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor"]
        return tokens.indices.compactMap { index in
            guard tokens[index].isWord("import") else { return nil }
            let rest = tokens[(index + 1)...].prefix(4).filter { $0.kind == .word && !kinds.contains($0.text) }
            return rest.first.map { ($0.text, tokens[index].line) }
        }
    }
}
