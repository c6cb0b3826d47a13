import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    mutating func control(_ command: Command) throws(Refusal) {
        if case .note = command {
        } else if state.play.status == .ended {
            throw Refusal(
                .notRunning, "The exercise is over: nothing is ruled any more.", instead: "Notes can still be taken.")
        }
        switch command {
        case .inject(let row, let edit, let revision): try deliver(row, edit ?? InjectEdit(), revision)
        case .improvise(let from, let to, let text, let method, let subject):
            try improvise(
                InjectEdit(from: from, to: to, method: method ?? "message", subject: subject ?? "", body: text))
        case .setStatus(let row, let status, let reason, let revision):
            try setStatus(of: row, to: status, reason, revision)
        case .editInject(let row, let change, let revision): try edit(row, change, revision)
        case .importMSEL(_, let rows): try importRows(rows)
        case .setTrack(let track, let to, let reason, let from): try setTrack(track, to, reason, from)
        case .setLevel(let rule, let level, let reason, let from): try setLevel(rule, level, reason, from)
        case .certify(let issue, let party, let accepted, let reason, let obligations):
            try certify(issue, party, accepted, reason, obligations)
        case .rule(let party, let proposal, let allowed, let text): try rule(party, proposal, allowed, text)
        case .roll(let party, let proposal, let percent, let text): try roll(party, proposal, percent, text)
        case .note(let text):
            try demandText(text, "note", most: 2_000)
            emit(.noted(text: text))
        default: break
        }
    }

    // MARK: Rulings

    private mutating func setTrack(_ text: String, _ to: Int, _ reason: String, _ from: Int?) throws(Refusal) {
        try demandText(reason, "reason", most: 1_000)
        let place = try place(text)
        guard case let owners = place.owners.map({ state.value($0) }),
            let slot = index.trackLayouts[place.track].slot(owners)
        else { throw Refusal(.unknownTrack, "There is no number at “\(text)”.") }
        let track = exercise.tracks[place.track]
        guard (track.minimum...track.maximum).contains(to) else {
            throw Refusal(
                .argumentInvalid, "\(track.name) runs from \(track.minimum) to \(track.maximum).",
                instead: "A number in that range.")
        }
        try demandValue(from, as: state.play.slots[slot], of: track.name)
        let isMoved = shift(
            slot, place.track, trackPlace(place.track, owners), by: to - state.play.slots[slot],
            .control(reason: reason))
        guard isMoved else { throw Refusal(.alreadyDone, "\(track.name) is \(to) already.") }
    }

    private func place(_ text: String) throws(Refusal) -> PlaceFormula {
        do throws(ExpressionMistake) {
            return try state.program.place(Expression(text))
        } catch {
            throw Refusal(
                .unknownTrack, "“\(text)” is not a track that can be set: \(error.sentence).", instead: error.instead)
        }
    }

    private mutating func setLevel(
        _ id: RuleID, _ level: EnforcementLevel, _ reason: String, _ from: EnforcementLevel?
    ) throws(Refusal) {
        guard let position = index.rules[id] else {
            throw Refusal(
                .unknownRule, "No rule is called “\(id)”.",
                instead: "The rules are \(joined(exercise.rules.map(\.id.rawValue))).")
        }
        try demandText(reason, "reason", most: 1_000)
        let rule = exercise.rules[position]
        guard rule.levels.contains(level) else {
            throw Refusal(
                .levelLacking, "\(id) has no level “\(level.rawValue)”.",
                instead: "It has \(joined(rule.levels.map(\.rawValue))).")
        }
        guard state.play.levels[position] != level else {
            throw Refusal(.alreadyDone, "\(id) is at “\(level.rawValue)” already.")
        }
        try demandLevel(from, as: state.play.levels[position], of: id)
        emit(.levelSet(rule: id, level: level, reason: reason))
    }

    private mutating func certify(
        _ issue: IssueID, _ party: PartyID, _ accepted: Bool, _ reason: String, _ meant: [ObligationMark]?
    ) throws(Refusal) {
        guard let position = index.issues[issue] else { throw Refusal(.unknownIssue, "No issue is called “\(issue)”.") }
        guard index.parties[party] != nil else { throw unknownParty(party) }
        // Control may take as carried out what the rule hasn't certified; it says why, as for every override.
        let wanted: [ObligationState] = accepted ? [.performed, .owed] : [.performed, .certified]
        let found = state.play.obligations(inForceOn: position, of: exercise)
            .filter { $0.id.party == party && wanted.contains($0.state) }
        try demandText(reason, "reason", most: 1_000, mayBeEmpty: found.allSatisfy { $0.state == .performed })
        guard !found.isEmpty else {
            throw Refusal(
                .notOwed,
                "\(name(party)) owes, or has performed, nothing on \(exercise.issues[position].name) that waits for this.",
                instead: "See what is owed.")
        }
        try demandStanding(meant, as: found, "What \(name(party)) owes on \(exercise.issues[position].name)")
        for obligation in found {
            emit(
                .obligationMoved(
                    id: obligation.id, to: accepted ? .certified : .owed,
                    cause: accepted ? .certifiedByControl : .notAccepted, reason: reason.isEmpty ? nil : reason))
        }
        noteImplementation()
    }

    private mutating func rule(_ party: PartyID, _ number: Int, _ allowed: Bool, _ text: String) throws(Refusal) {
        try demandOpenProposal(party, number)
        try demandText(text, "ruling", most: 1_000)
        emit(.proposalRuled(party: party, number: number, allowed: allowed, text: text))
    }

    private mutating func roll(_ party: PartyID, _ number: Int, _ percent: Int, _ text: String) throws(Refusal) {
        try demandOpenProposal(party, number)
        guard (1...99).contains(percent) else {
            throw Refusal(
                .argumentInvalid, "A chance is 1 to 99 percent; \(percent) leaves nothing to the die.",
                instead: "Decide yes or no.")
        }
        try demandText(text, "ruling", most: 1_000)
        let isAllowed = draw(
            "proposal/\(party)/\(number)", of: 100, below: percent, .proposal(party: party, number: number))
        emit(.proposalRuled(party: party, number: number, allowed: isAllowed, text: text))
    }

    private func demandOpenProposal(_ party: PartyID, _ number: Int) throws(Refusal) {
        guard let position = state.play.proposalIndex(party, number) else {
            throw Refusal(.unknownProposal, "\(name(party)) has proposed no free action number \(number).")
        }
        guard state.play.proposals[position].allowed == nil else {
            throw Refusal(.alreadyDone, "Control has ruled on it already.")
        }
    }
}
