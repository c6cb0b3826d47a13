package import NegotiationModel
package import WireMessages

extension View {
    /// Why a question can't be meant any more that was asked when things stood as the command says; nil while it can.
    package func reasonToTakeBack(_ command: Command, _ presence: Presence?) -> String? {
        let now = command.about(self, presence, keeping: false)
        // That an ended phase takes other commands says less than that it ended.
        if now != command, let change = changeOfPhase(command) { return change }
        if let obstacle = obstacle(to: command, presence) { return obstacle.lines.first }
        return now == command ? nil : change(of: command, now)
    }

    private func changeOfPhase(_ command: Command) -> String? {
        switch command {
        case .next(_, let phase?), .extend(_, let phase?), .goBack(_, _, let phase?), .end(_, let phase?):
            guard let now = sections.play?.point else { return nil }
            return "it is \(name(now)) now, and no longer \(name(phase))."
        default: return nil
        }
    }

    private func change(of command: Command, _ now: Command) -> String {
        switch (command, now) {
        case (.inject(let row, _, _), _), (.setStatus(let row, _, _, _), _), (.editInject(let row, _, _), _):
            "row \(row) was changed meanwhile."
        case (.accept(let offer, _, _), .accept(_, _, let effect?)): "\(offer): \(words(effect))"
        case (.setTrack(let place, _, _, _), .setTrack(_, _, _, let value?)):
            "\(track(place)?.name ?? place) is \(value) now."
        case (.setLevel(let rule, _, _, _), .setLevel(_, _, _, let level?)): "\(rule) is at “\(level.rawValue)” now."
        case (.certify(let issue, let party, _, _, _), _):
            "what \(name(party)) owes on \(name(issue)) stands otherwise now."
        case (.appoint, .appoint(_, let head?)): "\(head) is the head of the delegation now."
        case (.dropDraft(let number, _), _): "draft \(number) was written anew."
        case (.reissue(let seat, _, _), _), (.revoke(let seat, _), _): "\(seat) was given another code meanwhile."
        default: "what it is about stands otherwise now."
        }
    }

    private func words(_ effect: ConsentEffect) -> String {
        switch effect {
        case .noted: "another has taken its consent back, or spoken; yours would not be the last now."
        case .binds: "your consent would bind at once now."
        case .inForce: "your consent would be the last now, and bring the package into force."
        case .refused: "a rule would refuse your consent now."
        }
    }
}

extension ClientModel {
    /// Why a command can't be meant any more that says how things stood; nil while it can.
    package func reasonToTakeBack(_ command: Command) -> String? { view?.reasonToTakeBack(command, presence) }

    /// Takes the question back that waits for `yes`, where it can't be meant any more.
    mutating func reviewQuestion() {
        guard let view, let question = composing.question,
            let reason = view.reasonToTakeBack(question.command, presence)
        else { return }
        takeBack(question, reason)
    }

    private mutating func takeBack(_ question: Confirmation, _ reason: String) {
        _ = composing.removeQuestion()
        tell(.questionTakenBack(reason: reason, isOffer: question.isOffer))
    }

    /// Asks the server again what an offer would do that waits for `yes`: whom it needs, who reads it and what it is worth hang on
    /// what happens meanwhile. Lines that are typed wait for the answer, which includes all news that came before it.
    mutating func reviewOffer(after updates: ViewSections) {
        var words = ViewSections()
        words.messages = updates.messages
        if updates != words { reviewOffer() }
    }

    /// The same where nobody can say what happened meanwhile.
    mutating func reviewOffer() {
        let isOut = link.isAwaiting { if case .reviewing = $0 { true } else { false } }
        guard isJoined, !isOut, let plan = composing.question?.foreseen?.plan else { return }
        submit(.preview(PreviewRequest(offer: plan.offer, counters: plan.counters)), for: .reviewing(plan))
    }

    /// Takes the question back where what was said of the offer is so no longer.
    mutating func reviewed(_ answer: PlanPreview.Answer, of plan: OfferPlan) {
        guard let view, let question = composing.question, let foreseen = question.foreseen, foreseen.plan == plan,
            case .foreseen(let before) = foreseen.answer
        else { return }
        switch answer {
        case .refused(let error): if error.kind != .tooManyTries { takeBack(question, error.message) }
        case .foreseen(let now):
            guard let change = PlainPages(view: view, time: time).change(of: before, to: now, plan) else { return }
            takeBack(question, change)
        }
    }
}
