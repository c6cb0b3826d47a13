import ExerciseModel
import NegotiationModel
import NegotiationRules

/// What one clause refuses of the ways of a package.
struct RefusalTable: Sendable {
    /// Position of the rule.
    let rule: Int
    let clause: ClauseID
    let refused: [RefusedDeed]
    /// 1 where it refuses: one table; or one for every set of parties that may have to consent, by their bits.
    let tables: [IssueTable]

    var issues: [Int] { tables.first?.issues ?? [] }
    var readsConsents: Bool { tables.count > 1 }

    init(rule: Int, clause: ClauseID, refused: [RefusedDeed], tables: [IssueTable]) {
        self.rule = rule
        self.clause = clause
        self.refused = refused
        self.tables = tables
    }

    init(_ part: RefusalPart, of weighing: PackageWeighing, optionCounts: [Int]) {
        rule = part.rule
        clause = part.clause
        refused = part.refused
        let sets = part.readsConsents ? 0..<(1 << weighing.exercise.parties.count) : 0..<1
        tables = sets.map { consents in
            IssueTable(issues: part.issues, optionCounts: optionCounts, package: weighing.now) { package in
                weighing.isRefused(part, package, consents: consents) ? 1 : 0
            }
        }
    }
}
