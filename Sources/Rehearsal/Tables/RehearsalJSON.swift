public import ExerciseModel
import NegotiationModel
public import StrictJSON

/// What a rehearsal found, for other programs. Means, errors and intervals are millionths of what is measured.
public enum RehearsalJSON {
    /// One arm's sessions.
    public static func json(_ exercise: Exercise, _ tally: RehearsalTally) -> JSON {
        [
            "sessions": .integer(tally.sessions), "settled": .integer(tally.settled),
            "rounds_played": .integer(tally.roundsPlayed), "commands": .integer(tally.commands),
            "refusals": .integer(tally.refusals),
            "endings": members(exercise.endings.map(\.id.rawValue), tally.endings.map { .integer($0) }),
            "settled_in_round": numbers(tally.settledInRound), "agreed_in_round": numbers(tally.agreedInRound),
            "options_of_settlements": members(
                exercise.issues.map(\.id.rawValue),
                zip(exercise.issues, tally.optionsOfSettlements).map { issue, counts in
                    members(issue.options.map(\.id.rawValue), counts.map { .integer($0) })
                }),
            "draws": members(
                exercise.draws.map(\.id.rawValue),
                exercise.draws.indices.map { draw in
                    members(
                        exercise.draws[draw].outcomes.map(\.id.rawValue),
                        exercise.draws[draw].outcomes.indices.map { outcome in
                            [
                                "sessions": .integer(tally.sessionsOfOutcome[draw][outcome]),
                                "settled": .integer(tally.settledOfOutcome[draw][outcome]),
                            ]
                        })
                }),
            "parties": members(
                exercise.parties.map(\.id.rawValue),
                exercise.parties.indices.map { party in
                    [
                        "result_tenths": json(tally.results[party].estimate),
                        "no_deal_tenths": json(tally.noDeals[party].estimate),
                        "gain_tenths": json(tally.gains[party].estimate),
                        "actions": members(
                            exercise.actions.map(\.id.rawValue), tally.actions[party].map { .integer($0) }),
                    ]
                }),
            "rules": members(
                exercise.rules.map(\.id.rawValue),
                exercise.rules.indices.map { rule in
                    [
                        "bites": .integer(tally.bites[rule]),
                        "sessions": .integer(tally.sessionsBitten[rule]),
                    ]
                }),
        ]
    }

    /// What a variation changes.
    public static func json(_ table: VariedTable) -> JSON {
        .array(
            table.comparisons.map { compared in
                [
                    "measure": .string(compared.measure.name), "base": json(compared.base),
                    "changed": json(compared.changed), "difference": json(compared.difference),
                ]
            })
    }

    /// What was found of claims.
    public static func json(_ report: ClaimReport) -> JSON {
        [
            "sample": .string(report.sampleText), "claims": .array(report.claims.map(json)),
            "conditions": .array(
                report.conditions.map { figure in
                    [
                        "id": .string(figure.condition.id.rawValue), "holds": .bool(figure.holds),
                        "findings": .array(figure.findings.map { .string($0) }),
                    ]
                }),
        ]
    }

    private static func json(_ figure: ClaimFigure) -> JSON {
        let ways = ClaimWay.allCases.filter { figure.ways[$0] != nil }
        return [
            "id": .string(figure.claim.id.rawValue), "class": .string(figure.verdict.rawValue),
            "passages": .array(figure.claim.passages.map { .string($0) }), "stands_by_holm": .bool(figure.stands),
            "perturbations": .integer(figure.perturbations), "perturbations_held": .integer(figure.perturbationsHeld),
            "ways": members(
                ways.map(\.name),
                ways.map { way in .array((figure.ways[way] ?? []).map { .array($0.map(json)) }) }),
        ]
    }

    private static func json(_ figure: CheckFigure) -> JSON {
        [
            "measure": .string(figure.check.name), "expected": .string(figure.check.expectedText),
            "sessions": .integer(figure.sessions), "settled_in_base": .integer(figure.settledInBase),
            "settled_in_changed": .integer(figure.settledInChanged), "base": json(figure.base),
            "changed": json(figure.changed), "difference": json(figure.difference),
            "has_sign": .bool(figure.hasSign), "is_clear": .bool(figure.isClear),
        ]
    }

    private static func json(_ estimate: Estimate?) -> JSON {
        guard let estimate else { return .null }
        return [
            "count": .integer(estimate.count), "mean": .integer(estimate.mean), "error": .integer(estimate.error),
            "lower": .integer(estimate.lower), "upper": .integer(estimate.upper),
        ]
    }

    private static func numbers(_ numbers: [Int]) -> JSON { .array(numbers.map { .integer($0) }) }

    private static func members(_ keys: [String], _ values: [JSON]) -> JSON {
        var object = JSONObject()
        for (key, value) in zip(keys, values) { object[key] = value }
        return .object(object)
    }
}
