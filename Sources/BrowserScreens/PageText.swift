import PlayerClient
import Texts

/// Lines and words as they stand in the page: escaped, and harmless for eyes.
enum PageText {
    /// A text between tags, or in quotes within one.
    static func text(_ text: String) -> String { HTMLText.escaped(PlainText.line(text)) }

    /// A text of several lines within an attribute.
    static func attribute(_ text: String) -> String {
        PlainText.lines(text).map(HTMLText.escaped).joined(separator: "&#10;")
    }

    /// A line in an element of its own.
    static func line(_ line: ScreenLine) -> String {
        let inner = line.spans.map { span in
            let text = text(span.text)
            return look(span.style).map { "<span class=\"\($0)\">\(text)</span>" } ?? text
        }
        return "<p>\(inner.joined())</p>"
    }

    static func lines(_ lines: [ScreenLine]) -> String { lines.map(line).joined() }

    /// A list item of the news.
    static func item(_ kind: String, _ lines: [ScreenLine]) -> String {
        "<li class=\"\(kind)\">\(lines.map(line).joined())</li>"
    }

    static func kind(of told: Told) -> String {
        switch told.kind {
        case .news: "news"
        case .answer: "answer"
        case .refusal: "refusal"
        case .question: "asked"
        case .note: "note"
        }
    }

    /// A button that gives a line.
    static func button(_ label: String, gives line: String) -> String {
        "<button type=\"button\" data-line=\"\(text(line))\">\(text(label))</button>"
    }

    /// A button that begins a line, for somebody to go on with.
    ///
    /// - Parameter title: what is said of it then.
    static func button(_ label: String, begins line: String, title: String = "") -> String {
        let said = title.isEmpty ? "" : " title=\"\(text(title))\""
        return "<button type=\"button\" data-begins=\"\(text(line))\"\(said)>\(text(label))</button>"
    }

    static func look(_ style: ScreenStyle) -> String? {
        switch style {
        case .plain: nil
        case .bold, .bar: "strong"
        case .alert, .banner: "alert"
        case .due: "due"
        case .quiet: "quiet"
        case .party(let index, _): "party party-\(index % 8)"
        }
    }
}
