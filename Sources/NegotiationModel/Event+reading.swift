import StrictJSON

// What stands under each kind's name, read. `reading` says which function has which kinds.

extension Event {
    static func course(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .started: .started
        case .paused: .paused(reason: try members.read("reason"), remaining: try members.read("remaining"))
        case .resumed: .resumed(deadline: try members.read("deadline"))
        case .restarted: .restarted(deadline: try members.readIfPresent("deadline"))
        case .phaseBegan: .phaseBegan(at: try members.read("at"), deadline: try members.read("deadline"))
        case .deadlineMoved:
            .deadlineMoved(
                deadline: try members.read("deadline"), remaining: try members.read("remaining"),
                by: try members.read("by"))
        case .epilogueBegan: .epilogueBegan
        case .wentBack:
            .wentBack(
                to: try members.read("to"), branch: try members.read("branch"),
                remaining: try members.read("remaining"), reason: try members.read("reason"))
        case .ended: .ended(ending: try members.readIfPresent("ending"), reason: try members.read("reason"))
        default: throw members.fault("is of another group")
        }
    }

    static func offers(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .offerPutForward: .offerPutForward(offer: try members.read("offer"))
        case .consented: .consented(offer: try members.read("offer"), party: try members.read("party"))
        case .consentWithdrawn: .consentWithdrawn(offer: try members.read("offer"), party: try members.read("party"))
        case .rejectionNoted:
            .rejectionNoted(
                offer: try members.read("offer"), party: try members.read("party"), reason: try members.read("reason"))
        case .offerClosed: .offerClosed(offer: try members.read("offer"), how: try members.read("how"))
        default: throw members.fault("is of another group")
        }
    }

    static func tellings(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .offerCopied:
            .offerCopied(
                offer: try members.read("offer"), to: try members.read("to"), rule: try members.read("rule"),
                clause: try members.read("clause"))
        case .offerTold:
            .offerTold(
                offer: try members.read("offer"), to: try members.read("to"), rule: try members.readIfPresent("rule"),
                clause: try members.readIfPresent("clause"))
        case .offerKeptOpen:
            .offerKeptOpen(offer: try members.read("offer"), lapsesAfterRound: try members.read("lapsesAfterRound"))
        case .declined:
            .declined(
                offer: try members.read("offer"), by: try members.read("by"), terms: try members.read("terms"),
                rule: try members.read("rule"), clause: try members.read("clause"))
        case .concessionCounted:
            .concessionCounted(
                from: try members.read("from"), to: try members.read("to"), run: try members.read("run"),
                terms: try members.read("terms"))
        default: throw members.fault("is of another group")
        }
    }

    static func agreements(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .agreed: .agreed(agreement: try members.read("agreement"), offer: try members.read("offer"))
        case .obligationsMade: .obligationsMade(obligations: try members.read("obligations"))
        case .obligationMoved:
            .obligationMoved(
                id: try members.read("id"), to: try members.read("to"), cause: try members.read("cause"),
                reason: try members.readIfPresent("reason"))
        case .termReturned: .termReturned(issue: try members.read("issue"), agreement: try members.read("agreement"))
        case .termLapsed: .termLapsed(issue: try members.read("issue"), agreement: try members.read("agreement"))
        case .settlementImplemented: .settlementImplemented
        case .outOfReach:
            .outOfReach(agreement: try members.read("agreement"), obligations: try members.read("obligations"))
        default: throw members.fault("is of another group")
        }
    }

    static func words(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .said: .said(message: try members.read("message"))
        case .stated:
            .stated(
                party: try members.readIfPresent("party"), person: try members.read("person"),
                text: try members.read("text"))
        case .realWorldRaised:
            .realWorldRaised(
                by: try members.read("by"), person: try members.read("person"), text: try members.read("text"))
        default: throw members.fault("is of another group")
        }
    }

    static func actions(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .committed: .committed(party: try members.read("party"), choice: try members.read("choice"))
        case .uncommitted: .uncommitted(party: try members.read("party"), action: try members.read("action"))
        case .performancePlanned:
            .performancePlanned(party: try members.read("party"), issue: try members.read("issue"))
        case .suspensionPlanned: .suspensionPlanned(party: try members.read("party"), issue: try members.read("issue"))
        case .revealed: .revealed(choices: try members.read("choices"))
        case .actionTaken: .actionTaken(party: try members.read("party"), choice: try members.read("choice"))
        case .mandateGiven:
            .mandateGiven(
                from: try members.read("from"), to: try members.read("to"), issues: try members.read("issues"))
        case .mandateWithdrawn: .mandateWithdrawn(from: try members.read("from"), to: try members.read("to"))
        case .proposed: .proposed(proposal: try members.read("proposal"))
        case .proposalRuled:
            .proposalRuled(
                party: try members.read("party"), number: try members.read("number"),
                allowed: try members.read("allowed"), text: try members.read("text"))
        default: throw members.fault("is of another group")
        }
    }

    static func numbers(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .trackMoved:
            .trackMoved(
                place: try members.read("place"), from: try members.read("from"), to: try members.read("to"),
                cause: try members.read("cause"))
        case .ledgerMoved:
            .ledgerMoved(party: try members.read("party"), by: try members.read("by"), cause: try members.read("cause"))
        case .onceSpent: .onceSpent(key: try members.read("key"))
        case .drawn: .drawn(die: try members.read("die"))
        case .stepResolved: .stepResolved(step: try members.read("step"))
        default: throw members.fault("is of another group")
        }
    }

    static func rules(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .bit: .bit(bite: try members.read("bite"))
        case .refused: .refused(bite: try members.read("bite"))
        case .announced: .announced(sentence: try members.read("sentence"), seenBy: try members.read("seenBy"))
        case .levelSet:
            .levelSet(
                rule: try members.read("rule"), level: try members.read("level"), reason: try members.read("reason"))
        default: throw members.fault("is of another group")
        }
    }

    static func control(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .injected: .injected(inject: try members.read("inject"))
        case .statusSet:
            .statusSet(
                row: try members.read("row"), status: try members.read("status"), reason: try members.read("reason"))
        case .injectEdited: .injectEdited(row: try members.read("row"), edit: try members.read("edit"))
        case .mselImported:
            .mselImported(
                new: try members.read("new"), changed: try members.read("changed"), retired: try members.read("retired")
            )
        case .injectOffered: .injectOffered(row: try members.read("row"))
        case .noted: .noted(text: try members.read("text"))
        case .stepSet: .stepSet(sessions: try members.read("sessions"))
        default: throw members.fault("is of another group")
        }
    }

    static func people(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .headAppointed: .headAppointed(party: try members.read("party"), seat: try members.read("seat"))
        case .actingSet: .actingSet(party: try members.read("party"), anyMember: try members.read("anyMember"))
        case .draftWritten: .draftWritten(party: try members.read("party"), draft: try members.read("draft"))
        case .draftClosed:
            .draftClosed(
                party: try members.read("party"), number: try members.read("number"),
                offer: try members.readIfPresent("offer"))
        case .requestMade: .requestMade(request: try members.read("request"))
        case .requestTaken: .requestTaken(party: try members.read("party"), number: try members.read("number"))
        case .requestAnswered:
            .requestAnswered(
                party: try members.read("party"), number: try members.read("number"), text: try members.read("text"),
                toAll: try members.read("toAll"))
        case .requestDismissed:
            .requestDismissed(
                party: try members.read("party"), number: try members.read("number"), reason: try members.read("reason")
            )
        case .channelOpened: .channelOpened(channel: try members.read("channel"))
        case .channelClosed: .channelClosed(id: try members.read("id"))
        default: throw members.fault("is of another group")
        }
    }

    static func seats(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .codeReissued: .codeReissued(seat: try members.read("seat"), digest: try members.read("digest"))
        case .codeRevoked: .codeRevoked(seat: try members.read("seat"))
        case .seatHandedOver:
            .seatHandedOver(seat: try members.read("seat"), from: try members.read("from"), to: try members.read("to"))
        case .observed: .observed(observation: try members.read("observation"))
        case .questionPosed: .questionPosed(question: try members.read("question"))
        case .botSeated: .botSeated(party: try members.read("party"), kind: try members.read("kind"))
        case .botUnseated: .botUnseated(party: try members.read("party"), cause: try members.read("cause"))
        default: throw members.fault("is of another group")
        }
    }
}
