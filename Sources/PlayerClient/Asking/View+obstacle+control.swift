import NegotiationModel
import WireMessages

// The same of what control does.
extension View {
    func toSteering(_ command: Command) -> LineFault? {
        guard case .goBack(let to, _, _) = command, let now = sections.play?.point else { return nil }
        let hasBegun =
            to.inEpilogue ? now.inEpilogue && to.index <= now.index : (to.round, to.index) <= (now.round, now.index)
        return hasBegun || !to.inEpilogue && now.inEpilogue
            ? nil : LineFault("\(name(to).capitalisedFirst) has not begun, so nothing can go back to it.")
    }

    func toRows(_ command: Command) -> LineFault? {
        switch command {
        case .inject(let id, _, _): row(id).flatMap(toDelivering)
        case .setStatus(let id, let status, _, _): row(id).flatMap { toChanging($0, status) }
        case .editInject(let id, _, _): row(id).flatMap { toChanging($0, nil) }
        default: nil
        }
    }

    private func toDelivering(_ row: InjectRow) -> LineFault? {
        let id = row.inject.id
        switch row.inject.status {
        case .approved, .held: return nil
        case .delivered: return LineFault("Row \(id) was delivered already.", "Type improvise for a corrective inject.")
        case .draft, .skipped:
            let word = row.inject.status == .draft ? "a draft" : "skipped"
            return LineFault("Row \(id) is \(word), so it isn't delivered.", "Type approve \(id) first.")
        case .retired: return LineFault("Row \(id) is retired for good.", "Type improvise for what it said.")
        }
    }

    private func toChanging(_ row: InjectRow, _ status: InjectStatus?) -> LineFault? {
        let id = row.inject.id
        switch row.inject.status {
        case .delivered: return LineFault("Row \(id) was delivered already.", "Type improvise for a corrective inject.")
        case .retired: return LineFault("Row \(id) is retired for good.", "Type improvise for what it said.")
        case status: return LineFault("Row \(id) is \(row.inject.status.rawValue) already.")
        case .draft, .approved, .held, .skipped: return nil
        }
    }

    func toRuling(_ command: Command) -> LineFault? {
        switch command {
        case .setTrack(let place, let to, _, _): track(place).flatMap { toSetting($0, to) }
        case .setLevel(let id, let level, _, _): rule(id).flatMap { toSetting($0, level) }
        case .certify(let issue, let party, let accepted, _, _):
            decided(on: issue, of: party, accepted: accepted).isEmpty
                ? LineFault(
                    "\(name(party)) owes, or has performed, nothing on \(name(issue)) that waits for this.",
                    "Type owed for what does.") : nil
        case .rule(let party, let number, _, _), .roll(let party, let number, _, _): toDeciding(party, number)
        default: nil
        }
    }

    private func toSetting(_ track: TrackView, _ value: Int) -> LineFault? {
        guard track.minimum...track.maximum ~= value else {
            return LineFault(
                "\(track.name) runs from \(track.minimum) to \(track.maximum).", "Type a number in that range.")
        }
        return track.value == value ? LineFault("\(track.name) is \(value) already.") : nil
    }

    private func toSetting(_ rule: RuleView, _ level: EnforcementLevel) -> LineFault? {
        guard rule.levels.contains(level) else {
            let levels = rule.levels.map(\.rawValue).joined(separator: ", ")
            return LineFault("\(rule.id) has no level “\(level.rawValue)”.", "It has: \(levels).")
        }
        return self.level(rule.id) == level ? LineFault("\(rule.id) is at “\(level.rawValue)” already.") : nil
    }

    private func toDeciding(_ party: PartyID, _ number: Int) -> LineFault? {
        let known = sections.proposals?.first { $0.proposal.party == party && $0.proposal.number == number }
        guard let known else { return LineFault("\(name(party)) has proposed no free action \(number).") }
        return known.allowed == nil ? nil : LineFault("Control has ruled on it already: \(known.text)")
    }

    func toPeople(_ command: Command, _ presence: Presence?) -> LineFault? {
        switch command {
        case .appoint(let seat, _) where head(beside: seat) == seat:
            LineFault("\(seat) is the head of its delegation already.")
        case .answer(let party, let number, _, _), .dismiss(let party, let number, _), .takeUp(let party, let number):
            requestsWaiting.contains { $0.party == party && $0.number == number }
                ? nil : LineFault("Question \(number) of \(name(party)) waits no longer.")
        case .dropDraft(let number, _) where ownDraft(number) == nil: LineFault("Draft \(number) is gone.")
        case .revoke(let seat, _) where presence?[seat]?.hasCode == false:
            LineFault("\(seat) has no code already.", "Type reissue \(seat) for a new one.")
        default: nil
        }
    }
}

extension Command {
    /// The word that it is typed with, where that says when it can be given at all.
    var word: Word? {
        switch self {
        case .putForward, .putForwardDraft: .offer
        case .counter: .counter
        case .accept: .accept
        case .reject: .reject
        case .withdraw: .withdraw
        case .withdrawConsent: .unconsent
        case .state: .state
        case .commit: .act
        case .uncommit: .uncommit
        case .perform: .perform
        case .suspend: .suspend
        case .propose: .propose
        case .start: .start
        case .next: .next
        case .extend: .extend
        case .goBack: .back
        case .end: .end
        case .inject: .inject
        case .improvise: .improvise
        case .setTrack: .track
        case .setLevel: .rule
        case .certify: .certify
        case .rule, .roll: .decide
        default: nil
        }
    }
}
