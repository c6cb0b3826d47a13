import WireMessages

/// What a client is told before it starts.
package struct ClientSettings: Sendable, Equatable {
    /// The seat's join code.
    package var code: String
    /// The person's name.
    package var name: String
    package var mode: ClientMode
    /// What this client's command keys begin with: at most 40 of A–Z, a–z, 0–9, `_` and `-`, drawn by chance, so that
    /// no other client of the seat uses the same.
    package var keyPrefix: String

    package init(code: String, name: String, mode: ClientMode, keyPrefix: String) {
        self.code = code
        self.name = name
        self.mode = mode
        self.keyPrefix = keyPrefix
    }
}

/// What the client reads and writes.
package enum ClientMode: Sendable {
    /// Commands in, lines for people out.
    case plain
    /// The same on a full screen, where the marking always stands.
    case screen
    /// One JSON message a line, in and out.
    case json
    /// Lines for people out and nothing in: an automated delegation has the seat.
    case unattended

    /// Whether people read what is printed.
    package var isForPeople: Bool { self != .json }
    /// Whether these are lines that nothing else stands above.
    var isOfLines: Bool { self == .plain || self == .unattended }
}

extension ClientSettings {
    /// What is wrong with a person's name, the rest of a sentence; nil where nothing is.
    package static func complaint(aboutName name: String) -> String? { TextRule.name.complaint(about: name) }
}
