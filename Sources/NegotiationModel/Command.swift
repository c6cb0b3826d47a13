import Digests

/// Something that a seat, or the clock, asks the session to do. Every accepted one is an entry of the log.
public enum Command: Sendable, Equatable {
    // Bargaining.
    case putForward(offer: OfferDraft)
    case counter(offer: OfferID, with: OfferDraft)
    /// Names the digest of the text that was read.
    case accept(offer: OfferID, digest: SHA256Digest)
    case reject(offer: OfferID, reason: String)
    case withdraw(offer: OfferID)
    case withdrawConsent(offer: OfferID)
    // Words.
    case say(to: Audience, text: String)
    /// A public line, on the record.
    case state(text: String)
    /// Stops play for a reason of the real world, which need not be given; anyone may, and control alone reads it.
    case realWorld(text: String)
    // Actions.
    case commit(action: ActionID, arguments: [String: [String]])
    case uncommit(action: ActionID)
    case perform(issue: IssueID)
    case suspend(issue: IssueID)
    /// A free action: what, to what effect, and why it would work.
    case propose(what: String, effect: String, reasons: [String])
    // Control.
    case start
    case pause(reason: String)
    case resume
    case next(reason: String)
    case extend(minutes: Int)
    /// Plays on from the start of a phase that has begun already; what happened since is undone.
    case goBack(to: PhasePoint, reason: String)
    /// Delivers a row of the MSEL, with a last change where one is given.
    case inject(row: InjectID, edit: InjectEdit? = nil)
    /// Delivers what is written on the spot, as a new row of the MSEL.
    case improvise(from: String, to: [PartyID], text: String, method: String? = nil, subject: String? = nil)
    /// Approves, holds, skips or retires a row of the MSEL that was not delivered.
    case setStatus(row: InjectID, status: InjectStatus, reason: String)
    /// Changes a row of the MSEL that was not delivered.
    case editInject(row: InjectID, edit: InjectEdit)
    /// Puts the rows of another MSEL in the place of those that were not delivered. An order of staff's: it has no method
    /// on the wire. `file` is the MSEL as it was written, `rows` what it says.
    case importMSEL(file: String, rows: [Inject])
    /// Sets a track, in expression form (`heat[us]`), to a value.
    case setTrack(track: String, to: Int, reason: String)
    case setLevel(rule: RuleID, level: EnforcementLevel, reason: String)
    case certify(issue: IssueID, party: PartyID, accepted: Bool, reason: String)
    /// Control's decision on a party's free action with this number.
    case rule(party: PartyID, proposal: Int, allowed: Bool, text: String)
    /// Control gives a free action a chance, and a named die decides.
    case roll(party: PartyID, proposal: Int, percent: Int, text: String)
    case note(text: String)
    case end(reason: String)
    // Delegations.
    /// Hands the head's place of a delegation to another of its seats; by the head, or by control.
    case appoint(seat: SeatID)
    /// Control lets any member of a delegation act for it, or its head alone.
    case setActing(party: PartyID, anyMember: Bool)
    /// A package that the delegation works on: a new one, or another text for a draft that there is.
    case writeDraft(number: Int?, offer: OfferDraft, counters: OfferID?)
    case dropDraft(number: Int)
    /// Puts a draft forward as it stands; names the revision that was read.
    case putForwardDraft(number: Int, revision: Int)
    // Requests for information.
    case ask(text: String)
    case takeUp(party: PartyID, request: Int)
    case answer(party: PartyID, request: Int, text: String, toAll: Bool)
    /// Closes a request without an answer.
    case dismiss(party: PartyID, request: Int, reason: String)
    // Channels.
    case openChannel(name: String, parties: [PartyID])
    case closeChannel(channel: ChannelID)
    // Codes.
    /// Gives a seat a new code, of which this is the digest; the old one opens nothing any more.
    case reissue(seat: SeatID, digest: SHA256Digest)
    /// Takes a seat its code.
    case revoke(seat: SeatID)
    // Control and evaluators.
    case observe(about: ObservationSubject, text: String, rating: String? = nil)
    // Automated delegations. The clock takes one out, too, where the head of its party joins.
    case seatBot(party: PartyID, kind: BotKind)
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
