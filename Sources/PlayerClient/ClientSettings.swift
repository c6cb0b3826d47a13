package import WireMessages

/// What a client is told before it starts.
package struct ClientSettings: Sendable, Equatable {
    /// The seat's join code.
    package var code: String
    /// The person's name.
    package var name: String
    /// Whether the seat has to be one of that kind; nil for any.
    package var expects: SeatKind?
    package var pastAsked: PastAsked
    /// What this client's command keys begin with: at most 40 of A–Z, a–z, 0–9, `_` and `-`, drawn by chance, so that
    /// no other client of the seat uses the same.
    package var keyPrefix: String

    package init(
        code: String, name: String, expects: SeatKind? = nil, pastAsked: PastAsked = .control, keyPrefix: String
    ) {
        self.code = code
        self.name = name
        self.expects = expects
        self.pastAsked = pastAsked
        self.keyPrefix = keyPrefix
    }
}

/// Whose client asks for news from before it joined, for the times in them.
package enum PastAsked: Sendable {
    case nobody
    /// Control's, which keeps an eye on when things happened last.
    case control
    /// Everybody's: offers have an age then, too.
    case everyone
    /// Everybody's, from the session's first news on: the course of the session is shown.
    case all
}

extension ClientSettings {
    /// What is wrong with a person's name, the rest of a sentence; nil where nothing is.
    package static func complaint(aboutName name: String) -> String? { TextRule.name.complaint(about: name) }
}
