import Digests

/// One thing that happened. Events say everything that `apply` needs; it decides nothing.
public enum Event: Sendable, Equatable {
    // The course of play. Times are UTC milliseconds, lengths exercise milliseconds.
    case started
    case paused(reason: String, remaining: Int)
    case resumed(deadline: Int)
    case restarted(deadline: Int?)
    case phaseBegan(at: PhasePoint, deadline: Int)
    case deadlineMoved(deadline: Int, remaining: Int, by: Int)
    case epilogueBegan
    /// Play is as it was when this phase began, and paused with its whole time left. Goings-back are counted by `branch`.
    case wentBack(to: PhasePoint, branch: Int, remaining: Int, reason: String)
    case ended(ending: EndingID?, reason: String)
    // Offers.
    case offerPutForward(offer: Offer)
    case consented(offer: OfferID, party: PartyID)
    case consentWithdrawn(offer: OfferID, party: PartyID)
    case rejectionNoted(offer: OfferID, party: PartyID, reason: String)
    case offerClosed(offer: OfferID, how: OfferClosing)
    case offerCopied(offer: OfferID, to: PartyID, rule: RuleID, clause: ClauseID)
    case offerTold(offer: OfferID, to: [PartyID], rule: RuleID?, clause: ClauseID?)
    case offerKeptOpen(offer: OfferID, lapsesAfterRound: Int)
    case declined(offer: OfferID, by: PartyID, terms: [Term], rule: RuleID, clause: ClauseID)
    /// How many conceding offers to this counterpart run now, and the terms that the next is compared with.
    case concessionCounted(from: PartyID, to: PartyID, run: Int, terms: [Term])
    // Agreements.
    case agreed(agreement: Agreement, offer: OfferID)
    case obligationsMade(obligations: [Obligation])
    /// The reason is control's, where control gave one.
    case obligationMoved(id: ObligationID, to: ObligationState, cause: ObligationCause, reason: String? = nil)
    case termReturned(issue: IssueID, agreement: Int)
    case settlementImplemented
    /// These obligations of an agreement can't be certified any more, even if everybody performs at once.
    case outOfReach(agreement: Int, obligations: [ObligationID])
    // Words.
    case said(message: Message)
    case stated(party: PartyID?, person: String, text: String)
    /// Somebody stopped play for a reason of the real world.
    case realWorldRaised(by: Viewer, person: String, text: String)
    // Actions.
    case committed(party: PartyID, choice: Choice)
    case uncommitted(party: PartyID, action: ActionID)
    case performancePlanned(party: PartyID, issue: IssueID)
    case suspensionPlanned(party: PartyID, issue: IssueID)
    case revealed(choices: [RevealedChoices])
    case actionTaken(party: PartyID, choice: Choice)
    case mandateGiven(from: PartyID, to: PartyID, issues: [IssueID])
    case mandateWithdrawn(from: PartyID, to: PartyID)
    case proposed(proposal: Proposal)
    case proposalRuled(party: PartyID, number: Int, allowed: Bool, text: String)
    // Numbers.
    case trackMoved(place: TrackPlace, from: Int, to: Int, cause: Cause)
    case ledgerMoved(party: PartyID, by: Int, cause: Cause)
    case onceSpent(key: String)
    case drawn(die: Die)
    case stepResolved(step: StepID)
    // Rules.
    case bit(bite: Bite)
    /// A rule refused what was tried; the command did nothing else.
    case refused(bite: Bite)
    /// An action's effects say something to these viewers; control always reads along.
    case announced(sentence: String, seenBy: [Viewer])
    case levelSet(rule: RuleID, level: EnforcementLevel, reason: String)
    // Control.
    case injected(inject: DeliveredInject)
    case statusSet(row: InjectID, status: InjectStatus, reason: String)
    case injectEdited(row: InjectID, edit: InjectEdit)
    /// Another MSEL came: rows that are new, rows that say another thing now, and those that it doesn't have any more.
    case mselImported(new: [Inject], changed: [Inject], retired: [InjectID])
    /// The condition of a contingency has come to hold, so control is offered it.
    case injectOffered(row: InjectID)
    case noted(text: String)
    // Delegations.
    case headAppointed(party: PartyID, seat: SeatID)
    case actingSet(party: PartyID, anyMember: Bool)
    case draftWritten(party: PartyID, draft: SharedDraft)
    /// Dropped, or put forward as this offer.
    case draftClosed(party: PartyID, number: Int, offer: OfferID?)
    // Requests for information.
    case requestMade(request: InformationRequest)
    case requestTaken(party: PartyID, number: Int)
    case requestAnswered(party: PartyID, number: Int, text: String, toAll: Bool)
    case requestDismissed(party: PartyID, number: Int, reason: String)
    // Channels.
    case channelOpened(channel: Channel)
    case channelClosed(id: ChannelID)
    // Seats.
    case codeReissued(seat: SeatID, digest: SHA256Digest)
    case codeRevoked(seat: SeatID)
    case seatHandedOver(seat: SeatID, from: String, to: String)
    case observed(observation: Observation)
    // Automated delegations.
    case botSeated(party: PartyID, kind: BotKind)
    case botUnseated(party: PartyID, cause: BotDeparture)
}

