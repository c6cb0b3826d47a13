/// What a party's consent to an offer would do, as far as those can say who know the offer and the rules.
///
/// What hangs on anything else, such as a secret draw, is not in it: a rule may still refuse.
public struct ConsentOutcome: Sendable, Equatable {
    /// The one thing that it would do.
    public var effect: ConsentEffect
    /// Parties that would be told of the offer in the same step, and asked, in the exercise's order.
    public var told: [PartyID]
    /// Where it binds: the round to the end of whose negotiation the offer would stand, and nobody take a consent back.
    public var boundToRound: Int?
    /// The rule that refuses it, or binds it; where it is noted, the one by which others' consents may bind it later.
    public var rule: RuleID?
    /// Why it would be refused; empty where it wouldn't.
    public var sentence: String
    /// What would be accepted instead; empty where it wouldn't be refused.
    public var instead: String

    public init(
        effect: ConsentEffect, told: [PartyID] = [], boundToRound: Int? = nil, rule: RuleID? = nil,
        sentence: String = "",
        instead: String = ""
    ) {
        self.effect = effect
        self.told = told
        self.boundToRound = boundToRound
        self.rule = rule
        self.sentence = sentence
        self.instead = instead
    }
}

/// What a consent does.
public enum ConsentEffect: String, Sendable, CaseIterable {
    /// It is recorded, and can be taken back while others are missing.
    case noted = "noted"
    /// It is recorded, and can't be taken back.
    case binds = "binds"
    /// It is the last: the package comes into force.
    case inForce = "in_force"
    /// A rule refuses it.
    case refused = "refused"
}
