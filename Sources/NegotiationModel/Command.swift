public import Digests

/// Something that a seat, or the clock, asks the session to do. Every accepted one is an entry of the log.
///
/// What asks for `yes`, or changes what others may change too, can say how the thing stood that it is about: the phase, a
/// row's revision, what was owed. Where that stands otherwise by now the command is refused. Who leaves it out is asked nothing.
public enum Command: Sendable, Equatable {
    // Bargaining.
    /// Puts a package before others; its author consents to it by that.
    case putForward(offer: OfferDraft)
    /// Answers another's offer with a new one. The old one ends, unless it can come into force without the party,
    /// or the party has consented to it and consents are bound.
    case counter(offer: OfferID, with: OfferDraft)
    /// Names the digest of the text that was read, and what the consent would do as far as that was read.
    case accept(offer: OfferID, digest: SHA256Digest, effect: ConsentEffect? = nil)
    /// Ends an offer that can't come into force without the party; else it is noted, and the offer stands.
    /// The reason may be empty.
    case reject(offer: OfferID, reason: String)
    /// Takes back an offer of one's own; not while consents to it are bound.
    case withdraw(offer: OfferID)
    /// Takes back the consent to another's offer; not while consents to it are bound.
    case withdrawConsent(offer: OfferID)
    // Words.
    /// A party speaks to control and within its delegation always, to others while play runs; 1 to 2,000 characters.
    case say(to: Audience, text: String)
    /// A public line, on the record.
    case state(text: String)
    /// Stops play for a reason of the real world, which need not be given; anyone may, and staff alone read it: control and
    /// evaluators, at other tables of the hall too.
    case realWorld(text: String)
    // Actions.
    /// Chooses an action, a main one or a voice in the place of the one before; an immediate one is taken at once.
    /// Arguments are by parameter: one party or state, or issues.
    case commit(action: ActionID, arguments: [String: [String]])
    /// Takes back an action that was committed in this decision phase.
    case uncommit(action: ActionID)
    /// Commits to perform what is owed on an issue; under snapback, also to uphold what was performed.
    case perform(issue: IssueID)
    /// Commits to hold back what is owed, or was performed, on an issue: a breach, unless another of the agreement's
    /// parties is in breach before.
    case suspend(issue: IssueID)
    /// A free action: what, to what effect, and why it would work.
    case propose(what: String, effect: String, reasons: [String])
    // Control.
    /// STARTEX: once, before play.
    case start
    /// Stops the clock. Everyone reads the reason, which may be empty.
    case pause(reason: String)
    /// Ends a pause: the phase goes on with the time that was left.
    case resume
    /// Closes the phase before its time is over: this one. The reason may be empty; only this command in the log has it.
    case next(reason: String, phase: PhasePoint? = nil)
    /// Gives the phase, this one, 1 to 240 minutes of exercise time more; negative: as many less.
    case extend(minutes: Int, phase: PhasePoint? = nil)
    /// Plays on from the start of a phase that has begun already, where this phase is played; what happened since is undone.
    case goBack(to: PhasePoint, reason: String, phase: PhasePoint? = nil)
    /// Delivers a row of the MSEL, as it stands in this revision, with a last change where one is given.
    case inject(row: InjectID, edit: InjectEdit? = nil, revision: Int? = nil)
    /// Delivers what is written on the spot, as a new row of the MSEL.
    case improvise(from: String, to: [PartyID], text: String, method: String? = nil, subject: String? = nil)
    /// Approves, holds, skips or retires a row of the MSEL that was not delivered, as it stands in this revision.
    case setStatus(row: InjectID, status: InjectStatus, reason: String, revision: Int? = nil)
    /// Changes a row of the MSEL that was not delivered, as it stands in this revision.
    case editInject(row: InjectID, edit: InjectEdit, revision: Int? = nil)
    /// Puts the rows of another MSEL in the place of those that were not delivered. An order of staff's: it has no method
    /// on the wire. `file` is the MSEL as it was written, `rows` what it says.
    case importMSEL(file: String, rows: [Inject])
    /// Sets a track, in expression form (`heat[us]`), to a value, from the one that it has.
    case setTrack(track: String, to: Int, reason: String, from: Int? = nil)
    /// To one of the levels that the rule has, from the one that it is at. A reason is needed, and everyone reads it.
    case setLevel(rule: RuleID, level: EnforcementLevel, reason: String, from: EnforcementLevel? = nil)
    /// Takes as done what a party owes or has performed on an issue; not accepted, what it performed is owed again.
    /// Everyone reads the reason, which may be empty only where all of that was performed and not certified yet.
    /// `obligations` is what the decision is on, each instalment as it stands.
    case certify(
        issue: IssueID, party: PartyID, accepted: Bool, reason: String, obligations: [ObligationMark]? = nil)
    /// Control's decision on a party's free action with this number, which no other one is ever given.
    case rule(party: PartyID, proposal: Int, allowed: Bool, text: String)
    /// Control gives a free action a chance, and a named die decides.
    case roll(party: PartyID, proposal: Int, percent: Int, text: String)
    /// For control's own record, at any time; nobody without control's eyes reads it.
    case note(text: String)
    /// Has this table go in step with others: the sessions, this one among them, ascending; none: by itself. What starts, stops or
    /// moves play on at one of them is done at all of them, or at none, as long as each names the same ones.
    case setStep(sessions: [String])
    /// ENDEX before the schedule's end, and by no ending of the exercise. A reason is needed, and everyone reads it.
    /// Where this phase is played.
    case end(reason: String, phase: PhasePoint? = nil)
    // Delegations.
    /// Hands the head's place of a delegation to another of its seats, from this one; by the head, or by control.
    case appoint(seat: SeatID, from: SeatID? = nil)
    /// Control lets any member of a delegation act for it, or its head alone.
    case setActing(party: PartyID, anyMember: Bool)
    /// A package that the delegation works on: a new one, or another text for a draft that there is.
    case writeDraft(number: Int?, offer: OfferDraft, counters: OfferID?)
    /// Drops a draft of one's own delegation, in this revision; any member may.
    case dropDraft(number: Int, revision: Int? = nil)
    /// Puts a draft forward as it stands; names the revision that was read.
    case putForwardDraft(number: Int, revision: Int)
    // Requests for information. No request is given the number of another, also not where play went back.
    /// Puts a question to control, in the party's name; any member may, at any time. 1 to 2,000 characters.
    case ask(text: String)
    /// Tells the party that control works on its request of this number.
    case takeUp(party: PartyID, request: Int)
    /// With `toAll` everyone reads question and answer, without whose it was; else the party. 1 to 2,000 characters.
    case answer(party: PartyID, request: Int, text: String, toAll: Bool)
    /// Closes a request without an answer.
    case dismiss(party: PartyID, request: Int, reason: String)
    // Channels.
    /// For at least one party. The name has 1 to 60 characters; no rule on who may talk to whom holds in it.
    case openChannel(name: String, parties: [PartyID])
    /// Nothing is said in it any more; what was said can still be read.
    case closeChannel(channel: ChannelID)
    // Codes.
    /// Gives a seat a new code, of which this is the digest; the old one, the seat's code of this number, opens nothing
    /// any more.
    case reissue(seat: SeatID, digest: SHA256Digest, codeNumber: Int? = nil)
    /// Takes a seat its code: the seat's code of this number.
    case revoke(seat: SeatID, codeNumber: Int? = nil)
    // Control and evaluators.
    /// At any time, for control's and evaluators' eyes; a rating is the `id` of one of the exercise's ratings.
    case observe(about: ObservationSubject, text: String, rating: String? = nil)
    /// Control puts one more question to evaluators, at any time; the objective is counted from 1. 1 to 1,000 characters.
    case pose(text: String, objective: Int? = nil)
    // Automated delegations. The clock takes one out, too, where the head of its party joins.
    /// Where nobody sits at the head of the party's delegation; one of another kind is replaced.
    case seatBot(party: PartyID, kind: BotKind)
    /// Takes out the one that plays the party.
    case unseatBot(party: PartyID)
    // The clock.
    /// Somebody took a seat that another person had before.
    case handOver(seat: SeatID, from: String, to: String)
    /// The phase's time is over.
    case phaseElapsed
    /// The moment of a row that the clock delivers has come.
    case injectDue(row: InjectID)
    /// The server came back with this much of the phase left, in milliseconds of exercise time; nil where no time ran.
    case restarted(remainingMilliseconds: Int?, held: Bool)
}

// What rules, wire and clients bound alike.
extension Command {
    /// Whether it starts, stops or moves play on, or back: what tables that go in step do together.
    public var isSteering: Bool {
        switch self {
        case .start, .pause, .resume, .next, .extend, .goBack, .end: true
        default: false
        }
    }
    /// By how many minutes a phase is extended at once, or shortened where they are negative; 0 is neither.
    public static let extensionMinutes = -240...240
    /// How many reasons a free action has.
    public static let reasonCounts = 1...3
    /// How many sessions go in step, where they don't go by themselves.
    public static let stepCounts = 2...64
}
