/// Why a command was not accepted. It never costs anyone anything.
public struct Refusal: Error, Codable, Sendable, Equatable {
    /// Stable, for programs: `offer.unknown`, `phase.wrong`, `rule` and so on.
    public var code: RefusalCode
    /// What was refused and why, in a sentence.
    public var sentence: String
    /// What would be accepted instead, in a sentence; empty where nothing would.
    public var instead: String
    /// The rule and clause that bit, where one did.
    public var rule: RuleID?
    public var clause: ClauseID?
    public var citation: Citation?

    public init(
        _ code: RefusalCode, _ sentence: String, instead: String = "", rule: RuleID? = nil, clause: ClauseID? = nil,
        citation: Citation? = nil
    ) {
        self.code = code
        self.sentence = sentence
        self.instead = instead
        self.rule = rule
        self.clause = clause
        self.citation = citation
    }
}

/// The kinds of refusal, stable for programs.
public enum RefusalCode: String, Codable, Sendable, CaseIterable {
    /// A rule of the exercise forbids it.
    case rule
    /// The seat may not do this at all.
    case seatMayNot = "seat_may_not"
    /// Not in this phase.
    case phaseWrong = "phase_wrong"
    /// Play has not started, is paused, or is over.
    case notRunning = "not_running"
    case unknownOffer = "unknown_offer"
    case unknownIssue = "unknown_issue"
    case unknownOption = "unknown_option"
    case unknownParty = "unknown_party"
    case unknownAction = "unknown_action"
    case unknownRule = "unknown_rule"
    case unknownTrack = "unknown_track"
    case unknownInject = "unknown_inject"
    case unknownProposal = "unknown_proposal"
    case unknownSeat = "unknown_seat"
    case unknownDraft = "unknown_draft"
    case unknownRequest = "unknown_request"
    case unknownChannel = "unknown_channel"
    /// Nothing is said in the channel any more.
    case channelClosed = "channel_closed"
    /// The offer is not what was read.
    case offerChanged = "offer_changed"
    /// The offer can't take this: not addressed to the party, already consented, bound, and so on.
    case offerState = "offer_state"
    /// The package is not one: empty, a subject twice, nothing that departs from what is in force.
    case packageInvalid = "package_invalid"
    /// Someone whose consent is needed isn't addressed.
    case addresseeMissing = "addressee_missing"
    case argumentInvalid = "argument_invalid"
    case notOwed = "not_owed"
    case textInvalid = "text_invalid"
    case levelLacking = "level_lacking"
    case alreadyDone = "already_done"
    /// The row of the MSEL stands so that this can't be done with it.
    case rowState = "row_state"
}
