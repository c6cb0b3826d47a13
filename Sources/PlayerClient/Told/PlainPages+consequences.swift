import NegotiationModel

// What follows from a command, before it is given.
extension PlainPages {
    func consequence(of command: Command) -> [String] {
        ofBargaining(command) ?? ofActing(command) ?? ofSteering(command) ?? ofSeats(command) ?? []
    }

    private func ofBargaining(_ command: Command) -> [String]? {
        switch command {
        case .accept(let id, _): view.known(id).map(consequence(ofAccepting:))
        case .reject(let id, _): view.known(id).map { [consequence(ofRejecting: $0)] }
        case .withdraw(let id): ["This takes \(id) back for good: nobody can accept it any more."]
        case .dropDraft(let number):
            [
                "Draft \(number)\(author(of: number)), is thrown away for your whole delegation."
            ]
        default: nil
        }
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
            if offer.offer.suffices(consented) {
                "Your consent is the last: the package comes into force at once, for everyone to read."
            } else if offer.isBound {
                "A rule binds it: you can't take your consent back. Still missing then: \(stillMissing)."
            } else if offer.offer.votes != nil {
                "You can take your consent back until the package has what it needs. Still missing then: "
                    + "\(stillMissing)."
            } else {
                "Still missing then: \(stillMissing). Until the last is there you can take yours back, unless a rule "
                    + "binds it."
            }
        return self.offer(offer) + [consequence]
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

    private func ofActing(_ command: Command) -> [String]? {
        switch command {
        case .perform(let issue):
            ["What you owe on \(view.name(issue)) is done when the phase closes; what is performed stays performed."]
        case .suspend(let issue):
            ["You hold back what you owe on \(view.name(issue)): a breach, unless another party broke it first."]
        case .commit(let id, let arguments): action(id).map { consequence(ofCommitting: $0, arguments) }
        case .propose(let what, let effect, let reasons):
            ["Free action: \(what)", "  Effect: \(effect)"] + reasons.map { "  Because: \($0)" }
                + ["It goes to control, which decides; it can't be taken back."]
        default: nil
        }
    }

    private func consequence(ofCommitting action: ActionView, _ arguments: [String: [String]]) -> [String] {
        guard action.slot != .immediate else {
            let chosen = action.parameters.map { "  \($0.id): " + (arguments[$0.id] ?? []).joined(separator: ", ") }
            return ["\(action.name): \(action.summary)"] + chosen + ["This takes effect at once."]
        }
        return ["\(action.name) breaks what you have agreed to:"] + view.broken(by: action.id).map { "  \($0)" } + [
            "If it stands when the phase closes, that is a breach, and everyone is told: what the others still owe you "
                + "is suspended, and what they did may return."
        ]
    }

    private func ofSteering(_ command: Command) -> [String]? {
        switch command {
        case .start: ["STARTEX: the first phase begins, and its clock runs."]
        case .next:
            ["The phase closes now. A decision phase reveals and resolves what was committed, for good."]
        case .end(let reason): ["ENDEX: play ends for everyone, for good. Reason: \(reason)"]
        case .goBack(let point, let reason):
            [
                "Play goes back to the start of \(view.name(point)).",
                "What was agreed, offered, done or moved since then is undone for everyone, for good. "
                    + "What was said and delivered stays, and rules keep the levels that you gave them.",
                "Play is paused then, with \(view.wholeLength(point)) of the phase left, until you type resume.",
                "Everybody reads the reason: \(reason)",
            ]
        case .inject(let id, let edit): view.rows.first { $0.inject.id == id }.map { delivery($0.inject, edit) }
        case .setStatus(let row, _, _): ["\(row) is out of use for good: it can't be delivered or brought back."]
        case .certify(let issue, let party, let accepted, let reason):
            [
                "What \(view.name(party)) did on \(view.name(issue)) "
                    + (accepted ? "is certified as performed." : "is declared not performed."),
                "Everyone is told, and reads why: \(reason)",
            ]
        default: ofRuling(command)
        }
    }

    private func delivery(_ planned: Inject, _ edit: InjectEdit?) -> [String] {
        let inject = edit?.applied(to: planned) ?? planned
        let to = inject.to.isEmpty ? "everyone" : view.names(inject.to)
        return ["To: \(to). From: \(inject.from). \(inject.subject)", inject.body]
    }

    private func ofRuling(_ command: Command) -> [String]? {
        switch command {
        case .rule(let party, let number, let allowed, _):
            ["Free action \(number) of \(view.name(party)) is \(allowed ? "allowed" : "not allowed")."]
        case .roll(let party, let number, let percent, let text):
            [
                "Free action \(number) of \(view.name(party)) happens with a chance of \(percent) in 100. "
                    + "The die is thrown at once, and decides.",
                "Whichever way it falls, this is told: \(text)",
            ]
        default: nil
        }
    }

    private func ofSeats(_ command: Command) -> [String]? {
        switch command {
        case .appoint(let seat):
            ["\(seat) becomes the head of its delegation at once; who was the head reads and advises from then on."]
        case .reissue(let seat, _):
            ["\(seat) gets a new code. The old one opens nothing from then on; whoever sits there is sent away."]
        case .revoke(let seat):
            ["The code of \(seat) opens nothing from then on; whoever sits there is sent away."]
        default: nil
        }
    }
}
