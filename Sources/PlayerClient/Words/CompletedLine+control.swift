import NegotiationModel

// What control's words take, part by part. Reasons and texts are nobody's to complete.
extension CompletedLine {
    func direction(_ word: Word, _ rest: String) -> Found {
        let last = lastWord(rest)
        guard !rest.contains(":"), !rest.words.dropLast().contains("because") else { return ("", []) }
        let index = rest.isEmpty || rest.hasSuffix(" ") ? rest.words.count : rest.words.count - 1
        return (last, names(word, index, rest, last))
    }

    /// - Parameter index: how many whole words stand before the one that is begun.
    private func names(_ word: Word, _ index: Int, _ rest: String, _ begun: String) -> [String] {
        switch (word, index) {
        case (.track, 0): view.trackChoices.names(beginning: begun)
        case (.rule, 0): view.ruleChoices.names(beginning: begun)
        case (.rule, 1): some(EnforcementLevel.allCases.map(\.rawValue), begun)
        case (.inject, 0), (.approve, 0), (.hold, 0), (.skip, 0), (.retire, 0), (.edit, 0):
            view.rowChoices.names(beginning: begun)
        case (.edit, 1): some(["subject", "from", "to", "method"], begun)
        case (.inject, 1): some(["to"], begun)
        case (.inject, _): view.partyChoices.names(beginning: begun)
        case (.certify, 0): view.issueChoices.names(beginning: begun)
        case (.certify, 1): view.partyChoices.names(beginning: begun)
        case (.certify, 2): some(["no", "because"], begun)
        case (.decide, 2): some(["yes", "no", "roll"], begun)
        case (.track, 2), (.rule, 2), (.back, 2), (.end, 0), (.hold, 1), (.skip, 1), (.retire, 1):
            some(["because"], begun)
        case (.eyes, 0): view.partyChoices.names(beginning: begun) + some(["observer", "control"], begun)
        case (.bot, 1): some(BotKind.allCases.map(\.rawValue) + ["off"], begun)
        case (.acting, 1): some(["any", "head"], begun)
        case (.answer, 0): some(["all"], begun) + view.partyChoices.names(beginning: begun)
        case (.answer, 1) where rest.hasPrefix("all "), (.decide, 0), (.bot, 0), (.acting, 0), (.take, 0),
            (.dismiss, 0):
            view.partyChoices.names(beginning: begun)
        case (.alarm, 0): some(["off"], begun)
        case (.back, 1): some(view.exercise.schedule.phases.map(\.name), begun)
        case (.closeChannel, 0): view.channelChoices.names(beginning: begun)
        case (.observe, 0):
            some(["inject", "objective", "question"] + (view.sections.offers ?? []).map(\.offer.id.rawValue), begun)
        case (.observe, 1) where rest.hasPrefix("inject "): view.rowChoices.names(beginning: begun)
        case (.observe, 1) where rest.hasPrefix("question "): view.questionChoices.names(beginning: begun)
        case (.observe, 1) where rest.hasPrefix("objective "), (.pose, 1) where rest.hasPrefix("objective "):
            some(view.exercise.objectives.indices.map { String($0 + 1) }, begun)
        case (.pose, 0): some(["objective"], begun)
        default: []
        }
    }

    private func some(_ names: [String], _ begun: String) -> [String] {
        names.filter { $0.folded.hasPrefix(begun.folded) }
    }
}
