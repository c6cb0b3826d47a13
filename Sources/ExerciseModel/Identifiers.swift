import NegotiationModel

/// A draw whose outcome is fixed when the session opens.
public struct DrawID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the outcomes of a draw.
public struct OutcomeID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A number that an exercise names, so that it can be varied.
public struct WeightID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A claim of an exercise, or a condition on it, such as `C4`.
public struct ClaimID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A phase of a round.
public struct PhaseID: Identifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
