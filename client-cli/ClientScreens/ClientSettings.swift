import WireMessages

/// What a client is told before it starts.
public struct ClientSettings: Sendable, Equatable {
    /// The seat's join code.
    public var code: String
    /// The person's name.
    public var name: String
    public var mode: ClientMode
    /// What this client's command keys begin with: at most 40 of A–Z, a–z, 0–9, `_` and `-`, drawn by chance, so that
    /// no other client of the seat uses the same.
    public var keyPrefix: String

    public init(code: String, name: String, mode: ClientMode, keyPrefix: String) {
        self.code = code
        self.name = name
        self.mode = mode
        self.keyPrefix = keyPrefix
    }
}

/// What the client reads and writes.
public enum ClientMode: Sendable {
    /// Commands in, lines for people out.
    case plain
    /// The same on a full screen, where the marking always stands.
    case screen
    /// One JSON message a line, in and out.
    case json
    /// Lines for people out and nothing in: an automated delegation has the seat.
    case unattended

    /// Whether people read what is printed.
    var isForPeople: Bool { self != .json }
    /// Whether these are lines that nothing else stands above.
    var isOfLines: Bool { self == .plain || self == .unattended }
}

extension ClientSettings {
    /// What is wrong with a person's name, the rest of a sentence; nil where nothing is.
    public static func complaint(aboutName name: String) -> String? { TextRule.name.complaint(about: name) }
}
