public import Digests

/// One thing that happened. Events say everything that `apply` needs; it decides nothing.
public enum Event: Sendable, Equatable {
    // The course of play. Times are UTC milliseconds, lengths exercise milliseconds.
    /// STARTEX; the first phase begins with it.
    case started
    /// `remaining` is what is left of the phase. Everyone reads the reason, which may be empty.
    case paused(reason: String, remaining: Int)
    /// Play goes on after a pause; the phase ends at `deadline`.
    case resumed(deadline: Int)
    /// The server came back; the phase ends at `deadline` now. Nil where no time ran.
    case restarted(deadline: Int?)
    /// The phase ends at `deadline`. Where control goes back to a phase, `wentBack` stands in place of this.
    case phaseBegan(at: PhasePoint, deadline: Int)
    /// By control: `by` is what it asked for, negative to shorten. In a pause `remaining` counts, not `deadline`.
    case deadlineMoved(deadline: Int, remaining: Int, by: Int)
    /// Bargaining is over: what was open has lapsed, and the phases of the epilogue follow.
    case epilogueBegan
    /// Play is as it was when this phase began, and paused with its whole time left. Goings-back are counted by `branch`.
    case wentBack(to: PhasePoint, branch: Int, remaining: Int, reason: String)
    /// ENDEX. Nil: by control, for this reason; else the reason is the ending's text.
    case ended(ending: EndingID?, reason: String)
    // Offers.
    /// Its author consents by that. Known to author, addressees and control; where it is public, to everyone.
    case offerPutForward(offer: Offer)
    /// By another than the author. Those who know the offer are told, as of all that happens to it.
    case consented(offer: OfferID, party: PartyID)
    /// Taken back, or gone since the party speaks against an offer that is voted on.
    case consentWithdrawn(offer: OfferID, party: PartyID)
    /// The offer stands: it doesn't need the party, or can still pass without it. The reason may be empty.
    case rejectionNoted(offer: OfferID, party: PartyID, reason: String)
    /// It stands no more. To viewers who don't know an offer that `how` names, it is rejected or withdrawn.
    case offerClosed(offer: OfferID, how: OfferClosing)
    /// By a clause one more party may read it. All who know the offer are told whom.
    case offerCopied(offer: OfferID, to: PartyID, rule: RuleID, clause: ClauseID)
    /// Those whose consents it lacks know it now, by a clause; nil: since it lacks no addressee's any more.
    case offerTold(offer: OfferID, to: [PartyID], rule: RuleID?, clause: ClauseID?)
    /// By a clause: it stands to the end of that round's negotiation, and consents to it are bound.
    case offerKeptOpen(offer: OfferID, lapsesAfterRound: Int)
    /// By a clause, for everyone: the terms that would have bound `by`, of an offer that waited for backers alone.
    case declined(offer: OfferID, by: PartyID, terms: [Term], rule: RuleID, clause: ClauseID)
    /// How many conceding offers to this counterpart run now, and the terms that the next is compared with.
    case concessionCounted(from: PartyID, to: PartyID, run: Int, terms: [Term])
    // Agreements.
    /// The offer has the consents that it needs. Everyone is told.
    case agreed(agreement: Agreement, offer: OfferID)
    /// What the agreement just made obliges parties to, all of it waiting. No such event where that is nothing.
    case obligationsMade(obligations: [Obligation])
    /// The reason is control's, where control gave one.
    case obligationMoved(id: ObligationID, to: ObligationState, cause: ObligationCause, reason: String? = nil)
    /// Nobody upholds what this agreement brought into force on the issue: the status quo holds again.
    case termReturned(issue: IssueID, agreement: Int)
    /// The time of what this agreement brought into force on the issue is over: the status quo holds again, and what isn't
    /// certified of it is owed by nobody.
    case termLapsed(issue: IssueID, agreement: Int)
    /// All that its parties owe on what is in force between them is certified.
    case settlementImplemented
    /// These obligations of an agreement can't be certified any more, even if everybody performs at once.
    case outOfReach(agreement: Int, obligations: [ObligationID])
    // Words.
    /// Its audience reads it, and control.
    case said(message: Message)
    /// For everyone, on the record; nil: by control.
    case stated(party: PartyID?, person: String, text: String)
    /// Somebody stopped play for a reason of the real world.
    case realWorldRaised(by: Viewer, person: String, text: String)
    // Actions.
    /// In secret: told to the party and control. A main action or a voice replaces the one before.
    case committed(party: PartyID, choice: Choice)
    /// In secret, before the phase closes.
    case uncommitted(party: PartyID, action: ActionID)
    /// In secret; what the party had planned to suspend on the issue, it doesn't any more.
    case performancePlanned(party: PartyID, issue: IssueID)
    /// In secret; what the party had planned to perform on the issue, it doesn't any more.
    case suspensionPlanned(party: PartyID, issue: IssueID)
    /// A decision phase closes: what each party chose, in the exercise's order, for everyone to read.
    case revealed(choices: [RevealedChoices])
    /// In the resolution, or at once where the action is immediate; what it does follows in events of its own.
    case actionTaken(party: PartyID, choice: Choice)
    /// `to` may offer what binds `from` on these issues, beside those given before. The two are told, and control.
    case mandateGiven(from: PartyID, to: PartyID, issues: [IssueID])
    /// On all issues. The two are told, and control.
    case mandateWithdrawn(from: PartyID, to: PartyID)
    /// A free action waits for control's ruling; the party and control read it.
    case proposed(proposal: Proposal)
    /// As control decided, or its die. The party and control read the text.
    case proposalRuled(party: PartyID, number: Int, allowed: Bool, text: String)
    // Numbers.
    /// Within its range. Told, if the track is listed, to those who see the number, or see a band that changes.
    case trackMoved(place: TrackPlace, from: Int, to: Int, cause: Cause)
    /// By so many tenths of a point. The party is told, and control.
    case ledgerMoved(party: PartyID, by: Int, cause: Cause)
    /// An effect that works once a round has worked: not again under `key` before a round begins with bargaining.
    case onceSpent(key: String)
    /// Control is told; of an action's die everyone, of a free action's its party, of a clause's nobody else.
    case drawn(die: Die)
    /// Its actions, its mechanism and the clauses that watch it are done. Nobody is told.
    case stepResolved(step: StepID)
    // Rules.
    /// A clause did something; control is told, and those who may see the cause.
    case bit(bite: Bite)
    /// A rule refused what was tried; the command did nothing else.
    case refused(bite: Bite)
    /// An action's effects say something to these viewers; control always reads along. What clauses say stands in their bite.
    case announced(sentence: String, seenBy: [Viewer])
    /// By control. Everyone reads the reason, which isn't empty.
    case levelSet(rule: RuleID, level: EnforcementLevel, reason: String)
    // Control.
    /// Its addressees read it, and control; where it is for everyone, observers too.
    case injected(inject: DeliveredInject)
    /// By control, and told to nobody without its eyes. The reason is empty where none was given.
    case statusSet(row: InjectID, status: InjectStatus, reason: String)
    /// By control, and told to nobody without its eyes: what the row didn't say already.
    case injectEdited(row: InjectID, edit: InjectEdit)
    /// Another MSEL came: rows that are new, rows that say another thing now, and those that it doesn't have any more.
    case mselImported(new: [Inject], changed: [Inject], retired: [InjectID])
    /// The condition of a contingency has come to hold, so control is offered it.
    case injectOffered(row: InjectID)
    /// By control, for control's eyes alone.
    case noted(text: String)
    /// With which sessions this one goes in step, itself among them; none: by itself. For control's eyes alone.
    case stepSet(sessions: [String])
    // Delegations.
    /// The seat that was the head before is an adviser's now. The delegation is told, and control.
    case headAppointed(party: PartyID, seat: SeatID)
    /// Whether each of the party's seats commits it, or its head alone. The delegation is told, and control.
    case actingSet(party: PartyID, anyMember: Bool)
    /// A new one, or in the place of the one with its number. The delegation reads it, and control.
    case draftWritten(party: PartyID, draft: SharedDraft)
    /// Dropped, or put forward as this offer.
    case draftClosed(party: PartyID, number: Int, offer: OfferID?)
    // Requests for information.
    /// Control reads it, and the party, whose seats are told of all that happens to it.
    case requestMade(request: InformationRequest)
    /// Control works on the request of this number, counted per party.
    case requestTaken(party: PartyID, number: Int)
    /// With `toAll` everyone reads question and answer, without whose it was; else the party and control.
    case requestAnswered(party: PartyID, number: Int, text: String, toAll: Bool)
    /// Closed without an answer. The reason may be empty.
    case requestDismissed(party: PartyID, number: Int, reason: String)
    // Channels.
    /// Its members are told, and control; to others there is no such channel.
    case channelOpened(channel: Channel)
    /// Nothing is said in it any more; its members and control go on reading what was.
    case channelClosed(id: ChannelID)
    // Seats.
    /// The new code's digest; the old code opens nothing any more. Control is told.
    case codeReissued(seat: SeatID, digest: SHA256Digest)
    /// No code opens the seat until control gives it a new one. Control is told.
    case codeRevoked(seat: SeatID)
    /// Names of people, the one before and the one now. Control is told, and of a party's seat its delegation.
    case seatHandedOver(seat: SeatID, from: String, to: String)
    /// By control or an evaluator, for control's and evaluators' eyes.
    case observed(observation: Observation)
    /// By control, to evaluators: for control's and evaluators' eyes.
    case questionPosed(question: EvaluatorQuestion)
    // Automated delegations.
    /// One of another kind is replaced. Everyone is told that it plays; the kind is for control's eyes.
    case botSeated(party: PartyID, kind: BotKind)
    /// Everyone is told, and why.
    case botUnseated(party: PartyID, cause: BotDeparture)
}

