/// Why a command was not accepted. It never costs anyone anything.
public struct Refusal: Error, Sendable, Equatable {
    /// Stable, for programs: `unknown_offer`, `phase_wrong`, `rule` and so on.
    public var code: RefusalCode
    /// What was refused and why, in a sentence.
    public var sentence: String
    /// What would be accepted instead, in a sentence; empty where nothing would.
    public var instead: String
    /// The rule that bit, where one did.
    public var rule: RuleID?
    /// The clause of that rule; nil where `rule` is.
    public var clause: ClauseID?
    /// What that clause rests on.
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
public enum RefusalCode: String, Sendable, CaseIterable {
    /// A rule of the exercise forbids it.
    case rule
    /// The seat may not do this at all.
    case seatMayNot = "seat_may_not"
    /// Not in this phase.
    case phaseWrong = "phase_wrong"
    /// Play has not started, is paused, or is over.
    case notRunning = "not_running"
    /// The seat knows of no such offer; one that left its view counts as none.
    case unknownOffer = "unknown_offer"
    /// The exercise has no such issue.
    case unknownIssue = "unknown_issue"
    /// The issue has no such option.
    case unknownOption = "unknown_option"
    /// The exercise has no such party.
    case unknownParty = "unknown_party"
    /// The party has no such action, though another may have it.
    case unknownAction = "unknown_action"
    /// The exercise has no such rule.
    case unknownRule = "unknown_rule"
    /// No number stands at this place, or none that can be set, as of a track that is computed.
    case unknownTrack = "unknown_track"
    /// The MSEL has no such row.
    case unknownInject = "unknown_inject"
    /// The party has proposed no free action of this number.
    case unknownProposal = "unknown_proposal"
    /// There is no such seat; for a delegation's head, none in the own delegation.
    case unknownSeat = "unknown_seat"
    /// The delegation has no draft of this number; those put forward or dropped are gone.
    case unknownDraft = "unknown_draft"
    /// The party has asked control nothing under this number.
    case unknownRequest = "unknown_request"
    /// Neither the exercise asks evaluators such a question, nor did control.
    case unknownQuestion = "unknown_question"
    /// There is no such channel, or the speaker isn't in it.
    case unknownChannel = "unknown_channel"
    /// Nothing is said in the channel any more.
    case channelClosed = "channel_closed"
    /// The offer is not what was read.
    case offerChanged = "offer_changed"
    /// The offer can't take this: not addressed to the party, already consented, bound, and so on.
    case offerState = "offer_state"
    /// The package is not one: empty, a subject twice, nothing that departs from what is in force.
    case packageInvalid = "package_invalid"
    /// Someone whose consent is needed isn't addressed, or too few are who vote.
    case addresseeMissing = "addressee_missing"
    /// A number, name, audience or choice is out of its range, an action's condition fails, or a limit is reached.
    case argumentInvalid = "argument_invalid"
    /// The party has nothing on the issue that could be performed, suspended or certified now.
    case notOwed = "not_owed"
    /// A text is empty where play needs one, such as the reason for retiring a row, or too long.
    case textInvalid = "text_invalid"
    /// The rule doesn't have the level; `instead` names those that it has.
    case levelLacking = "level_lacking"
    /// It is so already, or there is nothing to undo.
    case alreadyDone = "already_done"
    /// The row of the MSEL stands so that this can't be done with it.
    case rowState = "row_state"
    /// The command says how something stood that it is about, and it stands otherwise: another phase, another revision.
    case outdated = "outdated"
}
