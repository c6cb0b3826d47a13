public import NegotiationModel

/// What a seat gets for a command that was done.
public struct CommandAnswer: Sendable, Equatable {
    /// The number of the seat's last news with this command's effects.
    public var through: Int
    /// Whether the command had been done before, under the same key.
    public var repeated: Bool
    /// The offer that was made, where one was.
    public var offer: OfferID?

    package init(through: Int, repeated: Bool, offer: OfferID? = nil) {
        self.through = through
        self.repeated = repeated
        self.offer = offer
    }
}
