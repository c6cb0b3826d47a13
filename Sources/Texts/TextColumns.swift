/// Text in the columns of a terminal.
package enum TextColumns {
    /// How many columns a text takes: most signs one, those of East Asia and pictures two, marks that join a sign none.
    package static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    package static func width(_ character: Character) -> Int {
        character.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    package static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x2FF, 0x400...0x482: return 1
        case 0x1160...0x11FF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
            0x20000...0x3FFFD:
            return isMark(scalar) ? 0 : 2
        default: return isMark(scalar) ? 0 : 1
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// The text, cut to so many columns with an ellipsis at its end where it is longer.
    package static func fitted(_ text: String, columns: Int) -> String {
        guard width(text) > columns else { return text }
        guard columns > 0 else { return "" }
        var used = 0
        let kept = text.prefix { character in
            used += width(character)
            return used < columns
        }
        return kept + "…"
    }

    /// The text, cut or filled up with blanks to exactly so many columns.
    package static func padded(_ text: String, columns: Int) -> String {
        let text = fitted(text, columns: columns)
        return text + String(repeating: " ", count: max(0, columns - width(text)))
    }

    /// The text, filled up with blanks to so many columns, and never cut.
    package static func filled(_ text: String, columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - width(text)))
    }

    /// Words set anew into lines of at most so many columns; all but the first begin with the indent. A word that is longer
    /// stands in a line of its own.
    package static func set(_ text: String, columns: Int, indent: String = "") -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, width(last) + 1 + width(word) <= columns {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append((lines.isEmpty ? "" : indent) + word)
            }
        }
        return lines
    }

    /// A line broken at blanks into lines of at most so many columns.
    ///
    /// What follows a break is indented by four columns more than the line itself, so that it passes for no other line.
    package static func wrapped(_ line: String, columns: Int) -> [String] {
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
        for (count, index) in text.indices.enumerated() {
            // A blank may stand beyond the edge, where nobody sees it.
            if text[index] == " ", count > from, !endsInNumber(text[..<index]) { lastBlank = text.index(after: index) }
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
