/// Things that can be named in a typed line: by any of their names, the first before the others, by number, by a unique
/// beginning of a name, or by words in one that no other has.
package struct Choices<Value> {
    package struct Entry {
        package var names: [String]
        package var value: Value

        package init(names: [String], value: Value) {
            self.names = names
            self.value = value
        }
    }

    /// What one of them is called, such as `party`, and several.
    package var kind: String
    package var kinds: String
    package var entries: [Entry]
    /// Whether a number from 1 on counts them through.
    package var isNumbered = true
    /// Whether words from within a name tell it too. Never for what is done at once: “world” must not be “real-world”.
    package var matchesWords = false

    package init(
        kind: String, kinds: String, entries: [Entry], isNumbered: Bool = true, matchesWords: Bool = false
    ) {
        self.kind = kind
        self.kinds = kinds
        self.entries = entries
        self.isNumbered = isNumbered
        self.matchesWords = matchesWords
    }

    /// The one that a word names.
    package func find(_ word: String) throws(LineFault) -> Value {
        let wanted = word.folded
        if let entry = entries.only({ $0.names.first?.folded == wanted }) { return entry.value }
        if let entry = entries.only({ $0.names.contains { $0.folded == wanted } }) { return entry.value }
        if isNumbered, let number = Int(wanted), entries.indices.contains(number - 1) {
            return entries[number - 1].value
        }
        guard !wanted.isEmpty else { throw unknown(word) }
        let beginning = entries.filter { entry in entry.names.contains { $0.folded.hasPrefix(wanted) } }
        let near =
            matchesWords && beginning.isEmpty && wanted.count >= Self.signsOfWordMin
            ? entries.filter { entry in entry.names.contains { $0.folded.contains("_\(wanted)") } } : beginning
        guard near.count != 1 else { return near[0].value }
        throw near.isEmpty ? unknown(word) : ambiguous(word, near)
    }

    /// The one that a text begins with, and what follows: by as many of its first words as are a whole name, such as the
    /// title that the screen shows; else by its first word.
    package func first(of text: String) throws(LineFault) -> (value: Value, rest: String) {
        var rest = text.trimmed
        var heads: [(head: String, rest: String)] = []
        while !rest.isEmpty, heads.count < Self.wordsOfNameMax {
            let (word, more) = rest.firstWordAndRest
            heads.append((((heads.last?.head).map { $0 + " " } ?? "") + word, more))
            rest = more
        }
        for (head, more) in heads.dropFirst().reversed() {
            let wanted = head.folded
            if let entry = entries.only({ $0.names.contains { $0.folded == wanted } }) { return (entry.value, more) }
        }
        return (try find(heads.first?.head ?? ""), heads.first?.rest ?? "")
    }

    private static var wordsOfNameMax: Int { 12 }

    /// Fewer signs are no word that tells a name from others.
    private static var signsOfWordMin: Int { 3 }

    private func unknown(_ word: String) -> LineFault {
        guard !entries.isEmpty else {
            let named = word.isEmpty ? "" : " “\(word)”"
            return LineFault("There is no \(kind)\(named): there are no \(kinds) now.")
        }
        let fault = word.isEmpty ? "No \(kind) is named." : "There is no \(kind) “\(word)”."
        return LineFault(fault, "Type one of: \(list(entries)).")
    }

    private func ambiguous(_ word: String, _ near: [Entry]) -> LineFault {
        LineFault("“\(word)” could be more than one \(kind).", "Type more of it: \(list(near)).")
    }

    private func list(_ entries: [Entry]) -> String {
        entries.map { $0.names.first ?? "" }.joined(separator: ", ")
    }
}

extension Array {
    /// The element that alone is so; nil where none is, or several are.
    fileprivate func only(_ isSo: (Element) -> Bool) -> Element? {
        let found = filter(isSo)
        return found.count == 1 ? found[0] : nil
    }
}

extension String {
    /// As names are compared: case and the kind of blank, dash, quotation mark or arrow don't count, nor blanks and dashes
    /// around an arrow.
    package var folded: String {
        var folded = String.UnicodeScalarView()
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case _ where scalar.properties.isWhitespace || scalar.isDash || scalar == "_":
                if folded.last != "_", folded.last != ">" { folded.append("_") }
            case "’", "‘", "‚", "‛", "ʼ", "ʹ", "´", "`", "′": folded.append("'")
            case "“", "”", "„", "‟", "«", "»", "″": folded.append("\"")
            case ">", "→", "⇒", "➔":
                if folded.last == "_" { folded.removeLast() }
                folded.append(">")
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// The words of a line.
    package var words: [String] {
        split(whereSeparator: { (character: Character) in character.isWhitespace || character == "," }).map {
            String($0)
        }
    }

    /// The first word, and what follows it.
    package var firstWordAndRest: (word: String, rest: String) {
        let text = trimmed
        guard let end = text.firstIndex(where: \.isWhitespace) else { return (text, "") }
        return (String(text[..<end]), text[end...].trimmed)
    }

    /// What stands before and after the first colon; nil without one.
    package var splitAtColon: (before: String, after: String)? {
        guard let colon = firstIndex(of: ":") else { return nil }
        return (self[..<colon].trimmed, self[index(after: colon)...].trimmed)
    }

    /// What stands before the word `because`, and the reason after it; an empty reason without one.
    package var splitAtBecause: (before: String, reason: String) {
        let padded = " " + String(self) + " "
        guard let found = padded.firstRange(of: " because ") else { return (trimmed, "") }
        return (padded[..<found.lowerBound].trimmed, padded[found.upperBound...].trimmed)
    }
}

extension Unicode.Scalar {
    /// Hyphens, dashes and the minus sign.
    fileprivate var isDash: Bool { properties.generalCategory == .dashPunctuation || self == "−" }
}