/// Where in the schedule play is.
public struct PhasePoint: Sendable, Hashable {
    /// Counted from 1; the epilogue goes on counting.
    public var round: Int
    /// The index of the phase in its round, or of the epilogue's phase.
    public var index: Int
    public var inEpilogue: Bool

    public init(round: Int, index: Int, inEpilogue: Bool) {
        self.round = round
        self.index = index
        self.inEpilogue = inEpilogue
    }
}

/// One number of a track.
public struct TrackPlace: Sendable, Hashable {
    public var track: TrackID
    /// None, one or two parties, as the track's shape says.
    public var owners: [PartyID]

    public init(track: TrackID, owners: [PartyID] = []) {
        self.track = track
        self.owners = owners
    }
}

/// Why a number moved.
public enum Cause: Sendable, Hashable {
    case rule(id: RuleID, clause: ClauseID)
    case action(party: PartyID, id: ActionID)
    case control(reason: String)
    /// Control gave a party's free action a chance.
    case proposal(party: PartyID, number: Int)
}

/// Why an obligation changed its state.
public enum ObligationCause: String, Codable, Sendable, CaseIterable {
    case due = "due"
    case performed = "performed"
    case notInTime = "not_in_time"
    case suspended = "suspended"
    case certifiedByRule = "certified_by_rule"
    case certifiedByControl = "certified_by_control"
    case notAccepted = "not_accepted"
    case anotherBroke = "another_broke"
    case snapback = "snapback"
    case contrary = "contrary"
    case replaced = "replaced"
}

/// An action with what was chosen for it.
public struct Choice: Sendable, Hashable {
    public var action: ActionID
    /// What was chosen for each parameter: one word, or several issues.
    public var arguments: [String: [String]]

    public init(action: ActionID, arguments: [String: [String]] = [:]) {
        self.action = action
        self.arguments = arguments
    }
}

/// What one party had committed when a decision phase closed.
public struct RevealedChoices: Sendable, Hashable {
    public var party: PartyID
    public var choices: [Choice]
    public var performs: [IssueID]
    public var suspends: [IssueID]

    public init(party: PartyID, choices: [Choice], performs: [IssueID], suspends: [IssueID]) {
        self.party = party
        self.choices = choices
        self.performs = performs
        self.suspends = suspends
    }
}

/// A named draw: anyone can check it against the seed at the close.
public struct Die: Sendable, Hashable {
    /// Such as `round/3/front`.
    public var name: String
    public var of: Int
    public var value: Int
    /// Below this it counts as a success.
    public var below: Int
    public var cause: Cause

    public init(name: String, of: Int, value: Int, below: Int, cause: Cause) {
        self.name = name
        self.of = of
        self.value = value
        self.below = below
        self.cause = cause
    }
}

/// A rule's clause that did something.
public struct Bite: Sendable, Hashable {
    public var rule: RuleID
    public var clause: ClauseID
    /// What it did, in a sentence.
    public var sentence: String
    /// Who may see the cause; control sees every bite.
    public var seenBy: [Viewer]

    public init(rule: RuleID, clause: ClauseID, sentence: String, seenBy: [Viewer]) {
        self.rule = rule
        self.clause = clause
        self.sentence = sentence
        self.seenBy = seenBy
    }
}

/// A free action that a party asks control to rule on.
public struct Proposal: Sendable, Hashable {
    /// Counted per party.
    public var number: Int
    public var party: PartyID
    public var what: String
    public var effect: String
    public var reasons: [String]

    public init(number: Int, party: PartyID, what: String, effect: String, reasons: [String]) {
        self.number = number
        self.party = party
        self.what = what
        self.effect = effect
        self.reasons = reasons
    }
}

/// An inject as it was delivered.
public struct DeliveredInject: Sendable, Hashable {
    /// Its row's number; one of its own for what was written on the spot.
    public var id: InjectID
    /// Whether it was written on the spot, and so makes a new row.
    public var isAdHoc: Bool
    public var from: String
    /// Empty: everyone.
    public var to: [PartyID]
    public var method: String
    public var subject: String
    public var body: String

    public init(
        id: InjectID, isAdHoc: Bool, from: String, to: [PartyID], method: String, subject: String, body: String
    ) {
        self.id = id
        self.isAdHoc = isAdHoc
        self.from = from
        self.to = to
        self.method = method
        self.subject = subject
        self.body = body
    }
}