/// Where in the schedule play is.
public struct PhasePoint: Sendable, Hashable {
    /// Counted from 1; the epilogue goes on counting.
    public var round: Int
    /// The index of the phase in its round, or of the epilogue's phase.
    public var index: Int
    /// Whether it is the epilogue's, where each phase counts as a round and nobody bargains.
    public var inEpilogue: Bool

    public init(round: Int, index: Int, inEpilogue: Bool) {
        self.round = round
        self.index = index
        self.inEpilogue = inEpilogue
    }

    /// Whether a round of the schedule has begun by then. The epilogue comes early where a settlement is implemented: rounds that
    /// it takes the place of never begin.
    public func hasBegun(round: Int) -> Bool { round <= (inEpilogue ? self.round - index - 1 : self.round) }
}

/// One number of a track.
public struct TrackPlace: Sendable, Hashable {
    /// One of the exercise's; `owners` says which of its numbers.
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
    /// By an effect of a clause.
    case rule(id: RuleID, clause: ClauseID)
    /// By an effect of an action that this party took.
    case action(party: PartyID, id: ActionID)
    /// Control set the number, for this reason.
    case control(reason: String)
    /// Control gave a party's free action a chance.
    case proposal(party: PartyID, number: Int)
}

/// Why an obligation changed its state.
public enum ObligationCause: String, Sendable, CaseIterable {
    /// Its time had come when a decision phase began: owed.
    case due = "due"
    /// Its party did as it had committed to: performed.
    case performed = "performed"
    /// Owed, and a decision phase closed without it: owed still the first time, breached the second.
    case notInTime = "not_in_time"
    /// Its party held it back: suspended where another of the agreement's parties was in breach, else breached.
    case suspended = "suspended"
    /// Performed, and a step of certification came: certified.
    case certifiedByRule = "certified_by_rule"
    /// Control took it as done, performed or not: certified.
    case certifiedByControl = "certified_by_control"
    /// Control doesn't take it as done, though performed or certified: owed.
    case notAccepted = "not_accepted"
    /// Another of the agreement's parties is in breach, and it wasn't performed yet: suspended.
    case anotherBroke = "another_broke"
    /// Another of the agreement's parties is in breach, and what was performed returns: snapped back.
    case snapback = "snapback"
    /// What was revealed goes against it, as its issue's `contrary` says: breached.
    case contrary = "contrary"
    /// A later agreement changes what is in force on the issue: replaced.
    case replaced = "replaced"
}

