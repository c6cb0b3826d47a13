/// To whom something is said.
public enum Audience: Sendable, Hashable {
    /// Plenary: every party, control and observers.
    case plenary
    /// Exactly these parties and the author; control reads along.
    case parties(only: [PartyID])
    /// The author's own delegation; control reads along.
    case delegation
    /// The line to control; where control or an evaluator speaks, the staff's own line.
    case control
    /// The members of a channel that control opened; control reads along.
    case channel(id: ChannelID)
}

/// A message in a channel.
public struct Message: Sendable, Equatable {
    /// Nil: control, or an evaluator on the line to control.
    public var author: PartyID?
    /// The name that whoever wrote it had joined under.
    public var person: String
    /// Where it lists parties: in the exercise's order, without the author.
    public var audience: Audience
    /// Counted per author and exact audience.
    public var number: Int
    /// 1 to 2,000 characters; line breaks are allowed.
    public var text: String

    public init(author: PartyID?, person: String, audience: Audience, number: Int, text: String) {
        self.author = author
        self.person = person
        self.audience = audience
        self.number = number
        self.text = text
    }
}
