/// How an automated delegation bargains.
public enum BotKind: String, Codable, Sendable, CaseIterable {
    /// Gives way late, evenly, or early.
    case boulware = "boulware"
    case linear = "linear"
    case conceder = "conceder"
    /// Gives way as much as its counterparts did last.
    case titForTat = "tit-for-tat"
    /// Hardly gives way.
    case stubborn = "stubborn"
    /// Does anything that it may.
    case byChance = "random"
}

/// Why an automated delegation stands down.
public enum BotDeparture: String, Codable, Sendable, CaseIterable {
    /// Control took it out.
    case ordered = "ordered"
    /// The head of the party's delegation joined.
    case headArrived = "head_arrived"
}

/// A party that an automated delegation plays.
public struct BotView: Codable, Sendable, Equatable {
    public var party: PartyID
    /// For control alone: how it bargains is nobody else's to know.
    public var kind: BotKind?

    public init(party: PartyID, kind: BotKind?) {
        self.party = party
        self.kind = kind
    }
}
