extension Reading {
    /// Warns where a comment ends a text within its line: `Item #3 of the list` reads “Item”.
    ///
    /// A comment that is meant stands two blanks away, with a blank behind its sign; the other looks like text.
    func warnOfComment(in text: String, at position: Position) {
        guard !text.isEmpty, let rest = restAfterPlain(text, from: position) else { return }
        let blanks = rest.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        let comment = rest.dropFirst(blanks.count)
        guard !blanks.isEmpty, comment.first == UInt8(ascii: "#") else { return }
        let isSetOff = blanks.count > 1 || blanks.first == UInt8(ascii: "\t")
        if isSetOff, comment.dropFirst().first ?? UInt8(ascii: " ") == UInt8(ascii: " ") { return }
        warn(
            "this text ends at “ #”, where a comment begins: it reads \(text.quoted)",
            "put the whole text into quotes; for a comment, write “  # ” with two blanks before the sign",
            at: position)
    }

    /// What follows an unquoted text in its last line; nil where it isn't one. Line ends and blanks count alike.
    private func restAfterPlain(_ text: String, from position: Position) -> ArraySlice<UInt8>? {
        var line = position.line
        var rest = restOfLine(from: position)
        for word in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            var blank = Self.blanks(rest)
            while blank.count == rest.count {
                line += 1
                guard line <= lineCount else { return nil }
                rest = restOfLine(from: Position(line: line, column: 1))
                blank = Self.blanks(rest)
            }
            rest = rest.dropFirst(blank.count)
            guard rest.starts(with: word) else { return nil }
            rest = rest.dropFirst(word.count)
        }
        return rest
    }

    private static func blanks(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        rest.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    }
}
