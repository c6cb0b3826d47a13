import NegotiationModel

extension Bot {
    /// What it does in a decision phase: first what it owes, then at most one action of each slot.
    func act(_ table: BotTable, _ memory: inout BotMemory, _ view: View, _ draw: Draw) -> Command? {
        guard let desk = view.sections.desk else { return nil }
        let due = desk.performable.first { !desk.performs.contains($0) && !memory.phase.refusedIssues.contains($0) }
        if temper.keepsWord, let due { return give(.perform(issue: due), .performed(due), &memory) }
        if !memory.phase.hasChosenMain {
            memory.phase.hasChosenMain = true
            // An action may undo what was agreed; so once something of its own is in force it does none.
            if !isParty(table, view), let action = action(.main, temper.activityPercent, &memory, view, desk, draw) {
                return action
            }
        }
        if !memory.phase.hasChosenVoice {
            memory.phase.hasChosenVoice = true
            if let action = action(.voice, temper.voicePercent, &memory, view, desk, draw) { return action }
        }
        // What a free action says, a bot can't read; only one that does anything takes them.
        guard temper.concession == .byChance, !memory.phase.hasChosenFree else { return nil }
        memory.phase.hasChosenFree = true
        return action(.free, temper.activityPercent, &memory, view, desk, draw)
    }

    private func action(
        _ slot: ActionSlot, _ percent: Int, _ memory: inout BotMemory, _ view: View, _ desk: DeskView, _ draw: Draw
    ) -> Command? {
        let actions = view.exercise.actions.filter { $0.slot == slot && desk.actions.contains($0.id) }
        guard !actions.isEmpty, happens(percent, &memory, draw) else { return nil }
        let action = actions[roll(actions.count, &memory, draw)]
        var arguments: [String: [String]] = [:]
        for parameter in action.parameters {
            guard let word = word(for: parameter, &memory, view, draw) else { return nil }
            arguments[parameter.id] = [word]
        }
        return give(.commit(action: action.id, arguments: arguments), .other, &memory)
    }

    private func word(
        for parameter: ActionParameter, _ memory: inout BotMemory, _ view: View, _ draw: Draw
    ) -> String? {
        let words: [String]
        switch parameter.kind {
        case .party(let among): words = among.map(\.rawValue)
        case .issues(let among): words = among.map(\.rawValue)
        case .value(let track): words = view.exercise.tracks.first { $0.id == track }?.values.map(\.id) ?? []
        }
        return words.isEmpty ? nil : words[roll(words.count, &memory, draw)]
    }

    /// Lets a party negotiate in its name on everything that its desk allows, where it doesn't yet.
    func mandate(_ table: BotTable, _ memory: inout BotMemory, _ view: View) -> Command? {
        guard temper.givesMandates, temper.concession != .byChance, let desk = view.sections.desk else { return nil }
        let own = table.parties[table.own]
        for action in view.exercise.actions where action.slot == .immediate && desk.actions.contains(action.id) {
            guard let (party, parties, issues, among) = Self.mandating(action) else { continue }
            for holder in parties where !memory.phase.mandated.contains(holder.rawValue) {
                memory.phase.mandated.append(holder.rawValue)
                let isGiven = view.sections.mandates?.contains { $0.from == own && $0.to == holder } ?? false
                if isGiven { continue }
                let arguments = [party: [holder.rawValue], issues: among.map(\.rawValue)]
                return give(.commit(action: action.id, arguments: arguments), .other, &memory)
            }
        }
        return nil
    }

    /// An action that names one party and several issues gives a mandate.
    private static func mandating(_ action: ActionView) -> (String, [PartyID], String, [IssueID])? {
        guard action.parameters.count == 2, case .party(let parties) = action.parameters[0].kind,
            case .issues(let issues) = action.parameters[1].kind
        else { return nil }
        return (action.parameters[0].id, parties, action.parameters[1].id, issues)
    }
}
