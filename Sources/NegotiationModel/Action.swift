/// What a party can do apart from bargaining.
public struct Action: Codable, Sendable, Equatable {
    public var id: ActionID
    public var name: String
    /// What it does, in a sentence for players.
    public var summary: String
    public var parties: [PartyID]
    public var slot: ActionSlot
    public var parameters: [ActionParameter]
    /// When it can be chosen; absent: always.
    public var when: Expression?
    /// What to say where `when` fails.
    public var otherwise: String?
    /// What it does when it is resolved, in order.
    public var effects: [Effect]
    public var citation: Citation

    public init(
        id: ActionID, name: String, summary: String, parties: [PartyID], slot: ActionSlot,
        parameters: [ActionParameter] = [], when: Expression? = nil, otherwise: String? = nil, effects: [Effect],
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.parties = parties
        self.slot = slot
        self.parameters = parameters
        self.when = when
        self.otherwise = otherwise
        self.effects = effects
        self.citation = citation
    }
}

/// How often and when an action can be taken.
public enum ActionSlot: String, Codable, Sendable, CaseIterable {
    /// One in a decision phase, in secret.
    case main
    /// One in a decision phase beside the main one, in secret.
    case voice
    /// Any number in a decision phase, in secret, each once; the only kind in an epilogue.
    case free
    /// At once, in a negotiation phase; known to those whom its effects concern, and to control.
    case immediate
}

/// Something that a party chooses with an action.
public struct ActionParameter: Codable, Sendable, Equatable {
    /// The name by which effects refer to it.
    public var id: String
    public var kind: ParameterKind

    public init(id: String, kind: ParameterKind) {
        self.id = id
        self.kind = kind
    }
}

/// What can be chosen.
public enum ParameterKind: Codable, Sendable, Equatable {
    /// One of these parties.
    case party(among: [PartyID])
    /// One or more issues.
    case issues(among: [IssueID])
    /// One of the named states of a track.
    case value(of: TrackID)
}

/// A step of what follows when a decision phase closes.
public struct ResolutionStep: Codable, Sendable, Equatable {
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
    case performance, suspension, certification, breach
}
