import NegotiationModel

// The same for control: what waits for it.
extension View {
    func dueForControl(_ word: Word, at timeMs: Int) -> [DueDeed] {
        switch word {
        case .inject: rowsDue(at: timeMs)
        case .certify: performed
        case .decide: proposalsWaiting.map(deciding)
        case .take: requestsWaiting.filter { $0.state == .open }.map { asked($0, word) }
        case .answer, .dismiss: requestsWaiting.sorted { $0.askedAt < $1.askedAt }.map { asked($0, word) }
        default: []
        }
    }

    /// Contingencies whose trigger holds, and rows whose moment has come.
    private func rowsDue(at timeMs: Int) -> [DueDeed] {
        rowsNext(at: timeMs).filter { isTriggered($0) || isDue($0, at: timeMs) }.map { row in
            DueDeed(
                command: .inject(row: row.inject.id), line: "\(Word.inject.rawValue) \(row.inject.id)",
                text: row.inject.subject)
        }
    }

    /// What was performed and is not certified, an issue of a party once.
    private var performed: [DueDeed] {
        var found: [DueDeed] = []
        for obligation in sections.obligations ?? [] where obligation.state == .performed {
            let (issue, party) = (obligation.id.issue, obligation.id.party)
            let command = Command.certify(issue: issue, party: party, accepted: true, reason: "")
            guard !found.contains(where: { $0.command == command }) else { continue }
            found.append(
                DueDeed(
                    command: command, line: "\(Word.certify.rawValue) \(issue) \(party) because …",
                    text: "\(name(party)) performed \(name(issue))", isWhole: false))
        }
        return found
    }

    private func deciding(_ proposal: Proposal) -> DueDeed {
        DueDeed(
            command: .rule(party: proposal.party, proposal: proposal.number, allowed: true, text: ""),
            line: "\(Word.decide.rawValue) \(proposal.party) \(proposal.number) yes|no|roll PERCENT: TEXT",
            text: "\(name(proposal.party)): \(proposal.what)", isWhole: false)
    }

    private func asked(_ request: InformationRequest, _ word: Word) -> DueDeed {
        let line = "\(word.rawValue) \(request.party) \(request.number)"
        let rest = word == .answer ? ": TEXT" : word == .dismiss ? " because …" : ""
        let command: Command =
            word == .take
            ? .takeUp(party: request.party, request: request.number)
            : .answer(party: request.party, request: request.number, text: "", toAll: false)
        return DueDeed(
            command: command, line: line + rest, text: "\(name(request.party)): \(request.text)",
            isWhole: word == .take)
    }
}
