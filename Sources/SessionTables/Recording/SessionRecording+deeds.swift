import NegotiationModel
import SessionEngine

// Actions, and what control decided.
extension SessionRecording {
    mutating func noteDeeds(_ event: Event, _ entry: SessionEntry) {
        switch event {
        case .committed(let party, let choice): note("committed", party, choice, entry)
        case .uncommitted(let party, let action): note("uncommitted", party, Choice(action: action), entry)
        case .actionTaken(let party, let choice): note("taken", party, choice, entry)
        case .proposed(let proposal):
            tables[.actions].add(
                act("proposed", proposal.party, entry) + [
                    .none, .none, .word(Self.key(proposal.party, proposal.number)), .text(proposal.what),
                    .text(proposal.effect), .text(proposal.reasons.joined(separator: "\n")),
                ])
        case .proposalRuled(let party, let number, let allowed, let text):
            let isRolled = if case .roll = entry.command { true } else { false }
            rule(
                "proposal", party, about: Self.key(party, number), allowed ? "allowed" : "refused", text,
                byDie: isRolled, entry)
        case .levelSet(let rule, let level, let reason):
            self.rule("level", nil, about: "rule-\(rule)", level.rawValue, reason, entry)
        case .trackMoved(let place, _, let to, .control(let reason)):
            let about = ([place.track.rawValue] + place.owners.map(\.rawValue)).joined(separator: ".")
            rule("track", nil, about: "track-\(about)", "to-\(to)", reason, entry)
        default: break
        }
    }

    // A command, since several instalments can move by one decision.
    mutating func noteCertification(_ entry: SessionEntry) {
        guard case .certify(let issue, let party, let accepted, let reason, _) = entry.command, !entry.isRefused else {
            return
        }
        rule("certification", party, about: "issue-\(issue)", accepted ? "accepted" : "not_accepted", reason, entry)
    }

    private mutating func note(_ kind: String, _ party: PartyID, _ choice: Choice, _ entry: SessionEntry) {
        // Sorted: a dictionary has no order of its own.
        let arguments = choice.arguments.sorted { $0.key < $1.key }.map {
            "\($0.key)=\($0.value.joined(separator: "+"))"
        }
        tables[.actions].add(
            act(kind, party, entry) + [
                .word("action-\(choice.action)"), .list(arguments), .none, .none, .none, .none,
            ])
    }

    private func act(_ kind: String, _ party: PartyID, _ entry: SessionEntry) -> [Cell] {
        stamp(entry) + [nextKey("a", .actions), .word(giver(entry, for: party)), Self.word(party), .word(kind)]
    }

    private mutating func rule(
        _ kind: String, _ party: PartyID?, about: String, _ decision: String, _ text: String, byDie: Bool = false,
        _ entry: SessionEntry
    ) {
        tables[.rulings].add(
            stamp(entry) + [
                nextKey("r", .rulings), .word(giver(entry, for: nil)), .word(kind), Self.word(party), .word(about),
                .word(decision), .truth(byDie), .text(orNone: text),
            ])
    }

    private static func key(_ party: PartyID, _ proposal: Int) -> String { "q-\(party)-\(proposal)" }
}
