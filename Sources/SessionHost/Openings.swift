import Digests
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import WireMessages

/// Which sessions are still to be opened, and who waits for them.
struct Openings {
    /// Somebody who waits.
    enum Waiting {
        /// A connection that asked to join.
        case join(ConnectionNumber, FromClient)
        /// A wish of staff's.
        case staff(Mail)
    }

    private struct Opening {
        /// Of the codes that opened its seats when the session began.
        let codeDigests: [SHA256Digest]
        var waiting: [Waiting] = []
    }

    private var openings: [String: Opening]
    // A code that was given later stands further down in some log, and nobody knows in which before it is open.
    private var strangers: [Waiting] = []

    init(_ outlines: [LogOutline]) {
        openings = Dictionary(
            outlines.map { ($0.session, Opening(codeDigests: $0.codeDigests)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    var isDone: Bool { openings.isEmpty }

    /// The same as staff see them in a list.
    var summaries: [SessionSummary] {
        sessions.map { SessionSummary(session: $0, title: "", status: "opening", entries: 0, joined: 0) }
    }

    /// The names of the sessions that aren't open yet, sorted.
    var sessions: [String] { openings.keys.sorted() }

    func codeDigests(of session: String) -> [SHA256Digest]? { openings[session]?.codeDigests }

    /// Has somebody wait for a session.
    ///
    /// - Returns: false if it isn't to be opened.
    mutating func wait(_ waiting: Waiting, for session: String) -> Bool {
        guard openings[session] != nil else { return false }
        openings[session]?.waiting.append(waiting)
        return true
    }

    /// Has somebody wait whose code may be of any of the sessions.
    mutating func waitForAny(_ waiting: Waiting) { strangers.append(waiting) }

    /// A session was opened, or can't be.
    ///
    /// - Parameter hasOtherCodes: whether other codes open its seats than when it began.
    /// - Returns: those who waited for it, in order; also those with a code of which it isn't known where it belongs, if
    ///   that may be known now.
    mutating func end(_ session: String, hasOtherCodes: Bool) -> [Waiting] {
        var waiting = openings.removeValue(forKey: session)?.waiting ?? []
        if hasOtherCodes || isDone {
            waiting += strangers
            strangers = []
        }
        return waiting
    }
}

extension LogOutline {
    /// The digests of the codes that opened the seats when the session began; none where the first line can't be read.
    fileprivate var codeDigests: [SHA256Digest] {
        let seats = seats.flatMap { try? [Seat](reading: $0) } ?? []
        return seats.map(\.codeDigest)
    }
}
