import Texts

extension Unicode.Scalar {
    /// Whether it is a control character, can't be seen, or turns the direction of writing: what can
    /// make a text look like another, and what no message takes either. The line feed is none of them.
    var isHiddenOrControl: Bool {
        value != 0x0a && hiddenKind != nil
    }

    /// `the character U+202E`.
    var nameForPeople: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "the character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// Without white space and line ends around it.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0.isNewline || $0 == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }

    /// At most this many characters, for quoting in a sentence.
    func shortened(to count: Int = 40) -> String {
        let line = String(map { $0.isNewline ? " " : $0 }.prefix(count + 1))
        return line.count > count ? line.prefix(count) + "…" : line
    }

    /// In quotation marks, shortened.
    var quoted: String { "“\(shortened())”" }
}

extension Collection<String> {
    /// `“a”, “b” or “c”`.
    var alternatives: String {
        var quoted: [String] = []
        for text in self where !quoted.contains(text.quoted) { quoted.append(text.quoted) }
        guard let last = quoted.last else { return "" }
        return quoted.count == 1 ? last : quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    /// The same, cut off where there are more.
    func alternatives(atMost count: Int) -> String {
        self.count <= count ? alternatives : prefix(count).map(\.quoted).joined(separator: ", ") + " …"
    }
}
