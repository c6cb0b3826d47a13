package import Digests
package import NegotiationModel
package import SessionLog

/// What staff's commands ask of a running server: one line of JSON on its socket file.
package enum StaffRequest: Codable, Sendable {
    /// Take on a session that begins with this header. Its codes never come this way.
    case open(header: LogHeader)
    /// Take on a session that goes on from a moment of another one. Its codes never come this way.
    case fork(SessionFork)
    case list
    /// Say whether a session is still being opened, and open it next if it is.
    case isOpening(session: String)
    /// Say how the server is reached.
    case address
    case close(session: String)
    /// Have a session go on that has stopped or couldn't be opened.
    case resume(session: String)
    /// Give a seat a new code, of which this is the digest. The code never comes this way.
    case reissue(session: String, seat: SeatID, digest: SHA256Digest)
    /// Have a seat's code open nothing any more.
    case revoke(session: String, seat: SeatID)
    /// Say which tables each hall has.
    case halls
    /// Put another MSEL in the place of what was not delivered: the file as it was written, and what it says.
    case importMSEL(session: String, file: String, rows: [Inject])
    /// Let an automated delegation play a party.
    case seatBot(session: String, party: PartyID, kind: BotKind)
}

/// What the server answers: one line of JSON.
package enum StaffAnswer: Codable, Sendable {
    case done
    case sessions([SessionSummary])
    /// The sessions of each hall.
    case halls([[String]])
    /// Whether the session is still being opened.
    case opening(Bool)
    /// How the server is reached, for slips.
    case address(JoinPlace)
    case imported(MSELImport)
    /// A sentence for people.
    case refused(sentence: String)
}
