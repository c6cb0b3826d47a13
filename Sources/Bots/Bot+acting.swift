import NegotiationModel

extension Bot {
    /// What it does in a decision phase: first what it owes, or holds back where another broke the agreement; then what it
    /// is told; then at most one action of each slot, and free ones.
    func act(_ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw) -> Command? {
        if let command = keepOrSuspend(&memory, sight, draw) ?? obey(.decision, table, &memory, sight, draw) {
            return command
        }
        guard orders.delegation.choosesActions else { return nil }
        if !memory.phase.hasChosenMain {
            memory.phase.hasChosenMain = true
            if let action = choose(.main, temper.activityPercent, table, &memory, sight, draw) { return action }
        }
        if !memory.phase.hasChosenVoice {
            memory.phase.hasChosenVoice = true
            if let action = choose(.voice, temper.voicePercent, table, &memory, sight, draw) { return action }
        }
        return chooseEach(.free, table, &memory, sight, draw)
    }

    /// What it does at once in a negotiation phase, such as letting others negotiate in its name.
    func actAtOnce(_ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw) -> Command? {
        if let command = obey(.negotiation, table, &memory, sight, draw) { return command }
        guard orders.delegation.choosesActions, temper.concession != .byChance else { return nil }
        if sight.desk.isGuided { return chooseEach(.immediate, table, &memory, sight, draw) }
        return temper.givesMandates ? mandate(table, &memory, sight) : nil
    }

    private func keepOrSuspend(_ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw) -> Command? {
        let desk = sight.desk
        if sight.isBroken {
            let held = desk.suspendable.first {
                !desk.suspends.contains($0) && !memory.phase.refusedIssues.contains($0)
            }
            return held.map { give(.suspend(issue: $0), .performed($0), &memory) }
        }
        let due = desk.performable.first { !desk.performs.contains($0) && !memory.phase.refusedIssues.contains($0) }
        guard let due else { return nil }
        if memory.phase.isLapsing == nil { memory.phase.isLapsing = happens(temper.lapsePercent, &memory, draw) }
        return memory.phase.isLapsing == true ? nil : give(.perform(issue: due), .performed(due), &memory)
    }

    // MARK: As it was told

    private func obey(
        _ kind: PhaseKind, _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw
    ) -> Command? {
        for ordered in orders.delegation.actions where sight.desk.actions.contains(ordered.action) {
            guard !memory.phase.settledActions.contains(ordered.action),
                let action = table.actions.first(where: { $0.id == ordered.action }),
                (action.slot == .immediate) == (kind == .negotiation)
            else { continue }
            memory.phase.settledActions.append(ordered.action)
            switch action.slot {
            case .main: memory.phase.hasChosenMain = true
            case .voice: memory.phase.hasChosenVoice = true
            case .free, .immediate: break
            }
            if isMandateGiven(action, ordered.arguments, table, sight) { continue }
            if let command = take(action, ordered.arguments, table, &memory, draw) { return command }
        }
        return nil
    }

    // MARK: As the exercise says that it leans

    private func choose(
        _ slot: ActionSlot, _ percent: Int, _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight,
        _ draw: Draw
    ) -> Command? {
        guard sight.desk.isGuided, temper.concession != .byChance else {
            // An action may undo what was agreed; so once something of its own is in force it does none.
            if slot == .main, isParty(sight, table) { return nil }
            return chooseAny(slot, percent, table, &memory, sight, draw)
        }
        let leanings = leanings(slot, sight)
        let total = leanings.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        var rest = roll(max(100, total), &memory, draw)
        for leaning in leanings {
            rest -= leaning.weight
            if rest < 0 { return take(leaning, table, &memory, sight, draw) }
        }
        return nil
    }

