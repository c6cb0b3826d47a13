import ExerciseModel
package import NegotiationModel
import NegotiationRules

/// The package that a session came to: the agreement that came into force last, or else the offer that was put forward last.
package struct LastPackage: Sendable {
    /// One or two terms of it changed, and what that would have been worth.
    package struct Swap: Sendable {
        package let changes: [Term]
        /// What each party would have gained by it, in tenths.
        package let gains: [Int]
    }

    package let terms: [Term]
    package let isInForce: Bool
    package let stamp: Stamp
    /// As things stood before it came into force, in tenths by party.
    package let worths: [Int]
    package let noDeal: [Int]
    /// The change of at most two issues by which the one who gains least gains most; nil where no change is a gain to everybody whom
    /// the settlement is between.
    package private(set) var swap: Swap?

    init(terms: [Term], isInForce: Bool, stamp: Stamp, worths: [Int], noDeal: [Int]) {
        self.terms = terms
        self.isInForce = isInForce
        self.stamp = stamp
        self.worths = worths
        self.noDeal = noDeal
    }

    /// Tries every change of one or two issues.
    mutating func look(around state: SessionState, _ exercise: Exercise) {
        let settlers = exercise.parties.indices.filter { exercise.settlement.parties.contains(exercise.parties[$0].id) }
        let now = state.optionsNow
        let single = exercise.issues.indices.flatMap { issue in
            exercise.issues[issue].options.indices.map {
                Term(issue: exercise.issues[issue].id, option: exercise.issues[issue].options[$0].id)
            }
        }
        var best: (swap: Swap, least: Int)?
        func attempt(_ changes: [Term]) {
            let changed = package(with: changes, now, exercise)
            guard changed != terms else { return }
            let gains = zip(exercise.parties.map { state.worth(of: changed, to: $0.id) ?? 0 }, worths).map { $0 - $1 }
            let least = settlers.map { gains[$0] }.min() ?? 0
            guard least > best?.least ?? 0 else { return }
            best = (Swap(changes: changes, gains: gains), least)
        }
        for (place, first) in single.enumerated() {
            attempt([first])
            for second in single[(place + 1)...] where second.issue != first.issue { attempt([first, second]) }
        }
        swap = best?.swap
    }

    /// The package with these options in the place of its own; what is left as it is now is no term.
    private func package(with changes: [Term], _ now: [Int], _ exercise: Exercise) -> [Term] {
        zip(exercise.issues, now).compactMap { issue, now in
            let option =
                changes.first { $0.issue == issue.id }?.option ?? terms.first { $0.issue == issue.id }?.option
            guard let option,
                option != issue.options[now].id
                    || terms.contains(where: { $0.issue == issue.id && $0.option == option })
            else { return nil }
            return Term(issue: issue.id, option: option)
        }
    }
}
