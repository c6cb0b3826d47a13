import DealSpace
import ExerciseModel
import NegotiationModel
import StrictJSON

/// A deal space as JSON, for other programs. Values are whole tenths of points; what was not counted is null.
struct SpaceRecord {
    let space: DealSpace
    private var exercise: Exercise { space.exercise }

    init(_ space: DealSpace) { self.space = space }

    var json: JSON {
        let words = SpaceWords(space: space)
        return [
            "format": "offramp-deal-space/1", "exercise": .string(exercise.id), "version": .string(exercise.version),
            "packages": number(space.packageCount), "drawn": .array(space.drawn.map(drawn)),
            "findings": .array(
                space.findings.map { finding in
                    ["warning": .bool(finding.isWarning), "text": .string(words.sentence(finding))]
                }),
        ]
    }

    private func drawn(_ drawn: DrawnSpace) -> JSON {
        [
            "outcomes": object(drawn.outcomes.map { ($0.draw.rawValue, .string($0.outcome.rawValue)) }),
            "refusals": .array(drawn.refusals.map(refusals)),
            "admitted": [
                "packages": number(drawn.admitted), "settlements": number(drawn.admittedSettlements),
            ],
            "agreeable": [
                "possible": .bool(drawn.isAgreementPossible), "packages": number(drawn.agreeable?.packages),
                "settlements": number(drawn.agreeable?.settlements),
                "for_everyone": number(drawn.agreeable?.forEveryone),
                "needed": .array(drawn.needed.map { .string($0.rawValue) }),
                "decisive": .array(drawn.decisive.map { .string($0.rawValue) }),
            ],
            "no_deal": byParty(drawn.noDeal),
            "target": byParty(drawn.targets), "best": drawn.best.map { byParty($0) } ?? .null,
            "frontier": [
                "packages": number(drawn.frontier.packageCount),
                "points": .array(drawn.frontier.worths.map { .array($0.map { .integer($0) }) }),
            ],
            "solutions": .array(drawn.solutions.map(solution)),
        ]
    }

    private func refusals(_ refusals: ClauseRefusals) -> JSON {
        [
            "rule": .string(refusals.rule.rawValue),
            "clause": refusals.clause.map { .string($0.rawValue) } ?? .null,
            "parties": .array(refusals.parties.map { .string($0.rawValue) }), "packages": number(refusals.packages),
        ]
    }

    private func solution(_ solution: Solution) -> JSON {
        let terms = zip(exercise.issues, solution.package).map { issue, option in
            (issue.id.rawValue, JSON.string(issue.options[option].id.rawValue))
        }
        return [
            "kind": .string(Self.name(solution.kind)), "worth": byParty(solution.worths),
            "gain": byParty(solution.gains), "package": object(terms),
        ]
    }

    private static func name(_ kind: Solution.Kind) -> String {
        switch kind {
        case .nash: "nash"
        case .kalaiSmorodinsky: "kalai_smorodinsky"
        case .egalitarian: "egalitarian"
        case .greatestSum: "greatest_sum"
        }
    }

    private func byParty(_ values: [Int?]) -> JSON {
        object(zip(exercise.parties, values).map { ($0.id.rawValue, number($1)) })
    }

    private func object(_ members: [(String, JSON)]) -> JSON {
        JSONObject(members.map { (key: $0.0, value: $0.1) }).map { .object($0) } ?? .null
    }

    private func number(_ value: Int?) -> JSON {
        value.flatMap { JSON.wholeNumbers.contains($0) ? .integer($0) : nil } ?? .null
    }
}
