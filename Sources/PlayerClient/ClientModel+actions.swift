import NegotiationModel
import WireMessages

extension ClientModel {
    mutating func act(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .act: try choose(rest, view)
        case .uncommit:
            let action = try view.actionChoices.find(rest)
            give(.uncommit(action: action.id), done: "Taken back: \(action.name).")
        case .perform:
            let issue = try view.issueChoices.find(rest)
            ask(
                ["What you owe on \(issue.name) is done when the phase closes; what is performed stays performed."],
                .perform(issue: issue.id), done: "Will be performed: \(issue.name).")
        case .suspend:
            let issue = try view.issueChoices.find(rest)
            ask(
                [
                    "You hold back what you owe on \(issue.name): a breach, unless another party broke it first."
                ],
                .suspend(issue: issue.id), done: "Will be suspended: \(issue.name).")
        default: try propose(rest)
        }
    }

    private mutating func choose(_ rest: String, _ view: View) throws(LineFault) {
        let (name, more) = rest.firstWordAndRest
        guard !name.isEmpty else {
            let pages = PlainPages(view: view, time: time)
            return tell(pages.actions)
        }
        let action = try view.actionChoices.find(name)
        let arguments = try ActionLine.arguments(more, of: action, in: view)
        let command = Command.commit(action: action.id, arguments: arguments)
        if action.slot == .immediate {
            let chosen = action.parameters.map { "  \($0.id): " + (arguments[$0.id] ?? []).joined(separator: ", ") }
            ask(
                ["\(action.name): \(action.summary)"] + chosen + ["This takes effect at once."], command,
                done: "Done: \(action.name).")
        } else {
            choose(action, command, breaking: view.broken(by: action.id))
        }
    }

    /// Chooses an action for the close of the phase; asks first where it breaks what one has agreed to.
    private mutating func choose(_ action: ActionView, _ command: Command, breaking terms: [String]) {
        let done = "Chosen in secret: \(action.name). You can replace it until the phase closes."
        guard !terms.isEmpty else { return give(command, done: done) }
        ask(
            ["\(action.name) breaks what you have agreed to:"] + terms.map { "  \($0)" } + [
                "If it stands when the phase closes, that is a breach, and everyone is told: what the others still owe you "
                    + "is suspended, and what they did may return."
            ], command, done: done)
    }

    private mutating func propose(_ rest: String) throws(LineFault) {
        let parts = rest.split(separator: "/").map(\.trimmed)
        guard parts.count >= 3, !parts.contains("") else {
            throw LineFault(
                "A free action says what you do, to what effect, and at least one reason why it would work.",
                "Type propose WHAT / EFFECT / REASON / another REASON.")
        }
        for part in parts { try check(part, .remark, called: "“\(part.prefix(20))”") }
        ask(
            ["Free action: \(parts[0])", "  Effect: \(parts[1])"] + parts[2...].map { "  Because: \($0)" }
                + ["It goes to control, which decides; it can't be taken back."],
            .propose(what: parts[0], effect: parts[1], reasons: Array(parts[2...])),
            done: "Proposed; control decides.")
    }
}
