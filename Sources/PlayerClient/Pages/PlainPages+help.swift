package import NegotiationModel

extension PlainPages {
    /// What can be done now and why other things can't.
    package var help: [String] {
        let words = Word.all(in: view).map { (word: $0, obstacle: $0.obstacle(in: view, presence)) }
        var lines = clock
        if let due = view.sections.play?.due, !due.isEmpty { lines.append("Due from you: \(due)") }
        for group in WordGroup.allCases {
            let open = words.filter { $0.obstacle == nil && $0.word.group == group }
            if !open.isEmpty { lines.append(group.rawValue) }
            lines += open.map { "  " + $0.word.line(in: view) }
        }
        let closed = words.filter { $0.obstacle != nil }
        if !closed.isEmpty { lines.append("Not now:") }
        lines += closed.map { "  \($0.word.rawValue): \($0.obstacle ?? "")" }
        lines.append(
            "Words and names can be shortened; issues, options and offers have numbers too. help offer explains offers."
        )
        return lines
    }

    /// One word in full.
    func help(_ word: Word) -> [String] {
        var lines = ["\(word.usage): \(word.summary)."] + details(of: word)
        if let obstacle = word.obstacle(in: view, presence) { lines.append("Not now: \(obstacle).") }
        return lines
    }

    private func details(of word: Word) -> [String] {
        switch word {
        case .offer:
            [
                "After the terms: public (everyone reads it), this-phase (lapses with this phase), note \"TEXT\".",
                "First you see who reads it, who must consent and what it is worth to you; then yes sends it.",
                "A draft that isn't sent is kept: offer, offer send, offer edit, offer edit ISSUE=OPTION, offer drop.",
            ]
        case .counter:
            [
                "It is private unless you put public after the terms, also where the offer that it answers is public.",
                "Without a colon it asks part by part, starting from the terms of that offer.",
            ]
        case .say, .ask: ["It is sent at once, after a line that says who will read it."]
        case .state: ["Everyone reads it, observers too, and it can't be taken back."]
        case .draft:
            [
                "draft counter OFFER: ISSUE=OPTION, … answers an offer; draft N: ISSUE=OPTION, … writes one anew.",
                "draft drop N throws it away. Your delegation and control read drafts, nobody else learns of them.",
            ]
        case .answer: ["answer all PARTY N: TEXT goes to everyone, with the question, without saying whose it was."]
        case .act: actions
        case .observe:
            ["Without a colon, or with other words before it, it is about this moment."] + objectives
                + (view.questions.isEmpty ? [] : ["questions lists what evaluators are to answer."])
        case .pose:
            ["Evaluators answer it by observe question, and rate it. It can't be taken back."] + numberedObjectives
        case .alarm:
            [
                "It counts exercise time in which offers can be made; never a pause. Without being told it is "
                    + "\(ClockText.minutes(Stall.minutesByDefault)). It is yours alone: set it anew when you join again."
            ]
        case .bot:
            [
                "bot PARTY off takes it out. Everybody is told that one plays; it stands down when the party's head joins."
            ]
        case .openChannel, .closeChannel:
            [
                "A channel that is closed stays closed, and its name can't be used again: open one with another name.",
                "Those who heard it can read what was said there.",
            ]
        case .console: ["On the full screen it is the first panel, with keys for what is chosen; F1 tells them."]
        case .log: ["Scripts and other programs start this client with --json: one JSON message a line, in and out."]
        default: []
        }
    }

    /// The actions that can be chosen now, and how.
    package var actions: [String] {
        let open = view.sections.desk?.actions ?? []
        let actions = view.exercise.actions.filter { open.contains($0.id) }
        guard !actions.isEmpty else {
            return ["No action can be chosen now: \(whyNoAction)."] + chosen + proposals
        }
        return actions.enumerated().flatMap { index, action in
            return [
                "\(index + 1). \(ActionLine.usage(action)): \(action.name) (\(kind(of: action))). \(action.summary)"
            ]
                + action.parameters.map { "    \($0.id.uppercased()): \(ActionLine.choices($0, view))" }
                + example(of: action)
                + view.broken(by: action.id).map { "    Breaks what you have agreed to: \($0)" }
        } + chosen + proposals
    }

    /// A line that could be typed, where more is chosen with an action.
    private func example(of action: ActionView) -> [String] {
        guard !action.parameters.isEmpty else { return [] }
        let first = action.parameters.map { ($0.id, Array(ActionLine.values(of: $0, in: view).prefix(1))) }
        return ["    For example: \(ActionLine.typed(action, Dictionary(uniqueKeysWithValues: first)))"]
    }

    /// In which phases, how often, and who is told.
    package func kind(of action: ActionView) -> String { words(action.slot) + secrecy(of: action) }

    /// Who is told, where it is another than one would think.
    private func secrecy(of action: ActionView) -> String {
        guard action.audience != action.slot.audience else { return "" }
        return switch action.audience {
        case .all: "; everyone is told"
        case .side: "; your side alone is told, and control"
        case .party: "; nobody else is told but control"
        }
    }

    private func words(_ slot: ActionSlot) -> String {
        switch slot {
        case .main: "main action, one a phase"
        case .voice: "voice, one a phase beside the main action"
        case .free: "free, beside the others"
        case .immediate: "takes effect at once"
        }
    }

    private var whyNoAction: String {
        switch view.status {
        case .running: Word.act.obstacle(in: view) ?? "none is left to choose in this phase"
        case .notStarted: "play has not started"
        case .paused: "play is paused"
        case .ended: "play is over"
        }
    }

    /// Free actions and how control ruled on them.
    var proposals: [String] {
        (view.sections.proposals ?? []).flatMap(lines)
    }

    /// One of them, with control's ruling.
    package func lines(of known: ProposalView) -> [String] {
        let proposal = known.proposal
        let ruling =
            known.allowed.map { "\($0 ? "allowed" : "not allowed")\(chance(known.die)): \(known.text)" }
            ?? "control has not ruled"
        return ["Free action \(proposal.number) of \(view.name(proposal.party)): \(proposal.what); \(ruling)"]
            + ["    Effect: \(proposal.effect)"] + proposal.reasons.map { "    Because: \($0)" }
    }

    private func chance(_ die: Die?) -> String {
        die.map { " (a chance of \($0.below) percent; the die gave \($0.value) of 0 to \($0.of - 1))" } ?? ""
    }

    private var chosen: [String] {
        guard let desk = view.sections.desk else { return [] }
        let actions = desk.committed.map { choice in
            "Chosen: \(choice.action)" + arguments(choice)
                + (view.broken(by: choice.action).isEmpty ? "" : "; it breaks what you have agreed to")
        }
        return actions + desk.performs.map { "Will be performed: \(view.name($0))" }
            + desk.suspends.map { "Will be suspended: \(view.name($0))" }
    }

    private func arguments(_ choice: Choice) -> String {
        let action = view.exercise.actions.first { $0.id == choice.action }
        return (action?.parameters ?? []).map { parameter in
            " \(parameter.id)=" + (choice.arguments[parameter.id] ?? []).joined(separator: ",")
        }.joined()
    }
}
