public import NegotiationModel

/// A role that a delegation plays.
public struct Party: Sendable, Equatable {
    /// Expressions use it bare, so no issue, track or draw has the same.
    public var id: PartyID
    /// As everybody reads it: one line of at most 200 characters.
    public var name: String
    /// Short name in offers' names and on narrow screens: two to four lower-case letters.
    public var tag: String
    /// A step that favours it is for the party, every other one against it.
    public var side: SideID
    /// Confidential instructions, as text for people.
    public var brief: String
    /// What its part rests on; no seat is shown it.
    public var citation: Citation

    public init(id: PartyID, name: String, tag: String, side: SideID, brief: String, citation: Citation) {
        self.id = id
        self.name = name
        self.tag = tag
        self.side = side
        self.brief = brief
        self.citation = citation
    }
}
