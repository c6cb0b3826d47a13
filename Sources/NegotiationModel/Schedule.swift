/// How play runs: rounds of the same phases, then an epilogue.
public struct Schedule: Codable, Sendable, Equatable {
    /// Number of rounds, at least 1.
    public var rounds: Int
    /// The phases of every round, in order.
    public var phases: [Phase]
    /// Phases after the last round, or after the settlement is implemented; free actions only.
    public var epilogue: [Phase]

    public init(rounds: Int, phases: [Phase], epilogue: [Phase]) {
        self.rounds = rounds
        self.phases = phases
        self.epilogue = epilogue
    }
}

/// A part of a round.
public struct Phase: Codable, Sendable, Equatable {
    public var id: PhaseID
    public var name: String
    public var kind: PhaseKind
    /// Planned length in minutes of exercise time, at least 1.
    public var minutes: Int
    /// What each party owes the table in this phase; shown by the client.
    public var due: [PartyID: String]

    public init(id: PhaseID, name: String, kind: PhaseKind, minutes: Int, due: [PartyID: String] = [:]) {
        self.id = id
        self.name = name
        self.kind = kind
        self.minutes = minutes
        self.due = due
    }
}

/// What can be done in a phase.
public enum PhaseKind: String, Codable, Sendable, CaseIterable {
    /// Offers are exchanged.
    case negotiation
    /// Actions are committed in secret; closing the phase reveals and resolves them.
    case decision
    /// Control rules; endings are tested when it closes.
    case adjudication
}

/// A side whose favour steps on issues are counted in.
public struct Side: Codable, Sendable, Equatable {
    public var id: SideID
    public var name: String

    public init(id: SideID, name: String) {
        self.id = id
        self.name = name
    }
}

/// A role that a delegation plays.
public struct Party: Codable, Sendable, Equatable {
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
