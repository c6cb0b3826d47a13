import Digests
import NegotiationModel
import SessionLog

/// What staff's commands ask of a running server: one line of JSON on its socket file.
public enum StaffRequest: Codable, Sendable {
    /// Take on a session that begins with this header. Its codes never come this way.
    case open(header: LogHeader)
    case list
    case close(session: String)
    /// Give a seat a new code, of which this is the digest. The code never comes this way.
    case reissue(session: String, seat: SeatID, digest: SHA256Digest)
    /// Put another MSEL in the place of what was not delivered: the file as it was written, and what it says.
    case importMSEL(session: String, file: String, rows: [Inject])
    /// Let an automated delegation play a party.
    case seatBot(session: String, party: PartyID, kind: BotKind)
}

/// What the server answers: one line of JSON.
public enum StaffAnswer: Codable, Sendable {
    case done
    case sessions([SessionSummary])
    /// A sentence for people.
    case refused(sentence: String)
}