/// An action with what was chosen for it.
public struct Choice: Sendable, Hashable {
    /// One of those that the exercise gives the party that chose.
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
    /// Every party has one of these, with empty lists where it committed nothing.
    public var party: PartyID
    /// In the order in which they were committed.
    public var choices: [Choice]
    /// Issues on which it performs what it owes, or upholds what it performed.
    public var performs: [IssueID]
    /// Issues on which it holds back what it owes or has performed.
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
    /// At least 1; the value lies from 0 to one less.
    public var of: Int
    /// Follows from the seed, `name` and `of` alone.
    public var value: Int
    /// Below this it counts as a success.
    public var below: Int
    /// In whose name it was drawn: it also says who is told.
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
    /// The clause's; what mechanisms do is done in a rule's name, too.
    public var rule: RuleID
    /// Unique within the rule; its citation says what the bite rests on.
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
    /// Who asks; no other party reads it.
    public var party: PartyID
    /// What is to be done; 1 to 1,000 characters.
    public var what: String
    /// To what effect; 1 to 1,000 characters.
    public var effect: String
    /// Why it would work: one to three, of 1 to 1,000 characters each.
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
    /// The simulated sender, as recipients read it.
    public var from: String
    /// Empty: everyone.
    public var to: [PartyID]
    /// By what means it comes; may be empty. It is on record, and in no notice.
    public var method: String
    /// One line; may be empty.
    public var subject: String
    /// What recipients read, with control's last change.
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
