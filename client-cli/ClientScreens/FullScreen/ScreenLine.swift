/// A line of the screen, in pieces that look different.
struct ScreenLine: Sendable, Equatable {
    struct Span: Sendable, Equatable {
        var text: String
        var style: ScreenStyle
    }

    var spans: [Span]

    init(_ text: String, _ style: ScreenStyle = .plain) {
        spans = [Span(text: text, style: style)]
    }

    static func + (line: ScreenLine, other: ScreenLine) -> ScreenLine {
        var line = line
        line.spans += other.spans
        return line
    }

    var columns: Int { spans.reduce(0) { $0 + TextColumns.width($1.text) } }

    /// Cut, or filled up with blanks, to exactly so many columns.
    func padded(_ columns: Int) -> ScreenLine {
        var line = self
        line.spans = []
        var room = columns
        for span in spans {
            let text = TextColumns.fitted(PlainText.line(span.text), columns: room)
            line.spans.append(Span(text: text, style: span.style))
            room -= TextColumns.width(text)
        }
        let rest = String(repeating: " ", count: max(0, room))
        line.spans.append(Span(text: rest, style: spans.last?.style == .bar ? .bar : .plain))
        return line
    }
}
