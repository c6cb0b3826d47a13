public import NegotiationModel

/// A step of what follows when a decision phase closes.
public struct ResolutionStep: Sendable, Equatable {
    /// What the moment `step ID` waits for.
    public var id: StepID
    /// For readers of the exercise; no seat is shown it.
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
    /// What parties owe and committed to perform is performed.
    case performance = "performance"
    /// What parties committed to hold back is suspended; a breach, unless somebody else had broken the agreement.
    case suspension = "suspension"
    /// All that is performed is certified, without control.
    case certification = "certification"
    /// Breaches are found: what is owed for a second decision phase, and what is contrary to a term in force.
    case breach = "breach"
}
