import Texts

/// A line of the screen, in pieces that look different.
package struct ScreenLine: Sendable, Equatable {
    package struct Span: Sendable, Equatable {
        package var text: String
        package var style: ScreenStyle

        package init(text: String, style: ScreenStyle) {
            self.text = text
            self.style = style
        }
    }

    package var spans: [Span]

    package init(_ text: String, _ style: ScreenStyle = .plain) {
        spans = [Span(text: text, style: style)]
    }

    /// Of pieces; those beside each other that look the same become one.
    package init(joining pieces: [Span]) {
        spans = []
        for piece in pieces where !piece.text.isEmpty {
            if let last = spans.last, last.style == piece.style {
                spans[spans.count - 1].text += piece.text
            } else {
                spans.append(piece)
            }
        }
        if spans.isEmpty { spans = [Span(text: "", style: .plain)] }
    }

    /// The same, receding: what is plain looks quiet, and what stands out in it stays.
    package var quiet: ScreenLine {
        ScreenLine(
            joining: spans.map { Span(text: $0.text, style: $0.style == .plain ? .quiet : $0.style) })
    }

    /// The words, without how they look.
    package var text: String { spans.map(\.text).joined() }

    package static func + (line: ScreenLine, other: ScreenLine) -> ScreenLine {
        var line = line
        line.spans += other.spans
        return line
    }

    package var columns: Int { spans.reduce(0) { $0 + TextColumns.width($1.text) } }

    /// The same in the signs of ASCII.
    package var ascii: ScreenLine {
        var line = self
        for index in spans.indices { line.spans[index].text = AsciiText.line(spans[index].text) }
        return line
    }

    /// Broken at blanks as any text is, every sign with the look that it had.
    package func wrapped(_ columns: Int) -> [ScreenLine] {
        let rows = TextColumns.wrapped(text, columns: columns)
        guard rows.count > 1 else { return [self] }
        var left = spans.flatMap { span in span.text.map { Span(text: String($0), style: span.style) } }[...]
        return rows.enumerated().map { number, row in
            // Blanks go at a break, and others come for it.
            let indent = number == 0 ? "" : String(row.prefix { $0 == " " })
            if number > 0 { left = left.drop { $0.text == " " } }
            let count = row.count - indent.count
            defer { left = left.dropFirst(count) }
            return ScreenLine(joining: [Span(text: indent, style: .plain)] + left.prefix(count))
        }
    }

    /// Cut, or filled up with blanks, to exactly so many columns.
    package func padded(_ columns: Int) -> ScreenLine {
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
