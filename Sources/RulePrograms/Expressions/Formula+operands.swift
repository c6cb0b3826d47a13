extension Formula {
    /// The formulas that it is made of; those of a list's test last.
    package var operands: [Formula] {
        switch self {
        case .constant, .slot, .derived, .now, .outcome, .isOn, .isAt, .round, .isEpilogue, .isSettled, .isImplemented,
            .package, .has, .context, .argument, .local:
            []
        case .place(_, let owners): owners
        case .certified(let issue), .broken(let issue), .since(let issue): [issue]
        case .performed(let issue, let party), .breached(let issue, let party): [issue] + (party.map { [$0] } ?? [])
        case .owes(let party, let issue): [party, issue]
        case .mandated(let giver, let holder, let issue): [giver, holder] + (issue.map { [$0] } ?? [])
        case .chose(let party, _): [party]
        case .not(let operand), .size(let operand): [operand]
        case .and(let left, let right), .or(let left, let right), .infix(_, let left, let right): [left, right]
        case .conditional(let condition, let yes, let no): [condition, yes, no]
        case .mask(let elements): elements
        case .contains(let element, let list): [element, list]
        case .exists(let list, _, let body), .all(let list, _, let body): [list, body]
        }
    }

    /// Which computed part it reads itself.
    package var computedPart: ComputedPart? {
        switch self {
        case .derived(let track): .track(track)
        case .isSettled: .settlement
        default: nil
        }
    }

    /// How often its last operand is evaluated at most: the test of a list once an element.
    package var repetitions: Int {
        switch self {
        case .exists, .all: 64
        default: 1
        }
    }
}
