import StrictJSON

extension Event {
    /// What the one member of each is called where it is written. Never changed: stored logs are read by it.
    package enum Kind: String, JSONWord {
        // The course of play. Times are UTC milliseconds, lengths exercise milliseconds.
        case started = "started"
        case paused = "paused"
        case resumed = "resumed"
        case restarted = "restarted"
        case phaseBegan = "phaseBegan"
        case deadlineMoved = "deadlineMoved"
        case epilogueBegan = "epilogueBegan"
        case wentBack = "wentBack"
        case ended = "ended"
        // Offers.
        case offerPutForward = "offerPutForward"
        case consented = "consented"
        case consentWithdrawn = "consentWithdrawn"
        case rejectionNoted = "rejectionNoted"
        case offerClosed = "offerClosed"
        case offerCopied = "offerCopied"
        case offerTold = "offerTold"
        case offerKeptOpen = "offerKeptOpen"
        case declined = "declined"
        case concessionCounted = "concessionCounted"
        // Agreements.
        case agreed = "agreed"
        case obligationsMade = "obligationsMade"
        case obligationMoved = "obligationMoved"
        case termReturned = "termReturned"
        case termLapsed = "termLapsed"
        case settlementImplemented = "settlementImplemented"
        case outOfReach = "outOfReach"
        // Words.
        case said = "said"
        case stated = "stated"
        case realWorldRaised = "realWorldRaised"
        // Actions.
        case committed = "committed"
        case uncommitted = "uncommitted"
        case performancePlanned = "performancePlanned"
        case suspensionPlanned = "suspensionPlanned"
        case revealed = "revealed"
        case actionTaken = "actionTaken"
        case mandateGiven = "mandateGiven"
        case mandateWithdrawn = "mandateWithdrawn"
        case proposed = "proposed"
        case proposalRuled = "proposalRuled"
        // Numbers.
        case trackMoved = "trackMoved"
        case ledgerMoved = "ledgerMoved"
        case onceSpent = "onceSpent"
        case drawn = "drawn"
        case stepResolved = "stepResolved"
        // Rules.
        case bit = "bit"
        case refused = "refused"
        case announced = "announced"
        case levelSet = "levelSet"
        // Control.
        case injected = "injected"
        case statusSet = "statusSet"
        case injectEdited = "injectEdited"
        case mselImported = "mselImported"
        case injectOffered = "injectOffered"
        case noted = "noted"
        case stepSet = "stepSet"
        // Delegations.
        case headAppointed = "headAppointed"
        case actingSet = "actingSet"
        case draftWritten = "draftWritten"
        case draftClosed = "draftClosed"
        // Requests for information.
        case requestMade = "requestMade"
        case requestTaken = "requestTaken"
        case requestAnswered = "requestAnswered"
        case requestDismissed = "requestDismissed"
        // Channels.
        case channelOpened = "channelOpened"
        case channelClosed = "channelClosed"
        // Seats.
        case codeReissued = "codeReissued"
        case codeRevoked = "codeRevoked"
        case seatHandedOver = "seatHandedOver"
        case observed = "observed"
        case questionPosed = "questionPosed"
        // Automated delegations.
        case botSeated = "botSeated"
        case botUnseated = "botUnseated"
    }
}
