package import NegotiationModel

// What follows from what a party does, before it is done.
extension PlainPages {
    func ofActing(_ command: Command) -> [String]? {
        switch command {
        case .perform(let issue):
            ["What you owe on \(view.name(issue)) is done when the phase closes; what is performed stays performed."]
        case .suspend(let issue):
            ["You hold back what you owe on \(view.name(issue)): a breach, unless another party broke it first."]
        case .commit(let id, let arguments): action(id).map { consequence(ofCommitting: $0, arguments) }
        case .uncommit(let id): ["“\(name(id))” is chosen no longer. While the phase lasts you can choose it again."]
        case .withdrawConsent(let offer):
            ["Your consent to \(offer) is taken back. You can give it again while it stands."]
        case .takeUp(let party, let number):
            (view.sections.requests ?? []).filter { $0.party == party && $0.number == number }.map {
                "\(view.name(party)) asks: \($0.text)"
            } + ["\(view.name(party)) reads that you have taken it up."]
        case .propose(let what, let effect, let reasons):
            ["Free action: \(what)", "  Effect: \(effect)"] + reasons.map { "  Because: \($0)" }
                + ["It goes to control, which decides; it can't be taken back."]
        default: nil
        }
    }

    /// What comes of an action, with what is chosen with it as far as that is known.
    package func consequence(ofCommitting action: ActionView, _ arguments: [String: [String]]) -> [String] {
        let chosen = action.parameters.map { "  \($0.id): \(words(of: arguments[$0.id] ?? [], $0))" }
        let broken = view.broken(by: action.id)
        guard broken.isEmpty else {
            return ["\(action.name) breaks what you have agreed to:"] + broken.map { "  \($0)" } + [
                "If it stands when the phase closes, that is a breach, and everyone is told: what the others still owe you "
                    + "is suspended, and what they did may return."
            ]
        }
        return ["\(action.name): \(action.summary)"] + chosen + outlook(of: action)
    }

    /// When it takes effect, who is told, and what it replaces.
    package func outlook(of action: ActionView) -> [String] {
        guard action.slot != .immediate else { return ["This takes effect at once. \(told(of: action))"] }
        let told =
            switch action.audience {
            case .all: "It is secret until the phase closes, and then everyone is told of it"
            case .side: "It is secret until the phase closes, and then your side is told of it, and control"
            case .party: "It is secret: nobody else is told of it but control"
            }
        let replaced = replaced(by: action).map { " It takes the place of “\($0)”." } ?? ""
        return ["\(told). Until the phase closes you can take it back.\(replaced)"]
    }

    /// What is chosen already and gives way to it; nil where nothing is.
    private func replaced(by action: ActionView) -> String? {
        guard action.slot == .main || action.slot == .voice else { return nil }
        return (view.sections.desk?.committed ?? []).compactMap { self.action($0.action) }
            .first { $0.slot == action.slot && $0.id != action.id }?.name
    }

    private func told(of action: ActionView) -> String {
        switch action.audience {
        case .all: "Everyone is told of it."
        case .side: "Your side is told of it, and control."
        case .party: "Your delegation is told of it, control, and whomever it concerns."
        }
    }

    /// What is chosen for a parameter, by the names that the screen shows.
    package func words(of chosen: [String], _ parameter: ActionParameter) -> String {
        let names = chosen.map { word in
            switch parameter.kind {
            case .party: view.name(PartyID(word))
            case .issues: view.name(IssueID(word))
            case .value(let track): ActionLine.name(of: word, of: track, view)
            }
        }
        return names.isEmpty ? "nothing yet" : names.joined(separator: ", ")
    }

    /// What was chosen with an action, parameter by parameter.
    package func words(of choice: Choice, _ action: ActionView) -> String {
        action.parameters.map { words(of: choice.arguments[$0.id] ?? [], $0) }.joined(separator: "; ")
    }

    /// What a word means that is typed alone, where it could mean several things.
    func due(_ word: Word) -> [String] {
        let due = view.due(word, at: time)
        let head =
            due.count == 1
            ? "“\(word.rawValue)” is about this now. Type:"
            : "“\(word.rawValue)” could mean several things now. Type one of these lines:"
        return [head]
            + due.enumerated().map { "  \($0.offset + 1). \($0.element.line)   \($0.element.text)" }
    }
}
