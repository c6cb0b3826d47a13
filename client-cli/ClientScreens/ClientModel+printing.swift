import StrictJSON

extension ClientModel {
    /// A banner at least once in so many lines.
    static let linesBetweenMarkings = 20

    /// Writes lines for people. In JSON mode they become one notification of this kind.
    ///
    /// The one way to the screen: every line is made harmless here.
    mutating func tell(_ lines: [String], kind: String = "client.says") {
        guard !lines.isEmpty else { return }
        if settings.mode == .json {
            let text = JSON.string(lines.joined(separator: "\n"))
            return write(["jsonrpc": "2.0", "method": .string(kind), "params": ["text": text]])
        }
        var shown: [String] = []
        for line in lines.flatMap(PlainText.lines) {
            if let marking = view?.exercise.marking, linesSinceMarking >= Self.linesBetweenMarkings - 1 {
                shown.append("== \(PlainText.line(marking)) ==")
                linesSinceMarking = 0
            }
            shown.append(line)
            linesSinceMarking += 1
        }
        effects.append(.print(shown))
    }

    /// Writes one JSON message.
    mutating func write(_ json: JSON) {
        effects.append(.print([PlainText.escapedJSON(json.canonicalText)]))
    }
}
