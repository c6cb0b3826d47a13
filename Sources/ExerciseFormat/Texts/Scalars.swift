extension Unicode.Scalar {
    /// Whether it is a control character, an invisible blank or line break, or turns the direction of writing: what can
    /// make a text look like another, and what no message takes either. The line feed is none of them.
    var isHiddenOrControl: Bool {
        switch value {
        case 0x0a: false
        case 0..<0x20, 0x7f..<0xa0: true
        case 0x2028, 0x2029, 0x200b, 0xfeff: true
        case 0x202a...0x202e, 0x2066...0x2069, 0x200e, 0x200f, 0x061c: true
        default: false
        }
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
