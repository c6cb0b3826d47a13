import ExerciseModel
import NegotiationModel
import RulePrograms

/// Between which numbers a formula's value lies, by the ranges of what it reads.
///
/// What it leaves out can't come. What it holds need not: that two parts of a formula hang together isn't seen.
struct ValueRange {
    /// When the formula is looked at.
    enum Moment {
        /// Just after STARTEX, with what the clauses at `start` moved anywhere in its range.
        case start
        /// At any time.
        case ever
    }

    private let program: RuleProgram
    private let moment: Moment
    private let movedAtStart: Set<Int>

    init(_ program: RuleProgram, at moment: Moment) {
        self.program = program
        self.moment = moment
        movedAtStart = Set(
            program.clauses(at: .start).filter { $0.works(at: program.exercise.rules[$0.rule].level) }
                .flatMap(\.effects).flatMap(\.tracksMoved))
    }

    static let truth = 0...1
    static let any = -Formula.numberLimit...Formula.numberLimit

    func callAsFunction(_ formula: Formula) -> ClosedRange<Int> {
        switch formula {
        case .constant(let value): value...value
        case .slot, .place, .derived, .now, .outcome, .isOn, .isAt, .round, .isEpilogue, .isSettled, .isImplemented,
            .certified, .performed, .breached, .broken, .since, .owes, .mandated, .chose, .package, .has:
            state(formula)
        case .context, .argument, .local, .mask: ValueRange.any
        case .not(let operand): holds(operand).map { $0 ? 0...0 : 1...1 } ?? ValueRange.truth
        case .and(let left, let right): truth(of: [left, right], decidedBy: false)
        case .or(let left, let right): truth(of: [left, right], decidedBy: true)
        case .infix(let infix, let left, let right): infix.range(self(left), self(right))
        case .conditional(let condition, let yes, let no):
            holds(condition).map { self($0 ? yes : no) } ?? hull([self(yes), self(no)])
        case .contains: ValueRange.truth
        case .size: 0...64
        // No element, or none for which it holds.
        case .exists(_, _, let body): holds(body) == false ? 0...0 : ValueRange.truth
        case .all(_, _, let body): holds(body) == true ? 1...1 : ValueRange.truth
        }
    }

    /// Whether a condition holds; nil where that can't be known.
    func holds(_ formula: Formula) -> Bool? {
        let range = self(formula)
        if range == 0...0 { return false }
        return range.contains(0) ? nil : true
    }

    private func truth(of operands: [Formula], decidedBy decisive: Bool) -> ClosedRange<Int> {
        let known = operands.map(holds)
        if known.contains(decisive) { return decisive ? 1...1 : 0...0 }
        return known.allSatisfy { $0 == !decisive } ? (decisive ? 0...0 : 1...1) : ValueRange.truth
    }

    // MARK: What play brings

    private func state(_ formula: Formula) -> ClosedRange<Int> {
        let exercise = program.exercise
        switch formula {
        case .slot(let slot): return number(inSlot: slot)
        case .place(let track, _): return numbers(ofTrack: track)
        case .derived(let track):
            let bounds = exercise.tracks[track].minimum...exercise.tracks[track].maximum
            return program.derived[track].map { self($0).clamped(to: bounds) } ?? bounds
        case .now(let issue):
            return moment == .start ? only(program.index.statusQuo[issue]) : options(issue)
        case .package(let issue): return options(issue)
        case .outcome(let draw): return 0...max(0, exercise.draws[draw].outcomes.count - 1)
        case .isOn(let rule): return level(of: rule) { $0 != .off }
        case .isAt(let rule, let level): return self.level(of: rule) { $0 == EnforcementLevel.allCases[level] }
        case .round: return moment == .start ? 1...1 : 1...rounds
        case .since: return moment == .start ? 0...0 : 0...rounds
        case .isSettled: return self(program.settled)
        // Nothing is agreed on, owed or allowed yet.
        default: return moment == .start ? 0...0 : ValueRange.truth
        }
    }

