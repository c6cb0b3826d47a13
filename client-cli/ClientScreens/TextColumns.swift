/// Text in the columns of a terminal.
public enum TextColumns {
    /// How many columns a text takes: most signs one, those of East Asia and pictures two.
    public static func width(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + width($1) }
    }

    static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// A line broken at blanks into lines of at most so many columns.
    ///
    /// What follows a break is indented by four columns more than the line itself, so that it passes for no other line.
    public static func wrapped(_ line: String, columns: Int) -> [String] {
        guard width(line) > columns, columns >= 20 else { return [line] }
        let own = line.prefix { $0 == " " }.count
        let indent = String(repeating: " ", count: min(own + 4, columns / 2))
        var lines: [String] = []
        var rest = line[...]
        while width(rest) + (lines.isEmpty ? 0 : indent.count) > columns {
            let room = columns - (lines.isEmpty ? 0 : indent.count)
            let end = breaking(rest, columns: room, from: lines.isEmpty ? own : 0)
            lines.append((lines.isEmpty ? "" : indent) + rest[..<end].trimmedAtEnd)
            rest = rest[end...].drop { $0 == " " }
        }
        if !rest.isEmpty { lines.append((lines.isEmpty ? "" : indent) + rest) }
        return lines
    }

    /// Whether the last word is a number, which belongs to the word after it.
    private static func endsInNumber(_ text: Substring) -> Bool {
        let word = text.reversed().prefix { $0 != " " }
        return !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Where to break: after the last blank that fits, or within a word that is longer than a line.
    private static func breaking(_ text: Substring, columns: Int, from: Int) -> String.Index {
        var used = 0
        var lastBlank: String.Index?
        for (place, index) in text.indices.enumerated() {
            // A blank may stand beyond the edge, where nobody sees it.
            if text[index] == " ", place > from, !endsInNumber(text[..<index]) { lastBlank = text.index(after: index) }
            used += width(text[index])
            if used > columns { return lastBlank ?? max(index, text.index(after: text.startIndex)) }
        }
        return text.endIndex
    }
}

extension Substring {
    fileprivate var trimmedAtEnd: Substring {
        self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
    }
}
