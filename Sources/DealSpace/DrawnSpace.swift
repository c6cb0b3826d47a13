public import ExerciseModel
public import NegotiationModel

/// The packages of an exercise at the start of a session, with one outcome of every hidden draw.
public struct DrawnSpace: Sendable {
    /// The outcome of every draw, in the exercise's order.
    public let outcomes: [DrawnOutcome]
    /// By party, in tenths.
    public let noDeal: [Int]
    /// By party, in tenths; nil where its sheet names none.
    public let targets: [Int?]
    /// The most that an admitted package is worth, by party, in tenths; nil where none is admitted.
    public let best: [Int]?
    /// What each refusing clause refuses, in the exercise's order; empty where that was not asked.
    public let refusals: [ClauseRefusals]
    /// Packages that no enforced rule refuses; nil where all packages are too many to be counted.
    public let admitted: Int?
    /// Those among the admitted that the exercise calls a settlement; nil where packages are too many to be counted.
    public let admittedSettlements: Int?
    /// Nil where it was not asked, or takes too long.
    public let agreeable: AgreeableCount?
    /// Whether there is a package that comes into force by the consent of those who are willing.
    public let isAgreementPossible: Bool
    /// Whether every admitted package is one.
    public let isEverythingAgreeable: Bool
    /// The parties without whose consent some such package doesn't come into force, though all others consent.
    public let needed: [PartyID]
    /// Those and, where packages are voted on, the parties whose consent can make up the number.
    public let decisive: [PartyID]
    /// Admitted packages that no other one betters for somebody without worsening it for somebody else.
    public let frontier: Frontier
    /// One a rule for dividing gains, in the order of the rules; a rule that singles out none is missing.
    public let solutions: [Solution]
}

/// A draw and what it came to.
public struct DrawnOutcome: Hashable, Sendable {
    /// A draw of the exercise.
    public let draw: DrawID
    /// One of that draw's outcomes.
    public let outcome: OutcomeID

    /// Whether the exercise has both is looked up where it is used.
    public init(draw: DrawID, outcome: OutcomeID) {
        self.draw = draw
        self.outcome = outcome
    }
}

/// How many packages one clause, or one rule, would refuse if no other refused any.
public struct ClauseRefusals: Sendable, Equatable {
    /// A rule that is enforced, not one that only advises.
    public let rule: RuleID
    /// Nil: all clauses of the rule together.
    public let clause: ClauseID?
    /// The parties that it keeps from putting a package forward or from consenting to it; empty where it refuses at the
    /// last consent alone.
    public let parties: [PartyID]
    /// Nil where all packages are too many to be counted.
    public let packages: Int?
}
