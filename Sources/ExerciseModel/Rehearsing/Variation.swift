public import NegotiationModel

/// What a rehearsal changes against the exercise as it stands.
public struct Variation: Codable, Sendable, Equatable {
    /// The levels of some rules, from the start.
    public var rules: [RuleID: EnforcementLevel]
    /// Single clauses that do nothing, as `R2.tier`.
    public var clausesOff: [String]
    /// What some of the exercise's weights are multiplied by, in per cent: 50 halves one, 200 doubles it.
    public var weights: [WeightID: Int]
    /// What is added to tracks at the start, within their ranges; a cell as expressions write it: `pressure`, `envoy[us]`.
    public var tracks: [String: Int]
    /// Draws whose outcome is fixed.
    public var draws: [DrawID: OutcomeID]
    /// Options that no delegation puts forward or accepts.
    public var withheldOptions: [IssueID: [OptionID]]
    /// Actions that no delegation takes.
    public var withheldActions: [ActionID]
    /// What single delegations are told.
    public var delegations: [PartyID: DelegationOrders]

    public init(
        rules: [RuleID: EnforcementLevel] = [:], clausesOff: [String] = [], weights: [WeightID: Int] = [:],
        tracks: [String: Int] = [:], draws: [DrawID: OutcomeID] = [:], withheldOptions: [IssueID: [OptionID]] = [:],
        withheldActions: [ActionID] = [], delegations: [PartyID: DelegationOrders] = [:]
    ) {
        self.rules = rules
        self.clausesOff = clausesOff
        self.weights = weights
        self.tracks = tracks
        self.draws = draws
        self.withheldOptions = withheldOptions
        self.withheldActions = withheldActions
        self.delegations = delegations
    }
}

extension Variation {
    /// Both: where they speak of the same thing, the other's word counts; additions and factors go together.
    public func adding(_ other: Variation) -> Variation {
        var both = self
        both.rules.merge(other.rules) { $1 }
        both.clausesOff += other.clausesOff.filter { !clausesOff.contains($0) }
        both.weights.merge(other.weights) { $0 * $1 / 100 }
        both.tracks.merge(other.tracks) { $0 + $1 }
        both.draws.merge(other.draws) { $1 }
        both.withheldOptions.merge(other.withheldOptions) { mine, others in mine + others.filter { !mine.contains($0) }
        }
        both.withheldActions += other.withheldActions.filter { !withheldActions.contains($0) }
        both.delegations.merge(other.delegations) { $0.adding($1) }
        return both
    }
}
