import NegotiationModel

/// A role that a delegation plays.
public struct Party: Sendable, Equatable {
    public var id: PartyID
    public var name: String
    /// Short name in offers' names and on narrow screens: two to four lower-case letters.
    public var tag: String
    public var side: SideID
    /// Confidential instructions, as text for people.
    public var brief: String
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
