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
    case inject(row: InjectID)
    case improvise(from: String, to: [PartyID], text: String)
    /// Sets a track, in expression form (`heat[us]`), to a value.
    case setTrack(track: String, to: Int, reason: String)
    case setLevel(rule: RuleID, level: EnforcementLevel, reason: String)
    case certify(issue: IssueID, party: PartyID, accepted: Bool, reason: String)
    /// Control's decision on a party's free action with this number.
    case rule(party: PartyID, proposal: Int, allowed: Bool, text: String)
    case note(text: String)
    case end(reason: String)
    // Automated delegations. The clock takes one out, too, where the head of its party joins.
    case seatBot(party: PartyID, kind: BotKind)
    case unseatBot(party: PartyID)
    // The clock.
    /// The phase's time is over.
    case phaseElapsed
    /// The server came back with this much of the phase left, in milliseconds of exercise time; nil where no time ran.
    case restarted(remainingMilliseconds: Int?, held: Bool)
}
