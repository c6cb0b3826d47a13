/// How an automated delegation bargains.
public enum BotKind: String, Codable, Sendable, CaseIterable {
    /// Gives way late: most of it when little time is left.
    case boulware = "boulware"
    /// Gives way evenly over the time for bargaining.
    case linear = "linear"
    /// Gives way early: most of it while most of the time is left.
    case conceder = "conceder"
    /// Gives way as much as its counterparts did last.
    case titForTat = "tit-for-tat"
    /// Hardly gives way.
    case stubborn = "stubborn"
    /// Does anything that it may.
    case byChance = "random"
}

/// Why an automated delegation stands down.
public enum BotDeparture: String, Sendable, CaseIterable {
    /// Control took it out.
    case ordered = "ordered"
    /// The head of the party's delegation joined.
    case headArrived = "head_arrived"
}

/// A party that an automated delegation plays.
public struct BotView: Sendable, Equatable {
    /// Everyone, observers too, is told which.
    public var party: PartyID
    /// For control alone: how it bargains is nobody else's to know.
    public var kind: BotKind?

    public init(party: PartyID, kind: BotKind?) {
        self.party = party
        self.kind = kind
    }
}