    /// Thinks once a phase about each action that several may be taken of.
    private func chooseEach(
        _ slot: ActionSlot, _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw
    ) -> Command? {
        guard sight.desk.isGuided else {
            // What a free action says, a bot can't read; only one that does anything takes them.
            guard temper.concession == .byChance, !memory.phase.settledActions.contains("") else { return nil }
            memory.phase.settledActions.append("")
            return chooseAny(slot, temper.activityPercent, table, &memory, sight, draw)
        }
        for leaning in leanings(slot, sight) where !memory.phase.settledActions.contains(leaning.action) {
            let words =
                leaning.arguments.isEmpty
                ? "" : leaning.arguments.sorted { $0.key < $1.key }.flatMap(\.value).joined(separator: " ")
            let key = ActionID("\(leaning.action) \(words)")
            guard !memory.phase.settledActions.contains(key) else { continue }
            memory.phase.settledActions.append(key)
            guard happens(leaning.weight, &memory, draw) else { continue }
            if slot == .free { memory.phase.settledActions.append(leaning.action) }
            if let command = take(leaning, table, &memory, sight, draw) { return command }
        }
        return nil
    }

    private func leanings(_ slot: ActionSlot, _ sight: BotSight) -> [ActionLeaning] {
        sight.desk.leanings.filter { $0.slot == slot && !orders.withheldActions.contains($0.action) }
    }

    private func take(
        _ leaning: ActionLeaning, _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight, _ draw: Draw
    ) -> Command? {
        guard let action = table.actions.first(where: { $0.id == leaning.action }),
            !isMandateGiven(action, leaning.arguments, table, sight)
        else { return nil }
        return take(action, leaning.arguments, table, &memory, draw)
    }

    // MARK: By itself

    private func chooseAny(
        _ slot: ActionSlot, _ percent: Int, _ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight,
        _ draw: Draw
    ) -> Command? {
        let actions = table.actions.filter {
            $0.slot == slot && sight.desk.actions.contains($0.id) && !orders.withheldActions.contains($0.id)
        }
        guard !actions.isEmpty, happens(percent, &memory, draw) else { return nil }
        return take(actions[roll(actions.count, &memory, draw)], [:], table, &memory, draw)
    }

    /// Takes an action; what its parameters lack is drawn.
    private func take(
        _ action: ActionView, _ arguments: [String: [String]], _ table: BotTable, _ memory: inout BotMemory,
        _ draw: Draw
    ) -> Command? {
        guard !orders.withheldActions.contains(action.id) else { return nil }
        var arguments = arguments
        for parameter in action.parameters where arguments[parameter.id] == nil {
            let words: [String]
            switch parameter.kind {
            case .party(let among): words = among.map(\.rawValue)
            case .issues(let among): words = among.map(\.rawValue)
            case .value(let track): words = table.states[track] ?? []
            }
            guard !words.isEmpty else { return nil }
            arguments[parameter.id] = [words[roll(words.count, &memory, draw)]]
        }
        return give(.commit(action: action.id, arguments: arguments), .other, &memory)
    }

    // MARK: Mandates

    /// Lets a party negotiate in its name on everything that its desk allows, where it doesn't yet.
    private func mandate(_ table: BotTable, _ memory: inout BotMemory, _ sight: BotSight) -> Command? {
        for action in table.actions where action.slot == .immediate && sight.desk.actions.contains(action.id) {
            guard let (party, parties, issues, among) = Self.mandating(action) else { continue }
            for holder in parties {
                let key = ActionID("\(action.id) \(holder)")
                if memory.phase.settledActions.contains(key) { continue }
                memory.phase.settledActions.append(key)
                let arguments = [party: [holder.rawValue], issues: among.map(\.rawValue)]
                if isMandateGiven(action, arguments, table, sight) { continue }
                return take(action, arguments, table, &memory) { _, _ in 0 }
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

    private func isMandateGiven(
        _ action: ActionView, _ arguments: [String: [String]], _ table: BotTable, _ sight: BotSight
    ) -> Bool {
        guard let (party, _, issues, _) = Self.mandating(action), let holder = arguments[party]?.first,
            let place = table.parties.firstIndex(of: PartyID(holder))
        else { return false }
        let wanted = (arguments[issues] ?? []).compactMap { table.issue(IssueID($0)) }
        return wanted.allSatisfy { sight.mandatesGiven[place] & (1 << UInt64($0)) != 0 }
    }
}
