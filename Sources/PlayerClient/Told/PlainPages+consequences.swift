package import NegotiationModel

// What follows from a command, before it is given.
extension PlainPages {
    package func consequence(of command: Command) -> [String] {
        (ofBargaining(command) ?? ofActing(command) ?? ofSteering(command) ?? ofSeats(command) ?? [])
            + (command.isSteering ? inStep.map { [$0] } ?? [] : [])
    }

    /// For control, where this table goes in step with others.
    package var inStep: String? {
        view.sections.desk?.inStep.map { _ in
            "In step with other tables: what starts, stops or moves play on is done at all of them, or at none."
        }
    }

    private func ofBargaining(_ command: Command) -> [String]? {
        switch command {
        case .accept(let id, _, _): view.known(id).map(consequence(ofAccepting:))
        case .reject(let id, _): view.known(id).map { [consequence(ofRejecting: $0)] }
        case .withdraw(let id): ["This takes \(id) back for good: nobody can accept it any more."]
        case .dropDraft(let number, _):
            [
                "Draft \(number)\(author(of: number)), is thrown away for your whole delegation."
            ]
        case .say(_, let text), .ask(let text), .answer(_, _, let text, _): readers(of: command) + severalLines(text)
        case .state(let text):
            ["On the record, for everyone to read, observers too; it can't be taken back:", "  \(text)"]
        default: nil
        }
    }

    /// What was pasted with line breaks goes out as one text.
    private func severalLines(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return ["It has \(lines.count) lines, and goes out whole:"] + lines.map { "  \($0)" }
    }

    private func author(of number: Int) -> String {
        view.ownDelegation?.drafts.first { $0.number == number }.map { ", written by \($0.person)" } ?? ""
    }

    private func consequence(ofAccepting offer: OfferView) -> [String] {
        let missing = offer.offer.consentSet.filter { !offer.consented.contains($0) && $0 != view.viewer.party }
        let consented = offer.consented + [view.viewer.party].compactMap(\.self)
        let stillMissing =
            offer.offer.votes == nil
            ? view.names(missing) : offer.offer.missing(beside: consented, against: offer.against, view.name)
        let consequence =
            offer.offer.suffices(consented)
            ? ["Your consent is the last: the package comes into force at once, for everyone to read."]
            : ["Still missing then: \(stillMissing)."] + whatFollows(offer)
        return self.offer(offer) + consequence
    }

    /// Whether a consent binds, and who is told, in the same step or later.
    private func whatFollows(_ offer: OfferView) -> [String] {
        guard let consent = offer.consent else { return [] }
        let rule = consent.rule.map { "\($0): " } ?? ""
        let told =
            consent.told.isEmpty ? [] : ["\(view.names(consent.told)) is told of it in the same step, and asked."]
        if consent.effect == .binds {
            let round = consent.boundToRound ?? offer.offer.lapsesAfterRound
            return told + [
                "\(rule)It binds at once: neither you nor the others can take a consent back until the end of "
                    + "negotiation in round \(round)."
            ]
        }
        let back = "While offers are exchanged you can take yours back with unconsent \(offer.offer.id)"
        let until = offer.offer.votes == nil ? "until the last is there" : "until the package has what it needs"
        guard consent.rule != nil else { return told + ["\(back), \(until)."] }
        return told + [
            "\(back), for now: \(consent.rule?.rawValue ?? "a rule") may bind all consents, yours too, once others have "
                + "given theirs."
        ]
    }

    private func consequence(ofRejecting offer: OfferView) -> String {
        let own = view.viewer.party
        let (id, isAsked) = (offer.offer.id, own.map(offer.offer.consentSet.contains) ?? false)
        return if isAsked, offer.offer.votes == nil {
            "Your consent is needed, so this ends \(id) for everyone."
        } else if isAsked, !offer.offer.canPass(against: offer.against + [own].compactMap(\.self)) {
            "Without you \(id) can't get the consents that it needs, so this ends it for everyone."
        } else if isAsked {
            "You speak against \(id), and it stands: it needs \(offer.offer.needs(view.name)). You can still accept it."
        } else {
            "Your consent is not needed: the rejection of \(id) is recorded, and the offer stands."
        }
    }

