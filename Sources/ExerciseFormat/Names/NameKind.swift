/// What an identifier names.
enum NameKind: Hashable {
    case party, side, issue, track, action, step, rule, draw, weight, ending, passage, phase, inject, claim, comparison
    /// A clause behind the name of its rule: `R2.tiers`.
    case clauseInFull
    case option(of: String)
    case state(of: String)
    case clause(of: String)
    case outcome(of: String)
    case parameter(of: String)

    /// For sentences: `party`.
    var noun: String {
        switch self {
        case .party: "party"
        case .side: "side"
        case .issue: "issue"
        case .track: "track"
        case .action: "action"
        case .step: "step"
        case .rule: "rule"
        case .draw: "draw"
        case .weight: "weight"
        case .ending: "ending"
        case .passage: "passage"
        case .phase: "phase"
        case .inject: "inject"
        case .claim: "claim"
        case .comparison: "comparison"
        case .option: "option"
        case .state: "state"
        case .clause, .clauseInFull: "clause"
        case .outcome: "outcome"
        case .parameter: "parameter"
        }
    }

    /// `party`, `option of forces`.
    var nounInFull: String {
        switch self {
        case .option(let owner), .state(let owner), .clause(let owner), .outcome(let owner), .parameter(let owner):
            "\(noun) of \(owner)"
        default: noun
        }
    }

    /// Whether its identifiers share one space with those of parties, issues, tracks and draws: expressions use them
    /// bare.
    var isBareInExpressions: Bool {
        switch self {
        case .party, .issue, .track, .draw: true
        default: false
        }
    }

    /// Which identifiers it may have.
    var spelling: IdentifierSpelling {
        switch self {
        case .rule: .capitalsInExpressions
        case .passage, .claim: .capitals
        case .inject: .numbers
        case .clause, .step, .phase, .ending, .comparison: .plain
        default: .inExpressions
        }
    }
}
