/// What stands between the columns of a file that Excel opens: it takes what its country has, and no other.
public enum CSVSeparation: String, Sendable, CaseIterable {
    /// Where a comma separates lists.
    case comma = "comma"
    /// Where a comma is the decimal sign.
    case semicolon = "semicolon"

    fileprivate var sign: String { self == .comma ? "," : ";" }
}

extension MSELFile {
    /// The same rows as Excel opens them: UTF-8 behind a byte-order mark, the separator of its country, CRLF at line ends.
    ///
    /// A first line `sep=;` isn't written, since Excel doesn't look for the mark behind it. What can't be read as CSV comes
    /// back as it is.
    ///
    /// - Parameters:
    ///   - text: a file as a session or an exercise has it.
    ///   - separator: what stands between its cells.
    public static func forExcel(_ text: String, separator: CSVSeparation) -> String {
        let plain = text.first == "\u{feff}" ? String(text.dropFirst()) : text
        guard let table = try? CSVTable(plain) else { return text }
        let lines = ([table.header] + table.rows).map { row in
            row.map { quoted($0.text, between: separator.sign) }.joined(separator: separator.sign) + "\r\n"
        }
        return "\u{feff}" + lines.joined()
    }
}
