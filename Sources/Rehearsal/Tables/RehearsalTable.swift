public import ExerciseModel
import NegotiationModel

/// What a rehearsal came to, in lines of at most 80 signs.
public struct RehearsalTable {
    private let exercise: Exercise
    private let tally: RehearsalTally

    /// The tally must be of this exercise: it counts by position.
    public init(_ exercise: Exercise, _ tally: RehearsalTally) {
        self.exercise = exercise
        self.tally = tally
    }

    /// Without line feeds; an empty line stands before each heading.
    public var lines: [String] {
        endings + rounds + outcomes + terms + parties + rules
    }

    private func heading(_ title: String) -> [String] { ["", title] }

    private func row(_ name: String, _ cells: [String], nameWidth: Int = 44) -> String {
        "  " + Figures.left(Figures.cut(name, nameWidth), nameWidth) + cells.map { Figures.right($0, 11) }.joined()
    }

    private func share(_ count: Int) -> String { Figures.percent(count, of: tally.sessions) }

    private var endings: [String] {
        heading("How it ends")
            + zip(exercise.endings, tally.endings).map { ending, count in
                row(ending.name, [share(count), "\(count)"])
            }
            + [
                row("A settlement was in force at some time", [share(tally.settled), "\(tally.settled)"]),
                row(
                    "Rounds played, on average",
                    [Figures.decimal(tally.roundsPlayed * 100 / max(1, tally.sessions), places: 2)]),
            ]
    }

    private var rounds: [String] {
        let agreed = tally.agreedInRound.reduce(0, +)
        return heading("In which round            " + "settlements began   terms in force were agreed")
            + tally.settledInRound.indices.map { round in
                row(
                    "Round \(round + 1)",
                    [
                        Figures.percent(tally.settledInRound[round], of: tally.settled),
                        Figures.percent(tally.agreedInRound[round], of: agreed),
                    ], nameWidth: 26)
            }
    }

    private var outcomes: [String] {
        exercise.draws.indices.flatMap { draw in
            heading("\(exercise.draws[draw].name): settlements by what was drawn")
                + exercise.draws[draw].outcomes.indices.map { outcome in
                    row(
                        exercise.draws[draw].outcomes[outcome].name,
                        [
                            Figures.percent(
                                tally.settledOfOutcome[draw][outcome], of: tally.sessionsOfOutcome[draw][outcome]),
                            "of \(tally.sessionsOfOutcome[draw][outcome])",
                        ])
                }
        }
    }

    private var terms: [String] {
        let wide = exercise.issues.flatMap { issue in
            ["  " + Figures.cut(issue.name, 76)]
                + zip(issue.options, tally.optionsOfSettlements[place(of: issue)]).map { option, count in
                    row("  " + option.name, [Figures.percent(count, of: tally.settled)])
                }
        }
        return heading("At what terms: the share of each option in settlements") + wide
    }

    private func place(of issue: Issue) -> Int { exercise.issues.firstIndex { $0.id == issue.id } ?? 0 }

    private var parties: [String] {
        guard !exercise.sheets.isEmpty else { return [] }
        return heading("Value for each party, in points")
            + [row("", ["result", "no deal", "gain", "± (95%)"], nameWidth: 30)]
            + exercise.parties.indices.map { party in
                let gain = tally.gains[party].estimate
                return row(
                    exercise.parties[party].name,
                    [tally.results[party].estimate, tally.noDeals[party].estimate, gain].map { points($0?.mean) }
                        + [points(gain?.margin)], nameWidth: 30)
            }
    }

    /// From millionths of tenths.
    private func points(_ millionths: Int?) -> String {
        millionths.map { Figures.rounded($0 / 10, places: 1) } ?? "-"
    }

    private var rules: [String] {
        heading("Which rules bite                                   in sessions   times each")
            + exercise.rules.indices.map { rule in
                row(
                    "\(exercise.rules[rule].id) \(exercise.rules[rule].name)",
                    [
                        share(tally.sessionsBitten[rule]),
                        Figures.decimal(tally.bites[rule] * 10 / max(1, tally.sessions), places: 1),
                    ])
            }
    }
}
