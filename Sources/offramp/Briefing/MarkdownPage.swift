import Texts

/// Markdown as HTML, as far as briefs and briefing books are written in it: headings, paragraphs, lists, tables, quotations,
/// examples indented by four blanks, `**bold**`, `*stress*` and names in backticks. What is none of these stays as it is.
struct MarkdownPage {
    private var html = ""
    private var paragraph: [String] = []
    private var open: Block?

    private enum Block: String {
        case unordered = "ul"
        case ordered = "ol"
        case table = "table"
        case example = "pre"
        case quotation = "blockquote"
    }

    static func html(_ markdown: String) -> String {
        var page = MarkdownPage()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { page.take(String(line)) }
        page.end()
        return page.html
    }

    private mutating func take(_ line: String) {
        let signs = line.prefix { $0 == "#" }.count
        let text = line.drop { $0 == " " }
        if text.isEmpty {
            end()
        } else if (1...6).contains(signs), line.dropFirst(signs).first == " " {
            end()
            html += "<h\(signs)>\(Self.inline(line.dropFirst(signs + 1)))</h\(signs)>\n"
        } else if text.hasPrefix("- ") || text.hasPrefix("* ") {
            item(text.dropFirst(2), in: .unordered)
        } else if let number = text.firstIndex(of: "."), text[..<number].allSatisfy(\.isNumber),
            number > text.startIndex,
            text[number...].hasPrefix(". ")
        {
            item(text[number...].dropFirst(2), in: .ordered)
        } else if text.hasPrefix("|") {
            row(text)
        } else if text.hasPrefix("> ") {
            enter(.quotation)
            html += Self.inline(text.dropFirst(2)) + "\n"
        } else if line.hasPrefix("    "), paragraph.isEmpty, open == nil || open == .example {
            enter(.example)
            html += HTMLText.escaped(String(line.dropFirst(4))) + "\n"
        } else if open == .unordered || open == .ordered, line.hasPrefix(" ") {
            html.removeLast("</li>\n".count)
            html += " \(Self.inline(text))</li>\n"
        } else {
            if open != nil { end() }
            paragraph.append(String(text))
        }
    }

    private mutating func item(_ text: Substring, in block: Block) {
        enter(block)
        html += "<li>\(Self.inline(text))</li>\n"
    }

    private mutating func row(_ text: Substring) {
        if text.allSatisfy({ "|-: ".contains($0) }) { return }
        let isFirst = open != .table
        enter(.table)
        let cell = isFirst ? "th" : "td"
        let cells = text.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        let inner = (cells.last?.allSatisfy { $0 == " " } ?? false) ? cells.dropLast() : cells
        html += "<tr>" + inner.map { "<\(cell)>\(Self.inline($0.trimmingBlanks))</\(cell)>" }.joined() + "</tr>\n"
    }

    private mutating func enter(_ block: Block) {
        if open == block { return }
        end()
        open = block
        html += "<\(block.rawValue)>\n"
    }

    private mutating func end() {
        if !paragraph.isEmpty { html += "<p>\(Self.inline(paragraph.joined(separator: "\n")[...]))</p>\n" }
        paragraph = []
        if let open { html += "</\(open.rawValue)>\n" }
        open = nil
    }

    // MARK: Within a line

    private static func inline(_ text: Substring) -> String {
        var rest = text
        var html = ""
        while let sign = rest.first {
            if let (tag, inner, length) = marked(rest) {
                html += "<\(tag)>\(tag == "code" ? HTMLText.escaped(String(inner)) : inline(inner))</\(tag)>"
                rest = rest.dropFirst(length)
            } else {
                html += HTMLText.escaped(String(sign))
                rest = rest.dropFirst()
            }
        }
        return html
    }

    private static func marked(_ text: Substring) -> (tag: String, inner: Substring, length: Int)? {
        for (sign, tag) in [("**", "strong"), ("`", "code"), ("*", "em")] where text.hasPrefix(sign) {
            let inner = text.dropFirst(sign.count)
            guard let first = inner.first, first != " ", String(first) != sign.suffix(1),
                let end = inner.firstRange(of: sign)?.lowerBound, inner[..<end].last != " "
            else { continue }
            return (tag, inner[..<end], inner[..<end].count + 2 * sign.count)
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        let start = drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return start[...last]
    }
}
