import NegotiationModel

// What is told once a command is done. What others would see of it comes as news besides.
extension PlainPages {
    /// Nothing where the news say it all.
    func done(_ command: Command, as offer: OfferID?) -> [String] {
        let text = ofParties(command, offer) ?? ofPlay(command) ?? ofTable(command) ?? ofPeople(command) ?? ""
        return text.isEmpty ? [] : [text]
    }

    private func ofParties(_ command: Command, _ offer: OfferID?) -> String? {
        switch command {
        case .putForward, .counter, .putForwardDraft: offer.map { "Put forward as \($0)." } ?? "Put forward."
        case .accept(let offer, _, _): "Accepted: \(offer)."
        case .reject(let offer, _): "Rejected: \(offer)."
        case .withdraw(let offer): "Withdrawn: \(offer)."
        case .withdrawConsent(let offer): "Consent to \(offer) taken back."
        case .commit(let id, _):
            action(id)?.slot == .immediate
                ? "Done: \(name(id))."
                : "Chosen in secret: \(name(id)). You can replace it until the phase closes."
        case .uncommit(let id): "Taken back: \(name(id))."
        case .perform(let issue): "Will be performed: \(view.name(issue))."
        case .suspend(let issue): "Will be suspended: \(view.name(issue))."
        case .propose: "Proposed; control decides."
        case .ask: "Asked; rfis shows how far the answer is."
        case .realWorld:
            "Control is alerted. Staff alone read what you wrote, those of other tables in the house too. Play stops."
        default: nil
        }
    }

    private func ofPlay(_ command: Command) -> String? {
        switch command {
        case .setStep(let sessions):
            sessions.isEmpty ? "This table goes by itself." : "\(sessions.count) tables go in step."
        case .start: "Play has started."
        case .pause: "Play is paused."
        case .resume: "Play goes on."
        case .next: "The phase is closed."
        case .end: "Play is ended."
        case .goBack: "Play is back there, and paused. Type resume when the room knows."
        case .extend(let minutes, _):
            "The phase is \(minutes < 0 ? "shortened" : "extended") by "
                + (abs(minutes) == 1 ? "a minute." : "\(abs(minutes)) minutes.")
        default: nil
        }
    }

    private func ofTable(_ command: Command) -> String? {
        switch command {
        case .inject(let row, _, _): "Delivered: \(row)."
        case .improvise: "Delivered."
        case .setStatus(let row, let status, _, _): "\(row) is \(status.rawValue)."
        case .editInject(let row, _, _): "Changed: \(row)."
        case .setTrack(let track, let value, _, _): "\(trackName(track)) is set to \(value)."
        case .setLevel(let rule, let level, _, _): "\(rule) is set to \(level.rawValue)."
        case .certify(_, _, let accepted, _, _):
            accepted ? "Recorded: certified." : "Recorded: not performed; it is owed again."
        case .rule: "Ruled."
        case .roll: "Thrown and ruled."
        case .note, .observe: "Noted."
        case .pose: "Put to evaluators; questions shows what they answer."
        default: nil
        }
    }

    private func ofPeople(_ command: Command) -> String? {
        switch command {
        case .appoint(let seat, _): "\(seat) is the head of its delegation now."
        case .setActing(let party, let anyMember):
            anyMember
                ? "Any member acts for \(view.name(party)) now." : "The head alone acts for \(view.name(party)) now."
        case .writeDraft: "Written; drafts shows it, and offer draft N puts it forward."
        case .dropDraft(let number, _): "Draft \(number) is thrown away."
        case .takeUp: "Taken up."
        case .answer: "Answered."
        case .dismiss: "Closed without an answer."
        case .openChannel(let name, _): "The channel “\(name)” is open."
        case .closeChannel(let channel): "The channel “\(channel)” is closed."
        case .revoke(let seat, _): "\(seat) has no code any more; reissue \(seat) gives it a new one."
        case .seatBot: "Seated."
        case .unseatBot(let party): "No automated delegation plays \(view.name(party)) any more."
        default: nil
        }
    }

    func action(_ id: ActionID) -> ActionView? { view.exercise.actions.first { $0.id == id } }
    func name(_ id: ActionID) -> String { action(id)?.name ?? id.rawValue }

    func trackName(_ place: String) -> String {
        view.sections.tracks?.first { $0.place.text == place }?.name ?? place
    }
}
