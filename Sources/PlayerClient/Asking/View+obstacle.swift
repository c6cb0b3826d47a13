import NegotiationModel
import WireMessages

// What would be refused isn't asked about: the reason is said at once. Play has the last word, since a view may be a moment
// behind.
extension View {
    /// Why a command would be refused, as far as the seat sees, and what instead; nil where it can be tried.
    func obstacle(to command: Command, _ presence: Presence?) -> LineFault? {
        if let obstacle = command.word?.obstacleOfPlay(in: self) { return notNow(obstacle) }
        guard !command.isRefusedByRule(in: self) else { return nil }
        return toBargaining(command) ?? toActing(command) ?? toSteering(command) ?? toRows(command) ?? toRuling(command)
            ?? toPeople(command, presence) ?? command.word?.obstacle(in: self).map(notNow)
    }

    private func notNow(_ obstacle: String) -> LineFault { LineFault("Not now: \(obstacle).") }

    // MARK: Parties

    private func toBargaining(_ command: Command) -> LineFault? {
        switch command {
        case .accept(let id, _, _): known(id).map(toAccepting) ?? unknown(id)
        case .reject(let id, _): known(id).map(toRejecting) ?? unknown(id)
        case .withdraw(let id): known(id).map(toWithdrawing) ?? unknown(id)
        case .withdrawConsent(let id): known(id).map(toTakingBack) ?? unknown(id)
        case .counter(let id, _): known(id).map(closed) ?? unknown(id)
        case .putForwardDraft(let number, let revision): toPuttingForward(number, revision)
        default: nil
        }
    }

    private func unknown(_ id: OfferID) -> LineFault { LineFault("No offer that you know is called “\(id)”.") }

    private func closed(_ offer: OfferView) -> LineFault? {
        guard offer.closing != nil else { return nil }
        let how = PlainPages(view: self, time: 0).standing(offer)
        return LineFault("\(offer.offer.id) doesn't stand any more. \(how)", "Type offers for those that stand.")
    }

    private func toAccepting(_ offer: OfferView) -> LineFault? {
        let id = offer.offer.id
        guard let own = viewer.party, offer.closing == nil else { return closed(offer) }
        if offer.consented.contains(own) {
            return LineFault("You have consented to \(id) already.", "Still missing: \(missing(from: offer)).")
        }
        guard offer.offer.consentSet.contains(own) else {
            let why = offer.offer.votes == nil ? "\(id) doesn't bind you" : "You have no vote on \(id)"
            return LineFault(
                "\(why), so it needs no consent of yours; it needs \(offer.offer.needs(name)).",
                "You may comment on it, or press others.")
        }
        return nil
    }

    private func toRejecting(_ offer: OfferView) -> LineFault? {
        let id = offer.offer.id
        guard let own = viewer.party, offer.closing == nil else { return closed(offer) }
        if offer.offer.author == own { return LineFault("\(id) is your own offer.", "Type withdraw \(id).") }
        if offer.isBound, offer.consented.contains(own) {
            return LineFault(
                "You have consented to \(id), and a rule binds your consent until the others have answered.")
        }
        return offer.against.contains(own)
            ? LineFault("You have spoken against \(id) already; it stands, as others can agree.") : nil
    }

    private func toWithdrawing(_ offer: OfferView) -> LineFault? {
        let id = offer.offer.id
        guard offer.closing == nil else { return closed(offer) }
        guard offer.offer.author == viewer.party else {
            return LineFault("\(id) is not your offer.", "Type reject \(id), or counter it.")
        }
        return offer.isBound
            ? LineFault("A rule binds \(id): it stays open until \(missing(from: offer)) answers or its time is over.")
            : nil
    }

    private func toTakingBack(_ offer: OfferView) -> LineFault? {
        let id = offer.offer.id
        guard let own = viewer.party, offer.closing == nil else { return closed(offer) }
        guard offer.consented.contains(own) else { return LineFault("You have not consented to \(id).") }
        return offer.isBound ? LineFault("A rule binds your consent to \(id) until the others have answered.") : nil
    }

    private func toPuttingForward(_ number: Int, _ revision: Int) -> LineFault? {
        guard let draft = ownDraft(number) else { return LineFault("Draft \(number) is gone.") }
        guard draft.revision == revision else {
            return LineFault("Draft \(number) was written anew by \(draft.person).", "Type drafts to read it.")
        }
        return draft.counters.flatMap { known($0).map(closed) ?? unknown($0) }
    }

    /// Whether what the seat's party agreed to on an issue is not due yet, and nothing else of it could be performed.
    func isWaiting(on issue: IssueID) -> Bool {
        let own = (sections.obligations ?? []).filter { $0.id.issue == issue && $0.id.party == viewer.party }
        return own.contains { $0.state == .waiting } && !canPerform(issue)
    }

    private func canPerform(_ issue: IssueID) -> Bool {
        guard let desk = sections.desk else { return false }
        return desk.performable.contains(issue) || desk.upholdable?.contains(issue) ?? false
    }

    private func toActing(_ command: Command) -> LineFault? {
        let desk = sections.desk ?? DeskView()
        switch command {
        case .perform(let issue):
            if desk.performs.contains(issue) { return LineFault("\(name(issue)) will be performed already.") }
            return canPerform(issue)
                ? nil : LineFault("You owe nothing on \(name(issue)) that is due.", "Type owed for what is.")
        case .suspend(let issue):
            if desk.suspends.contains(issue) { return LineFault("\(name(issue)) will be suspended already.") }
            return desk.suspendable.contains(issue)
                ? nil
                : LineFault("There is nothing on \(name(issue)) that you could hold back.", "Type owed for what is.")
        case .commit(let id, _) where !desk.actions.contains(id):
            let name = PlainPages(view: self, time: 0).name(id)
            return LineFault(
                "“\(name)” can't be chosen now.", "Type act for what can, and why \(id) for what it needs.")
        case .uncommit(let id) where !desk.committed.contains { $0.action == id }:
            return LineFault("“\(PlainPages(view: self, time: 0).name(id))” is not chosen.", "Type act for what is.")
        default: return nil
        }
    }
}
