public import ExerciseModel
import NegotiationModel

/// What a variation changes, on the same seeds, in lines of at most 80 signs.
public struct VariedTable {
    private let base: PlayedArm
    private let changed: PlayedArm
    private let figures: [Measure]

    /// What sessions are compared by where nobody asks for other things.
    public static func figures(of exercise: Exercise) -> [Measure] {
        [.settled] + exercise.endings.map { .ending($0.id) } + exercise.sides.map { .terms($0.id) }
            + exercise.parties.filter { exercise.sheets[$0.id] != nil }.flatMap { [.result($0.id), .gain($0.id)] }
    }

    /// Two arms on the same seeds, as it is and varied, and what each came to.
    public init(_ arms: [RehearsalArm], _ outcomes: [ArmOutcome]) {
        base = PlayedArm(measures: arms[0].measures, outcome: outcomes[0])
        changed = PlayedArm(measures: arms[1].measures, outcome: outcomes[1])
        figures = arms[0].measures
    }

    /// Without line feeds.
    public var lines: [String] {
        let settled = zip(base.settled, changed.settled).count { $0 && $1 }
        return ["", "With the variation, on the same seeds (\(settled) settle in both arms)"]
            + [row("", ["as it is", "varied", "difference", "± (95%)", ""])]
            + comparisons.map { comparison in
                let unit = MeasureUnit(comparison.measure)
                let difference = comparison.difference
                return row(
                    comparison.measure.name,
                    [
                        unit.text(comparison.base.mean), unit.text(comparison.changed.mean),
                        unit.text(difference.mean, signed: true), unit.text(difference.margin),
                        abs(difference.mean) > difference.margin ? "*" : "",
                    ])
            } + ["  * the interval is clear of 0"]
    }

    /// A measure in both arms, over all seeds.
    struct Compared {
        let measure: Measure
        let base: Estimate
        let changed: Estimate
        let difference: Estimate
    }

    var comparisons: [Compared] {
        figures.compactMap { measure in
            let (low, high) = (base.values([measure]), changed.values([measure]))
            guard let base = Sample(low).estimate, let changed = Sample(high).estimate,
                let difference = Sample(zip(low, high).map { $1 - $0 }).estimate
            else { return nil }
            return Compared(measure: measure, base: base, changed: changed, difference: difference)
        }
    }

    private func row(_ name: String, _ cells: [String]) -> String {
        let widths = [10, 10, 12, 10, 2]
        return "  " + Figures.left(Figures.cut(name, 33), 33)
            + zip(cells, widths).map { Figures.right($0, $1) }.joined()
    }
}
