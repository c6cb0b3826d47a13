import ExerciseModel
import NegotiationModel
import RulePrograms

/// Works out of a formula all that a state and a moment settle already, so that what is left names only what it still
/// depends on: the options of the package, and who must consent.
struct Residue {
    let state: SessionState
    /// What is known of the moment; the package, its terms and its consents are left open.
    var context: Context
    /// Whether `now` means the package, as in sheets.
    let isValued: Bool

    func reduced(_ formula: Formula) -> Formula {
        switch formula {
        case .package, .has: formula
        case .now(let issue): isValued ? formula : .constant(state.now(issue))
        case .derived(let track): isValued ? derived(track) : .constant(state.derived(track))
        case .isSettled: isValued ? reduced(state.program.settled) : .constant(state.value(formula))
        case .context(let name): isOpen(name) ? formula : .constant(context[name])
        case .not(let operand): settled(.not(reduced(operand)))
        case .and(let left, let right): both(reduced(left)) { reduced(right) }
        case .or(let left, let right): either(reduced(left)) { reduced(right) }
        case .conditional(let condition, let yes, let no): conditional(reduced(condition), yes, no)
        case .contains(let element, let list): contains(reduced(element), in: reduced(list))
        case .exists(let list, _, let body):
            elements(of: reduced(list)).reduce(.constant(0)) { found, element in
                either(found) { both(element.isIn) { with(element.position).reduced(body) } }
            }
        case .all(let list, _, let body):
            elements(of: reduced(list)).reduce(.constant(1)) { found, element in
                both(found) { either(settled(.not(element.isIn))) { with(element.position).reduced(body) } }
            }
        default: settled(formula.rebuilt(reduced))
        }
    }

    private func isOpen(_ name: ContextName) -> Bool {
        switch name {
        case .terms, .consents, .missing, .points, .performed, .option, .noDeal: true
        default: false
        }
    }

    /// A number where nothing in it is open any more.
    private func settled(_ formula: Formula) -> Formula {
        let isSettled = formula.operands.allSatisfy { $0.constantValue != nil }
        return isSettled ? .constant(state.value(formula, context)) : formula
    }

    private func derived(_ track: Int) -> Formula {
        guard let formula = state.program.derived[track] else { return .constant(0) }
        let definition = state.exercise.tracks[track]
        return settled(
            .infix(
                .maximum, .constant(definition.minimum),
                settled(.infix(.minimum, .constant(definition.maximum), reduced(formula)))))
    }

    private func both(_ left: Formula, _ right: () -> Formula) -> Formula {
        if let value = left.constantValue { return value == 0 ? .constant(0) : truth(right()) }
        let right = right()
        if let value = right.constantValue { return value == 0 ? .constant(0) : left }
        return .and(left, right)
    }

    private func either(_ left: Formula, _ right: () -> Formula) -> Formula {
        if let value = left.constantValue { return value == 0 ? truth(right()) : .constant(1) }
        let right = right()
        if let value = right.constantValue { return value == 0 ? left : .constant(1) }
        return .or(left, right)
    }

    private func truth(_ formula: Formula) -> Formula {
        formula.constantValue.map { .constant($0 == 0 ? 0 : 1) } ?? formula
    }

    private func conditional(_ condition: Formula, _ yes: Formula, _ no: Formula) -> Formula {
        if let value = condition.constantValue { return reduced(value != 0 ? yes : no) }
        let (yes, no) = (reduced(yes), reduced(no))
        return yes == no ? yes : .conditional(condition, yes, no)
    }

    private func contains(_ element: Formula, in list: Formula) -> Formula {
        if let issue = element.constantValue, list == .context(.terms) { return .has(issue: issue) }
        return settled(.contains(element, in: list))
    }

    /// What a list may hold, each with whether it does.
    private func elements(of list: Formula) -> [(position: Int, isIn: Formula)] {
        if let bits = list.constantValue { return BitSet(bits: bits).elements.map { ($0, .constant(1)) } }
        let count = max(state.exercise.issues.count, state.exercise.parties.count)
        return (0..<count).map { ($0, contains(.constant($0), in: list)) }
    }

    private func with(_ element: Int) -> Residue {
        var inner = self
        inner.context.locals.append(element)
        return inner
    }
}
