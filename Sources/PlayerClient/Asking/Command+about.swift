package import NegotiationModel
package import WireMessages

extension Command {
    /// The command with how the thing stands that it is about: as it is seen when it is given, or asked about.
    ///
    /// - Parameter keeping: whether what it says already stays. Else it says how things stand now, whatever it said.
    package func about(_ view: View, _ presence: Presence?, keeping: Bool = true) -> Command {
        let standing = Standing(view: view, presence: presence, keeping: keeping)
        return standing.ofPlay(self) ?? standing.ofRows(self) ?? standing.ofRulings(self) ?? standing.ofPeople(self)
            ?? self
    }
}

/// How things stand, for commands to say it.
private struct Standing {
    let view: View
    let presence: Presence?
    let keeping: Bool

    private func said<Value>(_ old: Value?, _ now: Value?) -> Value? { keeping ? old ?? now : now }

    func ofPlay(_ command: Command) -> Command? {
        let now = view.sections.play?.point
        return switch command {
        case .next(let reason, let phase): .next(reason: reason, phase: said(phase, now))
        case .extend(let minutes, let phase): .extend(minutes: minutes, phase: said(phase, now))
        case .goBack(let to, let reason, let phase): .goBack(to: to, reason: reason, phase: said(phase, now))
        case .end(let reason, let phase): .end(reason: reason, phase: said(phase, now))
        case .accept(let offer, let digest, let effect):
            .accept(offer: offer, digest: digest, effect: said(effect, view.known(offer)?.consent?.effect))
        default: nil
        }
    }

    func ofRows(_ command: Command) -> Command? {
        switch command {
        case .inject(let row, let edit, let revision):
            .inject(row: row, edit: edit, revision: said(revision, view.row(row)?.revisionNumber))
        case .setStatus(let row, let status, let reason, let revision):
            .setStatus(
                row: row, status: status, reason: reason, revision: said(revision, view.row(row)?.revisionNumber))
        case .editInject(let row, let edit, let revision):
            .editInject(row: row, edit: edit, revision: said(revision, view.row(row)?.revisionNumber))
        default: nil
        }
    }

    func ofRulings(_ command: Command) -> Command? {
        switch command {
        case .setTrack(let track, let to, let reason, let from):
            .setTrack(track: track, to: to, reason: reason, from: said(from, view.track(track)?.value))
        case .setLevel(let rule, let level, let reason, let from):
            .setLevel(rule: rule, level: level, reason: reason, from: said(from, view.level(rule)))
        case .certify(let issue, let party, let accepted, let reason, let obligations):
            .certify(
                issue: issue, party: party, accepted: accepted, reason: reason,
                obligations: said(obligations, view.decided(on: issue, of: party, accepted: accepted)))
        default: nil
        }
    }

    func ofPeople(_ command: Command) -> Command? {
        switch command {
        case .appoint(let seat, let from): .appoint(seat: seat, from: said(from, view.head(beside: seat)))
        case .dropDraft(let number, let revision):
            .dropDraft(number: number, revision: said(revision, view.ownDraft(number)?.revision))
        case .reissue(let seat, let digest, let number):
            .reissue(seat: seat, digest: digest, codeNumber: said(number, presence?[seat]?.codeNumber))
        case .revoke(let seat, let number): .revoke(seat: seat, codeNumber: said(number, presence?[seat]?.codeNumber))
        default: nil
        }
    }
}

// What commands name, as the seat sees it.
extension View {
    func row(_ id: InjectID) -> InjectRow? { rows.first { $0.inject.id == id } }
    func track(_ place: String) -> TrackView? { sections.tracks?.first { $0.place.text == place } }
    func ownDraft(_ number: Int) -> SharedDraft? { ownDelegation?.drafts.first { $0.number == number } }

    /// What a party owes, or has performed, that a decision would move, each instalment as it stands.
    func decided(on issue: IssueID, of party: PartyID, accepted: Bool) -> [ObligationMark] {
        let moved: [ObligationState] = accepted ? [.performed, .owed] : [.performed, .certified]
        return (sections.obligations ?? [])
            .filter { $0.id.issue == issue && $0.id.party == party && moved.contains($0.state) }
            .map { ObligationMark(id: $0.id, state: $0.state) }
    }

    /// The head of the delegation that a seat is of.
    func head(beside seat: SeatID) -> SeatID? {
        let delegation = (sections.delegations ?? []).first { $0.seats.contains { $0.seat == seat } }
        return delegation?.seats.first(where: \.isHead)?.seat
    }
}

extension Presence {
    subscript(seat: SeatID) -> SeatPresence? { seats.first { $0.seat == seat } }
}
