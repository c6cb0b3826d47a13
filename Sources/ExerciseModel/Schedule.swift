public import NegotiationModel

/// How play runs: rounds of the same phases, then an epilogue.
public struct Schedule: Sendable, Equatable {
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
public struct Phase: Sendable, Equatable {
    /// Unlike every other phase's, of the epilogue too; play names phases by their place, from 0.
    public var id: PhaseID
    /// As everybody reads it, and as control types it to go back.
    public var name: String
    /// An adjudication is the last phase of its round; no phase of the epilogue is a negotiation.
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
