import NegotiationModel

/// A step of what follows when a decision phase closes.
public struct ResolutionStep: Sendable, Equatable {
    public var id: StepID
    public var name: String
    /// The actions that are resolved in it, party by party in the exercise's order.
    public var actions: [ActionID]
    /// Where true, every action in it is computed from the same state and the effects are added.
    public var simultaneous: Bool
    /// The mechanism that runs in it, if any.
    public var mechanism: ResolutionMechanism?
    /// Whether it also runs in the epilogue.
    public var inEpilogue: Bool

    public init(
        id: StepID, name: String, actions: [ActionID] = [], simultaneous: Bool = false,
        mechanism: ResolutionMechanism? = nil, inEpilogue: Bool = false
    ) {
        self.id = id
        self.name = name
        self.actions = actions
        self.simultaneous = simultaneous
        self.mechanism = mechanism
        self.inEpilogue = inEpilogue
    }
}

/// What the life of an obligation needs done in a resolution.
public enum ResolutionMechanism: String, Codable, Sendable, CaseIterable {
    case performance = "performance"
    case suspension = "suspension"
    case certification = "certification"
    case breach = "breach"
}
