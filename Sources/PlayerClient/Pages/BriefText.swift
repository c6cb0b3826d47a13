/// A brief as terminals show it: its headings and what it stresses in bold, its lists and tables plain.
///
/// Of Markdown it knows what briefs are written in: headings, paragraphs, lists, tables, examples that are indented by
/// four blanks, `**bold**`, `*stress*` and names in backticks. Signs that stand for none of these stay as they are.
enum BriefText {
    private static let gap = "   "

    static func lines(_ markdown: String) -> [ScreenLine] {
        var lines: [ScreenLine] = []
        var table: [[ScreenLine]] = []
        for line in ProseText.flowing(markdown).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("|") {
                if !isRule(line) { table.append(cells(line)) }
                continue
            }
            lines += aligned(table) + [shown(line)]
            table = []
        }
        return lines + aligned(table)
    }

    private static func shown(_ line: Substring) -> ScreenLine {
        let signs = line.prefix { $0 == "#" }
        if !signs.isEmpty, line.dropFirst(signs.count).hasPrefix(" ") {
            return ScreenLine(stressed(line.dropFirst(signs.count).trimmed).text, .bold)
        }
        return line.hasPrefix("    ") ? ScreenLine(PlainText.line(line)) : stressed(String(line))
    }

    // MARK: Within a line

    /// Without the signs of Markdown; what stood between two stars on each side is bold.
    private static func stressed(_ line: String) -> ScreenLine {
        var rest = PlainText.line(line)[...]
        var spans: [ScreenLine.Span] = []
        while let sign = rest.first {
            if let (text, length, style) = marked(rest) {
                spans.append(.init(text: text, style: style))
                rest = rest.dropFirst(length)
            } else {
                spans.append(.init(text: String(sign), style: .plain))
                rest = rest.dropFirst()
            }
        }
        return ScreenLine(joining: spans)
    }

    /// What stands between signs at the beginning of a text, and how far it goes with them.
    private static func marked(_ text: Substring) -> (text: String, length: Int, style: ScreenStyle)? {
        for (sign, style) in [("**", ScreenStyle.bold), ("`", .plain), ("*", .plain)] where text.hasPrefix(sign) {
            let inner = text.dropFirst(sign.count)
            guard let first = inner.first, first != " ", String(first) != sign.suffix(1),
                let end = inner.firstRange(of: sign)?.lowerBound, inner[..<end].last != " "
            else { continue }
            let found = String(inner[..<end])
            return (found, found.count + 2 * sign.count, style)
        }
        return nil
    }

    // MARK: Tables

    /// `|---|---|`, which parts a table's head from its rows.
    private static func isRule(_ line: Substring) -> Bool { line.allSatisfy { "|-: ".contains($0) } }

    private static func cells(_ line: Substring) -> [ScreenLine] {
        var text = line.trimmed.dropFirst()
        if text.last == "|" { text.removeLast() }
        return text.split(separator: "|", omittingEmptySubsequences: false).map { stressed($0.trimmed) }
    }

    /// Columns as wide as what is widest in them; the head in bold.
    private static func aligned(_ rows: [[ScreenLine]]) -> [ScreenLine] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { index in
            rows.map { index < $0.count ? $0[index].columns : 0 }.max() ?? 0
        }
        return rows.enumerated().map { row, cells in
            let last = cells.count - 1
            let spans = cells.enumerated().flatMap { index, cell in
                let room = index == last ? 0 : widths[index] - cell.columns
                let blanks = String(repeating: " ", count: room) + (index == last ? "" : gap)
                return cell.spans.map { ScreenLine.Span(text: $0.text, style: row == 0 ? .bold : $0.style) }
                    + [.init(text: blanks, style: .plain)]
            }
            return ScreenLine(joining: spans)
        }
    }
}
