import NegotiationModel
import PlayerClient

/// An offer as a form on a screen: a field for those addressed, one for each issue, and so on.
struct PackageForm: Sendable, Equatable {
    enum Field: Sendable, Equatable {
        case addressees
        case issue(Int)
        case visibility, expiry, note, send
    }

    private(set) var plan: OfferPlan
    var field: Field
    /// Which of the other parties the arrows stand at.
    private(set) var partyIndex = 0
    private(set) var note: EditedLine

    init(_ plan: OfferPlan) {
        self.plan = plan
        note = EditedLine(plan.offer.note)
        field = plan.offer.addressees.isEmpty ? .addressees : .issue(0)
    }

    /// Takes over a plan that was changed elsewhere.
    mutating func adopt(_ plan: OfferPlan) {
        guard plan != self.plan else { return }
        self.plan = plan
        note.set(plan.offer.note)
    }

    static func fields(_ view: View) -> [Field] {
        [.addressees] + view.exercise.issues.indices.map(Field.issue) + [.visibility, .expiry, .note, .send]
    }

    mutating func take(_ key: ScreenKey, _ view: View) -> FormOutcome {
        switch key {
        case .up: return step(-1, view)
        case .down: return step(1, view)
        case .enter: return field == .send ? .send : step(1, view)
        default: return change(key, view)
        }
    }

    private mutating func step(_ distance: Int, _ view: View) -> FormOutcome {
        let fields = Self.fields(view)
        let index = (fields.firstIndex(of: field) ?? 0) + distance
        field = fields[min(max(0, index), fields.count - 1)]
        return .moved
    }

    /// A few fields at once.
    mutating func skip(_ direction: Int, _ view: View) { _ = step(direction * 5, view) }

    private mutating func change(_ key: ScreenKey, _ view: View) -> FormOutcome {
        let before = plan
        let isKnown: Bool
        switch field {
        case .addressees: isKnown = address(key, view)
        case .issue(let index): isKnown = choose(key, view.exercise.issues[index], view)
        case .visibility: isKnown = Self.toggle(key, &plan.offer.isPublic)
        case .expiry: isKnown = Self.toggle(key, &plan.offer.thisPhaseOnly)
        case .note:
            isKnown = note.take(key)
            plan.offer.note = note.text
        case .send: isKnown = false
        }
        return isKnown ? (plan == before ? .moved : .changed) : .unknown
    }

    /// Digits and blanks put a party in or out; the arrows go from one to the next.
    private mutating func address(_ key: ScreenKey, _ view: View) -> Bool {
        let others = view.otherParties
        guard !others.isEmpty else { return false }
        switch key {
        case .left: partyIndex = max(0, partyIndex - 1)
        case .right: partyIndex = min(others.count - 1, partyIndex + 1)
        case .sign(" "): turn(others[partyIndex].id, view)
        default:
            guard let number = key.digit, others.indices.contains(number - 1) else { return false }
            partyIndex = number - 1
            turn(others[partyIndex].id, view)
        }
        return true
    }

    private mutating func turn(_ party: PartyID, _ view: View) {
        let isIn = plan.offer.addressees.contains(party)
        let chosen = isIn ? plan.offer.addressees.filter { $0 != party } : plan.offer.addressees + [party]
        plan.offer.addressees = view.exercise.parties.map(\.id).filter(chosen.contains)
    }

    /// The arrows go through the options, digits name one, 0 leaves the issue out; a letter goes to the next option
    /// that begins with it.
    private mutating func choose(_ key: ScreenKey, _ issue: Issue, _ view: View) -> Bool {
        let now = plan.offer.terms.first { $0.issue == issue.id }
        let index = issue.options.firstIndex { $0.id == now?.option }.map { $0 + 1 } ?? 0
        let count = issue.options.count
        switch key {
        case .left: set(issue, (index + count) % (count + 1), view)
        case .right: set(issue, (index + 1) % (count + 1), view)
        case .backspace, .delete, .sign("-"): set(issue, 0, view)
        case .sign(let sign):
            if let number = key.digit {
                guard number <= count else { return false }
                set(issue, number, view)
            } else {
                let wanted = String(sign).folded
                let order = (1...max(1, count)).map { (index + $0 - 1) % max(1, count) }
                guard let found = order.first(where: { issue.options[$0].name.folded.hasPrefix(wanted) }) else {
                    return false
                }
                set(issue, found + 1, view)
            }
        default: return false
        }
        return true
    }

    /// 0 leaves the issue out.
    private mutating func set(_ issue: Issue, _ number: Int, _ view: View) {
        var terms = plan.offer.terms.filter { $0.issue != issue.id }
        if number > 0 { terms.append(Term(issue: issue.id, option: issue.options[number - 1].id)) }
        plan.offer.terms = view.exercise.issues.compactMap { issue in terms.first { $0.issue == issue.id } }
    }

    /// 1 and 2 are the first and the second choice.
    private static func toggle(_ key: ScreenKey, _ isSecond: inout Bool) -> Bool {
        switch key {
        case .left, .right, .sign(" "): isSecond.toggle()
        case .sign("1"): isSecond = false
        case .sign("2"): isSecond = true
        default: return false
        }
        return true
    }
}

extension ScreenKey {
    /// The number of a digit.
    package var digit: Int? {
        if case .sign(let sign) = self, "0"..."9" ~= sign { Int(sign.value) - 0x30 } else { nil }
    }
}
