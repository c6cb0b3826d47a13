extension EmulatedScreen {
    /// The rows as text, without the blanks at their ends.
    package var lines: [String] {
        rows.map { row in
            let text = row.map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Whether a row holds the text, or the rows one after another, as text that was broken at blanks.
    package func holds(_ text: String) -> Bool {
        let lines = lines
        return lines.contains { $0.contains(text) } || Self.flowing(lines).contains(Self.flowing([text]))
    }

    private static func flowing(_ lines: [String]) -> String {
        lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    /// The screen in a frame, with its cursor marked at the edges: for people who look for what went wrong.
    package var framed: String {
        let edge = String(repeating: "─", count: columns)
        let marked =
            String(repeating: "─", count: cursorColumn) + "┴"
            + String(
                repeating: "─", count: columns - cursorColumn - 1)
        let body = rows.enumerated().map { number, row in
            let side = number == cursorRow ? "►" : "│"
            return side + row.map(\.text).joined() + "│"
        }
        return (["┌\(edge)┐"] + body + ["└\(marked)┘"]).joined(separator: "\n")
    }
}
