/// A question to control (an RFI), and how far its answer is.
public struct InformationRequest: Sendable, Equatable {
    /// Whose question; only its delegation and control's eyes learn that, even where everyone reads the answer.
    public var party: PartyID
    /// Counted per party.
    public var number: Int
    /// Who asked.
    public var person: String
    /// The question: 1 to 2,000 characters; line breaks are allowed.
    public var text: String
    /// When: UTC milliseconds.
    public var askedAt: Int
    /// Only control changes it; once answered or dismissed it stays so.
    public var state: RequestState
    /// The answer; the reason where it was closed without one; empty before.
    public var answer: String
    /// Whether everyone reads question and answer.
    public var toAll: Bool

    public init(
        party: PartyID, number: Int, person: String, text: String, askedAt: Int, state: RequestState = .open,
        answer: String = "", toAll: Bool = false
    ) {
        self.party = party
        self.number = number
        self.person = person
        self.text = text
        self.askedAt = askedAt
        self.state = state
        self.answer = answer
        self.toAll = toAll
    }
}

/// How far a question to control is.
public enum RequestState: String, Sendable, CaseIterable {
    /// As asked; nobody has taken it up.
    case open = "open"
    /// Control works on it.
    case taken = "taken"
    /// By control, to the asker or to everyone; for good.
    case answered = "answered"
    /// Closed without an answer.
    case dismissed = "dismissed"

    /// Whether control still owes something.
    public var isWaiting: Bool { self == .open || self == .taken }
}

/// A question that control answered to everyone. It doesn't say whose it was.
public struct PublicAnswer: Sendable, Equatable {
    /// Counted over the session.
    public var number: Int
    /// As it was asked.
    public var question: String
    /// As control wrote it: 1 to 2,000 characters.
    public var answer: String

    public init(number: Int, question: String, answer: String) {
        self.number = number
        self.question = question
        self.answer = answer
    }
}