    private func ofSteering(_ command: Command) -> [String]? {
        switch command {
        case .start: ["STARTEX: the first phase begins, and its clock runs."]
        case .next(let reason, _): closing + (reason.isEmpty ? [] : ["Recorded as the reason: \(reason)"])
        case .end(let reason, _):
            ["ENDEX: play ends for everyone, for good. Everybody reads the reason: \(reason)"]
        case .goBack(let point, let reason, _):
            [
                "Play goes back to the start of \(view.name(point)).",
                "What was agreed, offered, done or moved since then is undone for everyone, for good. "
                    + "What was said and delivered stays, and rules keep the levels that you gave them.",
                "Play is paused then, with \(view.wholeLength(point)) of the phase left, until you type resume.",
                "Everybody reads the reason: \(reason)",
            ]
        case .setStep(let sessions):
            [
                sessions.isEmpty
                    ? "This table goes by itself then: what moves the others on leaves it alone, and the other way round."
                    : "What starts, stops or moves play on at one of \(sessions.count) tables is done at all of them then, or at "
                        + "none; the first clock that runs out closes the phase at all."
            ]
        case .inject(let id, let edit, _): view.rows.first { $0.inject.id == id }.map { delivery($0.inject, edit) }
        case .improvise(let from, let to, let text, let method, let subject):
            improvised(InjectEdit(from: from, to: to, method: method, subject: subject, body: text))
        case .setStatus(let row, _, _, _): ["\(row) is out of use for good: it can't be delivered or brought back."]
        case .certify(let issue, let party, let accepted, let reason, let obligations):
            deciding(on: issue, of: party, accepted, obligations ?? []) + ["Everyone is told, and reads why: \(reason)"]
        default: ofRuling(command)
        }
    }

    private func improvised(_ edit: InjectEdit) -> [String] {
        let to = edit.to ?? []
        return [
            "To: \(to.isEmpty ? "everyone" : view.names(to)). From: \(edit.from ?? ""). \(edit.subject ?? "")".trimmed,
            edit.body ?? "", "It is delivered at once, and can't be taken back.",
        ]
    }

    /// That something is taken as done which nobody did is control's to decide, and said.
    private func deciding(
        on issue: IssueID, of party: PartyID, _ accepted: Bool, _ obligations: [ObligationMark]
    ) -> [String] {
        let (who, what) = (view.name(party), view.name(issue))
        guard accepted else { return ["What \(who) did on \(what) is declared not performed: it is owed again."] }
        let undone = obligations.count { $0.state == .owed }
        switch (undone, obligations.count) {
        case (0, _): return ["What \(who) performed on \(what) is certified."]
        case (let undone, let all) where undone == all:
            return [
                "\(who) has NOT performed what it owes on \(what). You would certify what was never performed: it counts "
                    + "as done from then on."
            ]
        case (let undone, let all):
            return [
                "What \(who) performed on \(what) is certified. Of \(all) parts \(undone) were NOT performed: you would "
                    + "certify those too, and they count as done from then on."
            ]
        }
    }

    private func delivery(_ planned: Inject, _ edit: InjectEdit?) -> [String] {
        let inject = edit?.applied(to: planned) ?? planned
        let to = inject.to.isEmpty ? "everyone" : view.names(inject.to)
        return ["To: \(to). From: \(inject.from). \(inject.subject)", inject.body]
    }

    private func ofRuling(_ command: Command) -> [String]? {
        switch command {
        case .setTrack(let place, let to, let reason, let from):
            [
                "\(trackName(place)) is set to \(to)\(from.map { ", from \($0)" } ?? "").",
                "Whoever sees the number reads why: \(reason)",
            ]
        case .setLevel(let rule, let level, let reason, let from):
            [
                "\(rule) \(view.rule(rule)?.name ?? "") is set to \(level.rawValue)"
                    + "\(from.map { ", from \($0.rawValue)" } ?? "").",
                level == .off ? "Off means: \(view.rule(rule)?.off ?? "")" : "", "Everybody reads why: \(reason)",
            ].filter { !$0.isEmpty }
        case .rule(let party, let number, let allowed, let text):
            proposed(party, number) + [
                "It is \(allowed ? "allowed" : "not allowed"), and \(view.name(party)) reads: \(text)"
            ]
        case .roll(let party, let number, let percent, let text):
            proposed(party, number) + [
                "Free action \(number) of \(view.name(party)) happens with a chance of \(percent) in 100. "
                    + "The die is thrown at once, and decides.",
                "Whichever way it falls, this is told: \(text)",
            ]
        default: nil
        }
    }

    private func proposed(_ party: PartyID, _ number: Int) -> [String] {
        let known = view.sections.proposals?.first { $0.proposal.party == party && $0.proposal.number == number }
        return known.map { ["Free action \(number) of \(view.name(party)): \($0.proposal.what)"] } ?? []
    }

    private func ofSeats(_ command: Command) -> [String]? {
        switch command {
        case .appoint(let seat, _):
            ["\(seat) becomes the head of its delegation at once; who was the head reads and advises from then on."]
        case .reissue(let seat, _, _):
            ["\(seat) gets a new code. The old one opens nothing from then on; whoever sits there is sent away."]
        case .revoke(let seat, _):
            ["The code of \(seat) opens nothing from then on; whoever sits there is sent away."]
        default: nil
        }
    }
}
