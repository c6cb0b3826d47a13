import SessionReplay

/// A table as CSV: RFC 4180 with a header, in UTF-8 without a byte-order mark. Rows end in a line feed alone, which pandas, polars,
/// DuckDB and readr take as they take CRLF, and which leaves no stray sign where somebody cuts lines with other tools.
enum CSVText {
    static func bytes(of table: Table) -> [UInt8] {
        var text = line(table.columns.map(\.name))
        for row in table.rows { text += line(row.map(field)) }
        return Array(text.utf8)
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\n"
    }

    private static func field(_ cell: Cell) -> String {
        switch cell {
        case .none: ""
        case .word(let word): word
        case .text(let text): marked(text)
        case .whole(let number): "\(number)"
        case .truth(let truth): truth ? "true" : "false"
        case .moment(let timeMs): UTCText(utcMs: timeMs).iso8601
        }
    }

    /// A spreadsheet runs a field that begins with one of these as a formula, and what players type may begin with anything. So such a
    /// text has an apostrophe before it; and so has one that begins with an apostrophe, that each can be taken off again.
    static func marked(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n'＝＋－＠".unicodeScalars.contains(first) else {
            return text
        }
        return "'" + text
    }

    // By scalars: a carriage return and a line feed are one Character, and a quote may carry an accent.
    private static func quoted(_ field: String) -> String {
        let scalars = field.unicodeScalars
        let isPlain = !scalars.contains { "\",\n\r".unicodeScalars.contains($0) }
        if isPlain, scalars.first != " ", scalars.last != " " { return field }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
