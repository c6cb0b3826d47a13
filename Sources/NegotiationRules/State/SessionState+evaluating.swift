import ExerciseModel
import NegotiationModel
import RulePrograms

extension SessionState {
    func holds(_ formula: Formula?, _ context: Context = Context()) -> Bool {
        guard let formula else { return true }
        return value(formula, context) != 0
    }

    /// The value of a formula. Total: it always ends, and every operation has a result.
    func value(_ formula: Formula, _ context: Context = Context()) -> Int {
        switch formula {
        case .constant(let value): value
        case .slot(let slot): play.slots[slot]
        case .place(let track, let owners): place(track, owners, context)
        case .derived(let track): derived(track, context)
        case .now(let issue): context.hypothesis.isEmpty ? now(issue) : context.hypothesis[issue]
        case .outcome(let draw): outcome(draw)
        case .isOn(let rule): play.levels[rule] != .off ? 1 : 0
        case .isAt(let rule, let level): play.levels[rule] == EnforcementLevel.allCases[level] ? 1 : 0
        case .round: play.point?.round ?? 0
        case .isEpilogue: play.point?.inEpilogue == true ? 1 : 0
        case .isSettled: value(program.settled, context)
        case .isImplemented: play.isImplemented ? 1 : 0
        case .certified(let issue): isCertified(value(issue, context)) ? 1 : 0
        case .performed(let issue, let party):
            isPerformed(value(issue, context), by: party.map { value($0, context) }) ? 1 : 0
        case .breached(let issue, let party):
            isBreached(value(issue, context), by: party.map { value($0, context) }) ? 1 : 0
        case .broken(let issue): isBroken(value(issue, context)) ? 1 : 0
        case .since(let issue): roundInForce(value(issue, context))
        case .owes(let party, let issue): owes(value(party, context), value(issue, context)) ? 1 : 0
        case .mandated(let giver, let holder, let issue):
            isMandated(value(giver, context), value(holder, context), issue.map { value($0, context) }) ? 1 : 0
        case .chose(let party, let action): chose(value(party, context), action, context) ? 1 : 0
        case .package(let issue): context.package.isEmpty ? now(issue) : context.package[issue]
        case .has(let issue): context.terms >> issue & 1
        case .context(let name): context[name]
        case .argument(let position): position < context.arguments.count ? context.arguments[position] : 0
        case .local(let position): context.locals[position]
        case .not(let operand): value(operand, context) == 0 ? 1 : 0
        case .and(let left, let right): value(left, context) != 0 && value(right, context) != 0 ? 1 : 0
        case .or(let left, let right): value(left, context) != 0 || value(right, context) != 0 ? 1 : 0
        case .infix(let infix, let left, let right): infix.result(value(left, context), value(right, context))
        case .conditional(let condition, let yes, let no): value(value(condition, context) != 0 ? yes : no, context)
        case .mask(let elements): elements.reduce(0) { $0 | 1 << value($1, context) }
        case .contains(let element, let list): value(list, context) >> value(element, context) & 1
        case .size(let list): value(list, context).nonzeroBitCount
        case .exists(let list, _, let body): elements(list, context) { holds(body, $0) } ? 1 : 0
        case .all(let list, _, let body): elements(list, context) { !holds(body, $0) } ? 0 : 1
        }
    }

    private func place(_ track: Int, _ owners: [Formula], _ context: Context) -> Int {
        // Most have one owner: without a list that is thrown away at once.
        let slot =
            owners.count == 1
            ? index.trackLayouts[track].slot(of: value(owners[0], context))
            : index.trackLayouts[track].slot(owners.map { value($0, context) })
        return slot.map { play.slots[$0] } ?? 0
    }

    /// Whether the test holds for an element of the list, which is bound as the innermost local name.
    private func elements(_ list: Formula, _ context: Context, _ test: (Context) -> Bool) -> Bool {
        var inner = context
        inner.locals.append(0)
        return BitSet(bits: value(list, context)).elements.contains { element in
            inner.locals[inner.locals.count - 1] = element
            return test(inner)
        }
    }

    func derived(_ track: Int, _ context: Context = Context()) -> Int {
        guard let formula = program.derived[track] else { return 0 }
        let definition = exercise.tracks[track]
        return min(max(value(formula, context), definition.minimum), definition.maximum)
    }

    // MARK: The table

    /// The position of the option in force, or of the status quo.
    func now(_ issue: Int) -> Int { play.now(issue, index) }

    /// What would hold with these terms, by issue.
    func package(_ terms: [TermPosition]) -> [Int] {
        var package = exercise.issues.indices.map { now($0) }
        for term in terms { package[term.issue] = term.option }
        return package
    }

    /// A draw's outcome; while its rule is off, what its exercise says for that.
    func outcome(_ draw: Int) -> Int {
        let definition = exercise.draws[draw]
        guard let rule = index.rules[definition.rule], play.levels[rule] == .off else { return play.outcomes[draw] }
        return index.outcomes[draw][definition.off] ?? 0
    }

    func isOn(_ rule: RuleID) -> Bool { index.rules[rule].map { play.levels[$0] != .off } ?? false }

    func isCertified(_ issue: Int) -> Bool {
        let obligations = play.obligations(inForceOn: issue, of: exercise)
        return !obligations.isEmpty && obligations.allSatisfy { $0.state == .certified }
    }

    func isPerformed(_ issue: Int, by party: Int?) -> Bool {
        let obligations = obligations(on: issue, of: party)
        return !obligations.isEmpty
            && obligations.allSatisfy { $0.state == .performed || $0.state == .certified }
    }

    func isBreached(_ issue: Int, by party: Int?) -> Bool {
        obligations(on: issue, of: party).contains { $0.state == .breached }
    }

    /// Whether a term changes what is in force: by another option, or by taking up again what was broken.
    func changes(_ term: TermPosition) -> Bool {
        now(term.issue) != term.option || term.option != index.statusQuo[term.issue] && isBroken(term.issue)
    }

    func isBroken(_ issue: Int) -> Bool {
        obligations(on: issue, of: nil).contains {
            $0.state == .breached || $0.state == .suspended || $0.state == .snappedBack
        }
    }

    func owes(_ party: Int, _ issue: Int) -> Bool {
        obligations(on: issue, of: party).contains { $0.state == .owed }
    }

    /// Since which round what is in force on an issue is so; 0 at the status quo.
    private func roundInForce(_ issue: Int) -> Int {
        guard let term = play.inForce[issue] else { return 0 }
        return play.agreements.first { $0.number == term.agreement }?.round ?? 0
    }

    private func obligations(on issue: Int, of party: Int?) -> [Obligation] {
        let obligations = play.obligations(inForceOn: issue, of: exercise)
        guard let party else { return obligations }
        return obligations.filter { $0.id.party == exercise.parties[party].id }
    }

    func isMandated(_ giver: Int, _ holder: Int, _ issue: Int?) -> Bool {
        let issues = play.mandates[giver * exercise.parties.count + holder]
        return issue.map(issues.contains) ?? !issues.isEmpty
    }

    private func chose(_ party: Int, _ action: Int, _ context: Context) -> Bool {
        if let chosen = context.chosen { return chosen[party].contains(action) }
        return play.revealed[party].choices.contains { $0.action == exercise.actions[action].id }
    }
}
