import Texts

/// A table of a report, of texts that are escaped here; the first cell of a row is its head.
struct ReportTable {
    let caption: String
    let heads: [String]
    let rows: [[String]]
    /// Columns of numbers, which stand to the right.
    var numbers: Set<Int> = []

    /// Nothing but a sentence where there is no row.
    func html(orElse sentence: String) -> String {
        guard !rows.isEmpty else { return Self.paragraph(sentence) }
        let head = heads.enumerated().map { "<th scope=\"col\"\(style($0))>\(HTMLText.escaped($1))</th>" }
        let body = rows.map { row in
            let cells = row.enumerated().map { place, text in
                place == 0
                    ? "<th scope=\"row\"\(style(place))>\(Self.lines(text))</th>"
                    : "<td\(style(place))>\(Self.lines(text))</td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return
            "<table class=\"data\"><caption>\(HTMLText.escaped(caption))</caption><thead><tr>\(head.joined())</tr></thead><tbody>\n"
            + body.joined(separator: "\n") + "\n</tbody></table>"
    }

    private func style(_ column: Int) -> String {
        numbers.contains(column) ? " class=\"number\"" : isTight(column) ? " class=\"tight\"" : ""
    }

    /// Short texts stand in one line each: a moment that is broken in three reads badly.
    private func isTight(_ column: Int) -> Bool { rows.allSatisfy { $0[column].count <= Self.tightColumns } }

    private static let tightColumns = 15

    static func paragraph(_ text: String) -> String { "<p>\(lines(text))</p>" }

    static func list(_ lines: [String]) -> String {
        "<ul>\n\(lines.map { "<li>\(Self.lines($0))</li>" }.joined(separator: "\n"))\n</ul>"
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { HTMLText.escaped(String($0)) }
            .joined(separator: "<br>")
    }
}
