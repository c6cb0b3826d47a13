public import StrictJSON

extension Event: JSONForm {
    public init(reading node: JSONNode) throws(JSONCodingFault) {
        var (kind, members) = try node.kind(of: Kind.self)
        self = try Self.reading(kind, &members)
        try members.end()
    }

    /// Reads what stands under a kind's name; whoever calls it ends the members.
    package static func reading(_ kind: Kind, _ members: inout JSONMembers) throws(JSONCodingFault) -> Event {
        switch kind {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .wentBack, .ended:
            try course(kind, &members)
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed:
            try offers(kind, &members)
        case .offerCopied, .offerTold, .offerKeptOpen, .declined, .concessionCounted:
            try tellings(kind, &members)
        case .agreed, .obligationsMade, .obligationMoved, .termReturned, .termLapsed, .settlementImplemented,
            .outOfReach:
            try agreements(kind, &members)
        case .said, .stated, .realWorldRaised:
            try words(kind, &members)
        case .committed, .uncommitted, .performancePlanned, .suspensionPlanned, .revealed, .actionTaken, .mandateGiven,
            .mandateWithdrawn, .proposed, .proposalRuled:
            try actions(kind, &members)
        case .trackMoved, .ledgerMoved, .onceSpent, .drawn, .stepResolved:
            try numbers(kind, &members)
        case .bit, .refused, .announced, .levelSet:
            try rules(kind, &members)
        case .injected, .statusSet, .injectEdited, .mselImported, .injectOffered, .noted, .stepSet:
            try control(kind, &members)
        case .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken, .requestAnswered,
            .requestDismissed, .channelOpened, .channelClosed:
            try people(kind, &members)
        case .codeReissued, .codeRevoked, .seatHandedOver, .observed, .questionPosed, .botSeated, .botUnseated:
            try seats(kind, &members)
        }
    }

    public func write(to writer: inout JSONWriter) {
        switch self {
        case .started, .paused, .resumed, .restarted, .phaseBegan, .deadlineMoved, .epilogueBegan, .wentBack, .ended:
            writeCourse(to: &writer)
        case .offerPutForward, .consented, .consentWithdrawn, .rejectionNoted, .offerClosed:
            writeOffers(to: &writer)
        case .offerCopied, .offerTold, .offerKeptOpen, .declined, .concessionCounted:
            writeTellings(to: &writer)
        case .agreed, .obligationsMade, .obligationMoved, .termReturned, .termLapsed, .settlementImplemented,
            .outOfReach:
            writeAgreements(to: &writer)
        case .said, .stated, .realWorldRaised:
            writeWords(to: &writer)
        case .committed, .uncommitted, .performancePlanned, .suspensionPlanned, .revealed, .actionTaken, .mandateGiven,
            .mandateWithdrawn, .proposed, .proposalRuled:
            writeActions(to: &writer)
        case .trackMoved, .ledgerMoved, .onceSpent, .drawn, .stepResolved:
            writeNumbers(to: &writer)
        case .bit, .refused, .announced, .levelSet:
            writeRules(to: &writer)
        case .injected, .statusSet, .injectEdited, .mselImported, .injectOffered, .noted, .stepSet:
            writeControl(to: &writer)
        case .headAppointed, .actingSet, .draftWritten, .draftClosed, .requestMade, .requestTaken, .requestAnswered,
            .requestDismissed, .channelOpened, .channelClosed:
            writePeople(to: &writer)
        case .codeReissued, .codeRevoked, .seatHandedOver, .observed, .questionPosed, .botSeated, .botUnseated:
            writeSeats(to: &writer)
        }
    }
}
