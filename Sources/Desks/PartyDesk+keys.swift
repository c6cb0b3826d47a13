import NegotiationModel
import PlayerClient

// What can be done with a row. Each stands for a line that could be typed; what can't be done now says why.
extension PartyDesk {
    package func keys(for item: DeskItem?) -> [DeskKey] {
        switch item {
        case .action(let id): action(id).map(keys) ?? []
        case .proposing: [proposing]
        case .obligation(let id) where id.party == view.viewer.party: obligation(id).map(keys) ?? []
        case .mandate(let from, let to) where from == view.viewer.party: mandateKeys(to)
        default: []
        }
    }

    /// What is to be chosen with an action is asked for at once, where nothing else can be done with it.
    package func deedAtOnce(with item: DeskItem) -> DeskKey.Deed? {
        guard case .action(let id) = item, let action = action(id), !action.parameters.isEmpty, committed(id) == nil,
            obstacle(to: action) == nil
        else { return nil }
        return .fill(ActionChoice(action, in: view))
    }

    // MARK: Actions

    private func keys(_ action: ActionView) -> [DeskKey] {
        let isChosen = committed(action.id) != nil
        let back = key(
            "u", "take back", .uncommit(action: action.id), "\(Word.uncommit.rawValue) \(action.id)",
            Word.uncommit.obstacle(in: view))
        let name = action.slot == .immediate ? "do" : isChosen ? "choose otherwise" : "choose"
        let choosing = action.parameters.isEmpty && isChosen ? [] : [choose(action, name)] + trying(action)
        let line = "\(Word.why.rawValue) \(action.id)"
        let why = DeskKey("w", "why it is there", .give(KeyedInput(.line(line), line)))
        return choosing + (isChosen ? [back] : []) + [why]
    }

    private func choose(_ action: ActionView, _ name: String, _ sign: Unicode.Scalar = "c") -> DeskKey {
        let command = Command.commit(action: action.id, arguments: [:])
        guard action.parameters.isEmpty else {
            var key = DeskKey(sign, name, .fill(ActionChoice(action, in: view)))
            key.obstacle = obstacle(to: action)
            return key
        }
        return key(sign, name, command, ActionLine.typed(action, [:]), obstacle(to: action))
    }

    /// A condition that doesn't hold is nobody's to read but by trying: the refusal says what is missing.
    private func trying(_ action: ActionView) -> [DeskKey] {
        guard view.lacksItsCondition(action) else { return [] }
        let command = Command.commit(action: action.id, arguments: [:])
        return [DeskKey("t", "try it: the refusal says what is missing", command, ActionLine.typed(action, [:]))]
    }

    private func key(
        _ sign: Unicode.Scalar, _ name: String, _ command: Command, _ line: String, _ obstacle: String?
    ) -> DeskKey {
        var key = DeskKey(sign, name, command, line)
        (key.obstacle, key.about) = (obstacle, command)
        return key
    }

    private var proposing: DeskKey {
        var entry = DeskEntry(
            words: "\(Word.propose.rawValue) ", title: "A free action",
            context: [
                "Type what you do, to what effect, and one to three reasons why it would work, with / between them:",
                "  Open a corridor / civilians leave the town / both sides said that they would / monitors are there",
                "You are asked once more; then control decides.",
            ])
        entry.about = .propose(what: "", effect: "", reasons: [])
        var key = DeskKey("p", "propose it", .write(entry))
        key.obstacle = Word.propose.obstacle(in: view)
        return key
    }

    // MARK: What is owed

    private func keys(_ obligation: Obligation) -> [DeskKey] {
        let issue = obligation.id.issue
        let isUpheld = [.performed, .certified].contains(obligation.state)
        let name = obligation.state == .suspended ? "resume: perform it" : isUpheld ? "uphold it" : "perform"
        let perform = key(
            "p", name, .perform(issue: issue), "\(Word.perform.rawValue) \(issue)",
            view.obstacle(toPerforming: issue))
        let suspend = key(
            "s", isUpheld ? "take it back" : "hold it back", .suspend(issue: issue),
            "\(Word.suspend.rawValue) \(issue)", view.obstacle(toSuspending: issue))
        let line = "\(Word.why.rawValue) \(issue)"
        return [perform, suspend, DeskKey("w", "what it rests on", .give(KeyedInput(.line(line), line)))]
    }

    // MARK: Mandates

    /// The actions that name an ally: by those a mandate is given, and taken back.
    private func mandateKeys(_ ally: PartyID) -> [DeskKey] {
        let actions = view.exercise.actions.filter { action in
            action.slot == .immediate
                && action.parameters.contains { parameter in
                    guard case .party(let among) = parameter.kind else { return false }
                    return among.contains(ally)
                }
        }
        return zip("123456789".unicodeScalars, actions).map { sign, action in
            var choice = ActionChoice(action, in: view)
            choice.choose(ally)
            var key = DeskKey(sign, action.name, .fill(choice))
            key.obstacle = obstacle(to: action)
            return key
        }
    }
}
