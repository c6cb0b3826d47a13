import Digests

/// Something that a seat, or the clock, asks the session to do. Every accepted one is an entry of the log.
public enum Command: Codable, Sendable, Equatable {
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
    /// Delivers a row of the MSEL, with a last change where one is given.
    case inject(row: InjectID, edit: InjectEdit? = nil)
    /// Delivers what is written on the spot, as a new row of the MSEL.
    case improvise(from: String, to: [PartyID], text: String, method: String? = nil, subject: String? = nil)
    /// Approves, holds, skips or retires a row of the MSEL that was not delivered.
    case setStatus(row: InjectID, status: InjectStatus, reason: String)
    /// Changes a row of the MSEL that was not delivered.
    case editInject(row: InjectID, edit: InjectEdit)
    /// Sets a track, in expression form (`heat[us]`), to a value.
    case setTrack(track: String, to: Int, reason: String)
    case setLevel(rule: RuleID, level: EnforcementLevel, reason: String)
    case certify(issue: IssueID, party: PartyID, accepted: Bool, reason: String)
    /// Control's decision on a party's free action with this number.
    case rule(party: PartyID, proposal: Int, allowed: Bool, text: String)
    case note(text: String)
    case end(reason: String)
    // Control and evaluators.
    case observe(about: ObservationSubject, text: String, rating: String? = nil)
    // The clock.
    /// The phase's time is over.
    case phaseElapsed
    /// The moment of a row that the clock delivers has come.
    case injectDue(row: InjectID)
    /// The server came back with this much of the phase left, in milliseconds of exercise time; nil where no time ran.
    case restarted(remainingMilliseconds: Int?, held: Bool)
}
