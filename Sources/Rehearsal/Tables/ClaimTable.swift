import ExerciseModel
import NegotiationModel

/// What was found of claims, in lines of at most 80 signs.
public struct ClaimTable {
    private let report: ClaimReport

    /// A report that the exercise it measured belongs to.
    public init(_ report: ClaimReport) { self.report = report }

    /// Without line feeds; an empty line stands between claims.
    public var lines: [String] {
        Figures.wrapped(report.sampleText, 80) + report.claims.flatMap(claim)
            + (report.conditions.isEmpty ? [] : ["", "It must not be rigged:"]) + report.conditions.flatMap(condition)
    }

    private func claim(_ figure: ClaimFigure) -> [String] {
        let claim = figure.claim
        let title = "\(claim.id) [\(claim.passages.joined(separator: ", "))] \(figure.verdict.rawValue)"
        let sentences = Figures.wrapped(claim.text, 74) + Figures.wrapped("Changed: \(claim.change)", 74)
        return ["", title] + sentences.map { "    " + $0 } + measured(figure) + ["    " + figure.waysText]
    }

    private func measured(_ figure: ClaimFigure) -> [String] {
        figure.claim.comparisons.indices.flatMap { comparison in
            figure.claim.comparisons[comparison].checks.indices.flatMap { check in
                let ways = ClaimWay.allCases.compactMap { way in
                    figure.figure(way, comparison, check).map { (way: way, figure: $0) }
                }
                let others = ways.filter { $0.way != .on }.map {
                    "        \($0.way.name): \($0.figure.foundText): \($0.figure.answer)"
                }
                return ways.filter { $0.way == .on }.flatMap {
                    lines($0.figure, of: figure.claim.comparisons[comparison].id)
                } + others
            }
        }
    }

    private func lines(_ figure: CheckFigure, of comparison: String) -> [String] {
        let found = "\(figure.foundText); \(figure.check.expectedText): \(figure.answer)"
        let overAll = figure.differenceOverAllText.map { "; over all seeds \($0)" } ?? ""
        return ["    " + Figures.cut("\(comparison): \(figure.check.name)", 74)]
            + Figures.wrapped(found, 70).map { "        " + $0 } + ["        settled \(figure.settledText)\(overAll)"]
    }

    private func condition(_ figure: ConditionFigure) -> [String] {
        ["", "\(figure.condition.id) \(figure.holds ? "holds" : "broken")"]
            + Figures.wrapped(figure.condition.text, 74).map { "    " + $0 }
            + figure.findings.flatMap { Figures.wrapped($0, 70).map { "        " + $0 } }
    }
}

extension ClaimReport {
    /// Seeds, delegations and how many sessions, in a sentence.
    var sampleText: String {
        let kinds = sample.family.map(\.rawValue).joined(separator: ", ")
        return "\(extent.pairs) pairs a claim and way from seed \(sample.firstSeed), delegations drawn from \(kinds); "
            + "\(extent.perturbations) perturbations of \(extent.perturbationPairs) pairs."
    }
}

extension CheckFigure {
    private var unit: MeasureUnit { MeasureUnit(check.measures) }

    /// Both arms and their difference; of what is asked of one arm alone, that arm.
    var foundText: String { isOfOneArm ? armsText : "\(armsText); \(differenceText)" }

    private var isOfOneArm: Bool {
        switch check.expected {
        case .above, .below: true
        default: false
        }
    }

    /// `47.2% → 12.1%`.
    var armsText: String {
        if isOfOneArm { return changed.map(level) ?? "-" }
        return [base, changed].map { $0.map { unit.text($0.mean) } ?? "-" }.joined(separator: " → ")
    }

    var differenceText: String { isOfOneArm ? "" : difference.map(text) ?? "-" }
    var differenceOverAllText: String? { isOfOneArm ? nil : differenceOverAll.map(text) }

    /// `47.2% / 12.1%`, of all sessions of each arm.
    var settledText: String {
        Figures.percent(settledInBase, of: sessions) + " / " + Figures.percent(settledInChanged, of: sessions)
    }

    /// Whether it is as expected.
    var answer: String { isClear ? "yes" : hasSign ? "not clear" : "no" }

    private func level(_ estimate: Estimate) -> String {
        "\(unit.text(estimate.mean)) ±\(unit.text(estimate.margin))"
    }

    private func text(_ estimate: Estimate) -> String {
        "\(unit.text(estimate.mean, signed: true)) ±\(unit.text(estimate.margin))"
    }
}

extension ClaimFigure {
    /// Whether the signs hold in each way: `on yes, off not clear, half -`.
    var waysText: String {
        let ways = ClaimWay.allCases.map { "\($0.name) \(answer($0))" }.joined(separator: ", ")
        return "\(ways); \(stands ? "stands" : "doesn't stand") by Holm; perturbed \(perturbedText)"
    }

    func answer(_ way: ClaimWay) -> String {
        guard let isClear = isClear(way), let hasSign = hasSign(way) else { return "-" }
        return isClear ? "yes" : hasSign ? "not clear" : "no"
    }

    var perturbedText: String { perturbations == 0 ? "-" : Figures.percent(perturbationsHeld, of: perturbations) }
}
