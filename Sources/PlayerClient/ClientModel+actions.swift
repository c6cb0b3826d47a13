import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func act(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .act: try choose(rest, view)
        case .uncommit: send(.uncommit(action: try view.actionChoices.find(rest).id))
        case .perform: askOrSend(.perform(issue: try view.issueChoices.find(rest).id))
        case .suspend: askOrSend(.suspend(issue: try view.issueChoices.find(rest).id))
        default: try propose(rest)
        }
    }

    private mutating func choose(_ rest: String, _ view: View) throws(LineFault) {
        guard !rest.isEmpty else { return tell(.page(.actions)) }
        let (action, more) = try view.actionChoices.first(of: rest)
        let arguments = try ActionLine.arguments(more, of: action, in: view)
        askOrSend(.commit(action: action.id, arguments: arguments))
    }

    private mutating func propose(_ rest: String) throws(LineFault) {
        let parts = rest.split(separator: "/").map(\.trimmed)
        guard parts.count >= 3, !parts.contains("") else {
            throw LineFault(
                "A free action says what you do, to what effect, and at least one reason why it would work.",
                "Type propose WHAT / EFFECT / REASON / another REASON.")
        }
        for part in parts { try check(part, .remark, called: "“\(part.prefix(20))”") }
        askOrSend(.propose(what: parts[0], effect: parts[1], reasons: Array(parts[2...])))
    }
}
