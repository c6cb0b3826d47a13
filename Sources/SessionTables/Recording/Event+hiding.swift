import NegotiationModel

// A switch without a default: whoever adds an event decides here what of it may leave the log.
extension Event {
    /// The event without people's names; nil where nothing of it leaves the log but that it happened: what stopped play for a reason
    /// of the real world, and what has to do with codes.
    ///
    /// - Parameters:
    ///   - hide: makes of what somebody typed a text without names.
    ///   - stand: what stands for the name of whoever gave the command, or sits at a seat.
    func hiding(_ hide: (String) -> String, _ stand: (String, SeatID?) -> String) -> Event? {
        switch self {
        case .realWorldRaised, .codeReissued, .codeRevoked: nil
        case .started, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .consented, .consentWithdrawn,
            .offerCopied, .offerTold, .offerKeptOpen, .declined, .concessionCounted, .agreed, .obligationsMade,
            .termReturned,
            .termLapsed, .settlementImplemented, .outOfReach, .committed, .uncommitted, .performancePlanned,
            .suspensionPlanned, .revealed, .actionTaken, .mandateGiven, .mandateWithdrawn, .onceSpent, .stepResolved,
            .bit,
            .refused, .announced, .mselImported, .injectOffered, .stepSet, .headAppointed, .actingSet, .draftClosed,
            .requestTaken, .botSeated, .botUnseated:
            self
        case .paused, .wentBack, .ended, .levelSet, .statusSet, .obligationMoved, .rejectionNoted, .offerClosed,
            .requestDismissed, .noted, .requestAnswered, .proposalRuled:
            hidingReason(hide)
        case .offerPutForward, .proposed, .injected, .injectEdited, .questionPosed, .trackMoved, .ledgerMoved, .drawn:
            hidingWords(hide)
        case .said, .stated, .draftWritten, .requestMade, .channelOpened, .channelClosed, .seatHandedOver, .observed:
            hidingPerson(hide, stand)
        }
    }

    private func hidingReason(_ hide: (String) -> String) -> Event {
        switch self {
        case .paused(let reason, let remaining): .paused(reason: hide(reason), remaining: remaining)
        case .wentBack(let point, let branch, let remaining, let reason):
            .wentBack(to: point, branch: branch, remaining: remaining, reason: hide(reason))
        case .ended(let ending, let reason): .ended(ending: ending, reason: ending == nil ? hide(reason) : reason)
        case .levelSet(let rule, let level, let reason): .levelSet(rule: rule, level: level, reason: hide(reason))
        case .statusSet(let row, let status, let reason): .statusSet(row: row, status: status, reason: hide(reason))
        case .obligationMoved(let id, let state, let cause, let reason):
            .obligationMoved(id: id, to: state, cause: cause, reason: reason.map(hide))
        case .rejectionNoted(let offer, let party, let reason):
            .rejectionNoted(offer: offer, party: party, reason: hide(reason))
        case .offerClosed(let offer, .rejected(let party, let reason)):
            .offerClosed(offer: offer, how: .rejected(by: party, reason: hide(reason)))
        case .requestDismissed(let party, let number, let reason):
            .requestDismissed(party: party, number: number, reason: hide(reason))
        case .noted(let text): .noted(text: hide(text))
        case .requestAnswered(let party, let number, let text, let toAll):
            .requestAnswered(party: party, number: number, text: hide(text), toAll: toAll)
        case .proposalRuled(let party, let number, let allowed, let text):
            .proposalRuled(party: party, number: number, allowed: allowed, text: hide(text))
        default: self
        }
    }

    private func hidingWords(_ hide: (String) -> String) -> Event {
        switch self {
        case .offerPutForward(var offer):
            offer.note = hide(offer.note)
            return .offerPutForward(offer: offer)
        case .proposed(var proposal):
            (proposal.what, proposal.effect) = (hide(proposal.what), hide(proposal.effect))
            proposal.reasons = proposal.reasons.map(hide)
            return .proposed(proposal: proposal)
        case .injected(var inject):
            (inject.from, inject.method) = (hide(inject.from), hide(inject.method))
            (inject.subject, inject.body) = (hide(inject.subject), hide(inject.body))
            return .injected(inject: inject)
        case .injectEdited(let row, var edit):
            (edit.from, edit.method) = (edit.from.map(hide), edit.method.map(hide))
            (edit.subject, edit.body) = (edit.subject.map(hide), edit.body.map(hide))
            return .injectEdited(row: row, edit: edit)
        case .questionPosed(var question):
            question.text = hide(question.text)
            return .questionPosed(question: question)
        case .trackMoved(let place, let from, let to, let cause):
            return .trackMoved(place: place, from: from, to: to, cause: cause.hiding(hide))
        case .ledgerMoved(let party, let by, let cause):
            return .ledgerMoved(party: party, by: by, cause: cause.hiding(hide))
        case .drawn(var die):
            die.cause = die.cause.hiding(hide)
            return .drawn(die: die)
        default: return self
        }
    }

    private func hidingPerson(_ hide: (String) -> String, _ stand: (String, SeatID?) -> String) -> Event {
        switch self {
        case .said(var message):
            (message.person, message.text) = (stand(message.person, nil), hide(message.text))
            if case .channel(let id) = message.audience { message.audience = .channel(id: id.hiding(hide)) }
            return .said(message: message)
        case .stated(let party, let person, let text):
            return .stated(party: party, person: stand(person, nil), text: hide(text))
        case .draftWritten(let party, var draft):
            draft.person = stand(draft.person, nil)
            draft.offer.note = hide(draft.offer.note)
            return .draftWritten(party: party, draft: draft)
        case .requestMade(var request):
            (request.person, request.text) = (stand(request.person, nil), hide(request.text))
            return .requestMade(request: request)
        case .channelOpened(var channel):
            channel.id = channel.id.hiding(hide)
            return .channelOpened(channel: channel)
        case .channelClosed(let id): return .channelClosed(id: id.hiding(hide))
        case .seatHandedOver(let seat, let from, let to):
            return .seatHandedOver(seat: seat, from: stand(from, seat), to: stand(to, seat))
        case .observed(var observation):
            (observation.person, observation.text) = (stand(observation.person, nil), hide(observation.text))
            return .observed(observation: observation)
        default: return self
        }
    }
}

extension Cause {
    fileprivate func hiding(_ hide: (String) -> String) -> Cause {
        if case .control(let reason) = self { .control(reason: hide(reason)) } else { self }
    }
}

extension ChannelID {
    fileprivate func hiding(_ hide: (String) -> String) -> ChannelID { ChannelID(hide(rawValue)) }
}
