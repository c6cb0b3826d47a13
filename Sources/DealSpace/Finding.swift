import ExerciseModel
public import NegotiationModel

/// Something about the packages of an exercise that its designer should look at.
///
/// `among` names the outcomes of the hidden draws for which it holds, as places in the space's `drawn`.
public enum Finding: Sendable, Equatable {
    /// The rules refuse every package.
    case nothingAdmitted(among: [Int])
    /// No package would come into force by the consent of those whom it is worth it.
    case noAgreement(among: [Int])
    /// Every admitted package would.
    case everythingAgreeable(among: [Int])
    /// One and the same package, or one worth the same to all, is best for every party.
    case bestForAll(among: [Int])
    /// No admitted package is a settlement.
    case noSettlement(among: [Int])
    /// On no package of the frontier, whatever is drawn.
    case optionUnused(issue: IssueID, option: OptionID)
    /// Whatever is drawn, its consent is decisive for no package that could be agreed on.
    case partyNotNeeded(PartyID)
    /// A party's target lies above the most that an admitted package is worth to it.
    case targetOutOfReach(PartyID, target: Int, best: Int, among: [Int])
    /// A clause that would refuse refuses none of the packages, as things stand at the start.
    case clauseIdle(RuleID, ClauseID?)
}

extension DealSpace {
    /// What a designer should look at, the gravest first.
    public var findings: [Finding] {
        func among(_ test: (DrawnSpace) -> Bool) -> [Int]? {
            let places = drawn.indices.filter { test(drawn[$0]) }
            return places.isEmpty ? nil : places
        }
        var findings: [Finding] = []
        if let places = among({ $0.best == nil }) { findings.append(.nothingAdmitted(among: places)) }
        if let places = among({ $0.best != nil && !$0.isAgreementPossible }) {
            findings.append(.noAgreement(among: places))
        }
        if let places = among({ $0.admittedSettlements == 0 && $0.best != nil }) {
            findings.append(.noSettlement(among: places))
        }
        if let places = among({ $0.isEverythingAgreeable }) { findings.append(.everythingAgreeable(among: places)) }
        if let places = among({ $0.frontier.worths.count == 1 }) { findings.append(.bestForAll(among: places)) }
        return findings + idleParties + targets + unusedOptions + idleClauses
    }

    private var idleParties: [Finding] {
        guard drawn.contains(where: \.isAgreementPossible) else { return [] }
        return exercise.parties.map(\.id).filter { party in !drawn.contains { $0.decisive.contains(party) } }
            .map { .partyNotNeeded($0) }
    }

    private var targets: [Finding] {
        exercise.parties.indices.compactMap { party in
            let places = drawn.indices.filter { place in
                guard let target = drawn[place].targets[party], let best = drawn[place].best else { return false }
                return target > best[party]
            }
            guard let first = places.first, let target = drawn[first].targets[party], let best = drawn[first].best
            else {
                return nil
            }
            return .targetOutOfReach(
                exercise.parties[party].id, target: target, best: best[party], among: places)
        }
    }

    private var unusedOptions: [Finding] {
        let used = drawn.filter { $0.best != nil }.map(\.frontier.optionsUsed)
        guard !used.isEmpty else { return [] }
        return exercise.issues.indices.flatMap { issue in
            exercise.issues[issue].options.indices
                .filter { option in !used.contains { $0[issue][option] } }
                .map { .optionUnused(issue: exercise.issues[issue].id, option: exercise.issues[issue].options[$0].id) }
        }
    }

    private var idleClauses: [Finding] {
        guard let first = drawn.first else { return [] }
        return first.refusals.indices.filter { place in drawn.allSatisfy { $0.refusals[place].packages == 0 } }
            .map { first.refusals[$0] }
            .filter { refusals in
                refusals.clause != nil || !first.refusals.contains { $0.rule == refusals.rule && $0.clause != nil }
            }
            .map { .clauseIdle($0.rule, $0.clause) }
    }
}
