import StrictJSON

extension ClientModel {
    /// Writes lines for people. In JSON mode they become one notification of this kind.
    ///
    /// The one way to the screen, with `write`.
    package mutating func tell(_ lines: [String], kind: String = "client.says") {
        guard !lines.isEmpty else { return }
        if settings.mode == .json {
            let text = JSON.string(lines.joined(separator: "\n"))
            return write(["jsonrpc": "2.0", "method": .string(kind), "params": ["text": text]])
        }
        screen.marking = settings.mode.isOfLines ? view?.exercise.marking ?? "" : ""
        effects.append(.print(screen.shown(lines)))
    }

    /// Writes one JSON message.
    mutating func write(_ json: JSON) {
        effects.append(.print([PlainText.escapedJSON(json.canonicalText)]))
    }
}
