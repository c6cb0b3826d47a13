import NegotiationModel
import WireMessages

// Delegations and their drafts, questions to control, channels, codes.
extension ClientModel {
    mutating func delegate(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .appoint:
            askOrSend(.appoint(seat: try seatChoices(view).find(rest)))
        case .acting: try setActing(rest, view)
        default: try writeDraft(rest, view)
        }
    }

    private mutating func setActing(_ rest: String, _ view: View) throws(LineFault) {
        guard rest.words.count >= 2 else { throw notRead(.acting) }
        let (party, who) = try view.partyChoices.first(of: rest)
        guard ["any", "head"].contains(who.folded) else { throw notRead(.acting) }
        send(.setActing(party: party, anyMember: who.folded == "any"))
    }

    // MARK: Drafts

    private mutating func writeDraft(_ rest: String, _ view: View) throws(LineFault) {
        let (first, more) = rest.firstWordAndRest
        if first.folded == "drop" {
            let draft = try view.draft(more)
            return askOrSend(.dropDraft(number: draft.number))
        }
        guard let (head, terms) = rest.splitAtColon else { throw notRead(.draft) }
        if Int(head) != nil {
            let draft = try view.draft(head)
            let plan = OfferPlan(offer: draft.offer, counters: draft.counters)
            return try write(try OfferLine.edit(plan, terms, in: view), over: draft.number, view)
        }
        guard first.folded == "counter" else { return try write(try OfferLine.offer(rest, in: view), over: nil, view) }
        let offer = try view.offer(named: head.firstWordAndRest.rest, for: .draft).offer
        var plan = OfferLine.counter(offer, in: view)
        plan.offer.terms = []
        try write(try OfferLine.edit(plan, terms, in: view), over: nil, view)
    }

    private mutating func write(_ plan: OfferPlan, over number: Int?, _ view: View) throws(LineFault) {
        try check(plan.offer.note, .note, called: "the note")
        announce(.writeDraft(number: number, offer: plan.offer, counters: plan.counters))
    }

    // MARK: Questions to control

    mutating func inform(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        switch word {
        case .take:
            let (party, number) = try request(rest, .take, view)
            send(.takeUp(party: party, request: number))
        case .dismiss:
            let (before, reason) = rest.splitAtBecause
            try check(reason, .reason, called: "the reason")
            let (party, number) = try request(before, .dismiss, view)
            send(.dismiss(party: party, request: number, reason: reason))
        default: try answerRequest(rest, view)
        }
    }

    private mutating func answerRequest(_ rest: String, _ view: View) throws(LineFault) {
        guard let (head, text) = rest.splitAtColon else { throw notRead(.answer) }
        let (first, more) = head.firstWordAndRest
        let toAll = first.folded == "all"
        let (party, number) = try request(toAll ? more : head, .answer, view)
        try check(text, .message, called: "the answer")
        announce(.answer(party: party, request: number, text: text, toAll: toAll))
    }

    private func request(_ text: String, _ word: Word, _ view: View) throws(LineFault) -> (PartyID, Int) {
        guard text.words.count >= 2 else { throw notRead(word) }
        let (party, rest) = try view.partyChoices.first(of: text)
        guard let number = try rest.wholeNumber() else { throw notRead(word) }
        return (party, number)
    }

    // MARK: Channels

    mutating func connect(_ word: Word, _ rest: String, _ view: View) throws(LineFault) {
        guard word == .openChannel else {
            let channel = try view.channelChoices.find(rest)
            return send(.closeChannel(channel: channel.id))
        }
        guard let (name, members) = rest.splitAtColon else { throw notRead(.openChannel) }
        try check(name, .name, called: "the name")
        let parties = try view.parties(members.words)
        guard !parties.isEmpty else { throw notRead(.openChannel) }
        announce(.openChannel(name: name, parties: parties))
    }

    // MARK: Codes

    mutating func changeCode(_ word: Word, _ rest: String) throws(LineFault) {
        guard let view else { return }
        let seat = try seatChoices(view).find(rest)
        guard word == .reissue else { return askOrSend(.revoke(seat: seat)) }
        askForCode(seat)
    }

    /// A new code needs random bytes, which the program draws.
    mutating func askForCode(_ seat: SeatID) {
        seatAwaitingCode = seat
        effects.append(.draw(byteCount: JoinCode.randomByteCount))
    }

    /// The bytes of a new code are there. The code is shown once it is the seat's, and never sent: its digest is.
    mutating func issueCode(_ bytes: [UInt8]) {
        guard let seat = seatAwaitingCode, let code = JoinCode(randomBytes: bytes) else { return }
        seatAwaitingCode = nil
        askOrSend(.reissue(seat: seat, digest: code.digest), code: code)
        runHeld()
    }

    /// Control names any seat; a delegation's head its own.
    func seatChoices(_ view: View) -> Choices<SeatID> {
        let seats =
            presence.map { $0.seats.map(\.seat) } ?? (view.sections.delegations ?? []).flatMap { $0.seats.map(\.seat) }
        return Choices(
            kind: "seat", kinds: "seats", entries: seats.map { .init(names: [$0.rawValue], value: $0) },
            isNumbered: false)
    }

    private func notRead(_ word: Word) -> LineFault {
        LineFault("“\(word.rawValue)” could not be read.", "Type \(word.usage)")
    }
}
