import ExerciseModel
import NegotiationModel
public import NegotiationRules

extension PackageModel {
    /// The packages of an exercise at one moment of a session.
    public init(_ weighing: PackageWeighing) throws(SpaceFault) {
        let exercise = weighing.exercise
        let optionCounts = exercise.issues.map(\.options.count)
        let parties = exercise.parties.indices
        guard parties.count <= Self.partyCountMax else {
            throw .tooManyParties(parties.count, most: Self.partyCountMax)
        }
        let worthParts = parties.flatMap { weighing.worthParts(of: $0) }
        let refusalParts = weighing.refusals
        for issues in worthParts.map(\.issues) + refusalParts.map(\.issues) + [weighing.settlementIssues] {
            guard Self.fits(issues, optionCounts) else { throw .tooEntangled(nodes: Lattice.nodeCountMax) }
        }
        let now = weighing.now
        try self.init(
            optionCounts: optionCounts, noDeal: parties.map { weighing.noDeal(of: $0) },
            worths: worthParts.map { part in
                WorthTable(
                    party: part.party,
                    table: IssueTable(issues: part.issues, optionCounts: optionCounts, package: now) {
                        weighing.worth(part, of: $0)
                    })
            },
            refusals: refusalParts.map { RefusalTable($0, of: weighing, optionCounts: optionCounts) },
            consent: ConsentModel(weighing, optionCounts: optionCounts),
            settlement: IssueTable(issues: weighing.settlementIssues, optionCounts: optionCounts, package: now) {
                weighing.isSettlement($0) ? 1 : 0
            })
    }

    /// Whether a table over these issues can be kept.
    private static func fits(_ issues: [Int], _ optionCounts: [Int]) -> Bool {
        issues.reduce(1) { min(Lattice.nodeCountMax + 1, $0 * optionCounts[$1]) } <= Lattice.nodeCountMax
    }
}
