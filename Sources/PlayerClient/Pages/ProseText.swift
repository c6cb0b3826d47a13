/// Prose as it stands in files, broken into lines by hand, made ready for screens of any width.
package enum ProseText {
    /// The text with each paragraph and each point of a list in one line; headings, tables and examples stay.
    package static func flowing(_ text: String) -> String {
        var lines: [String] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isAlone = line.trimmed.isEmpty || line.hasPrefix("#") || line.hasPrefix("|") || line.hasPrefix("    ")
            if isOpen, !isAlone, !beginsPoint(line), let last = lines.popLast() {
                lines.append(last + " " + line.trimmed)
            } else {
                lines.append(String(line))
            }
            isOpen = !isAlone
        }
        while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// `- `, `* `, or a number with a full stop.
    private static func beginsPoint(_ line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("- ") || text.hasPrefix("* ") { return true }
        let number = text.prefix { $0.isASCII && $0.isNumber }
        return !number.isEmpty && text.dropFirst(number.count).hasPrefix(". ")
    }
}
