public import NegotiationModel

/// A draw whose outcome is fixed when the session opens.
public struct DrawID: Identifier {
    /// As the exercise's file has it: at most 40 of a–z, 0–9, `_` and `-`, a letter first and after every `-`.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One of the outcomes of a draw.
public struct OutcomeID: Identifier {
    /// As the exercise's file has it: at most 40 of a–z, 0–9, `_` and `-`, a letter first and after every `-`.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A number that an exercise names, so that it can be varied.
public struct WeightID: Identifier {
    /// As the exercise's file has it: at most 40 of a–z, 0–9, `_` and `-`, a letter first and after every `-`.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A claim of an exercise, or a condition on it, such as `C4`.
public struct ClaimID: Identifier {
    /// As the file of claims has it: at most 40 of A–Z, a–z, 0–9, `_` and `-`, a letter first.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A phase of a round.
public struct PhaseID: Identifier {
    /// As the exercise's file has it: at most 40 of a–z, 0–9, `_` and `-`, a letter first.
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
