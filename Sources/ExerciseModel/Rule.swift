public import NegotiationModel

/// A rule of an exercise: clauses that watch moments of play.
public struct Rule: Sendable, Equatable {
    /// What expressions (`rule.R5`), refusals and bites call it; capitals are allowed.
    public var id: RuleID
    /// Its short name, such as `kyiv-decides`.
    public var name: String
    /// What it says, in a sentence for players.
    public var text: String
    /// The levels that it has, besides which control can choose none.
    public var levels: [EnforcementLevel]
    /// The level at the start.
    public var level: EnforcementLevel
    /// At least one; tried in this order at each moment, behind those of the rules before it.
    public var clauses: [Clause]
    /// Other parts of the exercise that rest on it, said for the reader: what `off` means.
    public var off: String

    public init(
        id: RuleID, name: String, text: String, levels: [EnforcementLevel], level: EnforcementLevel, clauses: [Clause],
        off: String
    ) {
        self.id = id
        self.name = name
        self.text = text
        self.levels = levels
        self.level = level
        self.clauses = clauses
        self.off = off
    }
}

/// One clause of a rule: at these moments, if this holds, that happens.
///
/// A clause without moments says what a mechanism does in its rule's name (consents, due dates, sheets), so that it can
/// be cited.
public struct Clause: Sendable, Equatable {
    /// Unique within its rule; behind the rule's, it names the clause in full: `R2.tiers`.
    public var id: ClauseID
    /// What it says, in a sentence for players; told when it bites and none of its effects has words of its own.
    public var text: String
    /// What it rests on; a refusal by the clause carries it, and everybody can ask for it.
    public var citation: Citation
    /// When it is tried; empty: it is there to be cited, and has neither condition nor effects.
    public var at: [Moment]
    /// Absent: always.
    public var when: Expression?
    /// Where set, the clause is tried once for every step of the package, every addressee or every party.
    public var each: Iteration?
    /// The levels at which it works; absent: every level but `off`.
    public var levels: [EnforcementLevel]?
    /// What it does, in order. One that refuses ends the command, and nothing that came before it remains.
    public var effects: [Effect]

    public init(
        id: ClauseID, text: String, citation: Citation, at: [Moment] = [], when: Expression? = nil,
        each: Iteration? = nil, levels: [EnforcementLevel]? = nil, effects: [Effect] = []
    ) {
        self.id = id
        self.text = text
        self.citation = citation
        self.at = at
        self.when = when
        self.each = each
        self.levels = levels
        self.effects = effects
    }
}

/// What a clause is tried for, one by one.
public enum Iteration: String, Codable, Sendable, CaseIterable {
    /// Every step by which the package departs from what is in force (`step.issue`, `step.favours`, `step.binds`).
    case step = "step"
    /// Every addressee of the offer (`counterpart`).
    case addressee = "addressee"
    /// Every party (`each`).
    case party = "party"
}
