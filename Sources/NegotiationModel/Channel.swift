/// A channel that control opened for some parties. They alone, and control, know of it.
public struct Channel: Sendable, Equatable {
    /// The name that control gave it, 1 to 60 characters; no other channel has it, closed ones included.
    public var id: ChannelID
    /// In the exercise's order.
    public var parties: [PartyID]
    /// What was said stays readable when it is closed.
    public var isOpen: Bool

    public init(id: ChannelID, parties: [PartyID], isOpen: Bool = true) {
        self.id = id
        self.parties = parties
        self.isOpen = isOpen
    }
}
