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
}