    private var rounds: Int { program.exercise.schedule.rounds + program.exercise.schedule.epilogue.count }

    private func options(_ issue: Int) -> ClosedRange<Int> {
        0...max(0, program.exercise.issues[issue].options.count - 1)
    }

    private func level(of rule: Int, _ test: (EnforcementLevel) -> Bool) -> ClosedRange<Int> {
        let rule = program.exercise.rules[rule]
        return hull((moment == .start ? [rule.level] : rule.levels + [rule.level]).map { only(test($0) ? 1 : 0) })
    }

    private func number(inSlot slot: Int) -> ClosedRange<Int> {
        let layouts = program.index.trackLayouts
        guard let track = layouts.lastIndex(where: { $0.firstSlot <= slot && $0.slotCount > 0 }) else {
            return ValueRange.any
        }
        let definition = program.exercise.tracks[track]
        guard moment == .start, !movedAtStart.contains(track) else { return definition.minimum...definition.maximum }
        if case .each(let owners) = definition.shape, owners.indices.contains(slot - layouts[track].firstSlot) {
            return only(definition.starts[owners[slot - layouts[track].firstSlot]] ?? definition.start)
        }
        return only(definition.start)
    }

    /// Of a place that isn't known: any number of the track, or 0, which is read where a party has none.
    private func numbers(ofTrack track: Int) -> ClosedRange<Int> {
        let definition = program.exercise.tracks[track]
        guard moment == .start, !movedAtStart.contains(track) else {
            return hull([definition.minimum...definition.maximum, 0...0])
        }
        return hull(([definition.start, 0] + definition.starts.values).map(only))
    }

    private func only(_ value: Int) -> ClosedRange<Int> { value...value }

    private func hull(_ ranges: [ClosedRange<Int>]) -> ClosedRange<Int> {
        (ranges.map(\.lowerBound).min() ?? 0)...(ranges.map(\.upperBound).max() ?? 0)
    }
}

extension Formula.Infix {
    /// Between which numbers the result lies, where the operands lie between these.
    fileprivate func range(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> ClosedRange<Int> {
        switch self {
        case .equal: left.overlaps(right) ? (left == right && left.count == 1 ? 1...1 : 0...1) : 0...0
        case .unequal: left.overlaps(right) ? (left == right && left.count == 1 ? 0...0 : 0...1) : 1...1
        case .less: truth(left.upperBound < right.lowerBound, left.lowerBound >= right.upperBound)
        case .lessOrEqual: truth(left.upperBound <= right.lowerBound, left.lowerBound > right.upperBound)
        case .subtract:
            result(left.lowerBound, right.upperBound)...result(left.upperBound, right.lowerBound)
        case .add, .minimum, .maximum:
            result(left.lowerBound, right.lowerBound)...result(left.upperBound, right.upperBound)
        case .multiply: corners(left, right)
        case .divide:
            right.contains(0) ? around(left) : corners(left, right)
        case .remainder: around(left)
        }
    }

    private func truth(_ always: Bool, _ never: Bool) -> ClosedRange<Int> { always ? 1...1 : never ? 0...0 : 0...1 }

    private func corners(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> ClosedRange<Int> {
        let results = [left.lowerBound, left.upperBound].flatMap { one in
            [result(one, right.lowerBound), result(one, right.upperBound)]
        }
        return (results.min() ?? 0)...(results.max() ?? 0)
    }

    /// No quotient by a whole number, and no remainder, is larger than what is divided.
    private func around(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        let most = max(abs(range.lowerBound), abs(range.upperBound))
        return -most...most
    }
}

extension EffectProgram {
    /// The tracks that it may move, and those within it.
    fileprivate var tracksMoved: [Int] {
        switch self {
        case .move(let place, _, _), .set(let place, _): [place.track]
        case .roll(_, _, _, let then, let otherwise), .choose(_, let then, let otherwise):
            (then + otherwise).flatMap(\.tracksMoved)
        default: []
        }
    }
}
