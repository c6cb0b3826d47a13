import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func act(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        if rest.isEmpty, word != .propose { return try actAlone(word, view) }
        switch word {
        case .act: try choose(rest, view)
        case .uncommit: send(.uncommit(action: try view.actionChoices.find(rest).id))
        case .perform: askOrSend(.perform(issue: try view.issueChoices.find(rest).id))
        case .suspend: askOrSend(.suspend(issue: try view.issueChoices.find(rest).id))
        default: try propose(rest)
        }
    }

    /// The page of actions has them numbered already, and says why there is none.
    private mutating func actAlone(_ word: Word, _ view: View) throws(LineFault) {
        let due = view.due(word, at: time)
        guard word != .act || due.count == 1 && due[0].isWhole else { return tell(.page(.actions)) }
        try askDue(word, view)
    }

    private mutating func choose(_ rest: String, _ view: View) throws(LineFault) {
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
        guard parts.count - 2 <= Command.reasonCounts.upperBound else {
            throw LineFault(
                "A free action has one to three reasons, and \(parts.count - 2) were typed.",
                "Type propose WHAT / EFFECT / REASON / …, without the weakest of them.")
        }
        for part in parts { try check(part, .remark, called: "“\(part.prefix(20))”") }
        askOrSend(.propose(what: parts[0], effect: parts[1], reasons: Array(parts[2...])))
    }
}
