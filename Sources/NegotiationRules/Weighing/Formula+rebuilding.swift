import RulePrograms

extension Formula {
    /// The same formula of other operands.
    func rebuilt(_ change: (Formula) -> Formula) -> Formula {
        switch self {
        case .constant, .slot, .derived, .now, .outcome, .isOn, .isAt, .round, .isEpilogue, .isSettled, .isImplemented,
            .package, .has, .context, .argument, .local:
            self
        case .place(let track, let owners): .place(track: track, owners: owners.map(change))
        case .certified(let issue): .certified(change(issue))
        case .broken(let issue): .broken(change(issue))
        case .since(let issue): .since(change(issue))
        case .performed(let issue, let party): .performed(change(issue), by: party.map(change))
        case .breached(let issue, let party): .breached(change(issue), by: party.map(change))
        case .owes(let party, let issue): .owes(change(party), change(issue))
        case .mandated(let giver, let holder, let issue):
            .mandated(change(giver), change(holder), issue.map(change))
        case .chose(let party, let action): .chose(change(party), action: action)
        case .not(let operand): .not(change(operand))
        case .size(let list): .size(change(list))
        case .and(let left, let right): .and(change(left), change(right))
        case .or(let left, let right): .or(change(left), change(right))
        case .infix(let infix, let left, let right): .infix(infix, change(left), change(right))
        case .conditional(let condition, let yes, let no): .conditional(change(condition), change(yes), change(no))
        case .mask(let elements): .mask(elements.map(change))
        case .contains(let element, let list): .contains(change(element), in: change(list))
        case .exists(let list, let local, let body): .exists(change(list), local: local, change(body))
        case .all(let list, let local, let body): .all(change(list), local: local, change(body))
        }
    }

    /// The issues whose option in a package it reads, among so many.
    func issuesRead(of issueCount: Int) -> BitSet {
        switch self {
        case .package(let issue), .has(let issue), .now(let issue): BitSet(only: issue)
        case .context(.terms): BitSet(Array(0..<issueCount))
        default: operands.reduce(BitSet()) { $0.union($1.issuesRead(of: issueCount)) }
        }
    }

    /// Whether it reads who must consent.
    var readsConsents: Bool {
        switch self {
        case .context(.consents), .context(.missing): true
        default: operands.contains(where: \.readsConsents)
        }
    }
}
