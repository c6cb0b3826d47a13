import Digests
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON

/// Which sessions are still to be opened, and who waits for them.
struct Openings {
    private struct Opening {
        /// Of the codes that opened its seats when the session began.
        let codes: DoorCodes
        /// Those of them that several may join with.
        let sharedDigests: Set<SHA256Digest>
        var waiting: [ConnectionNumber] = []
    }

    private var openings: [String: Opening]
    // A code that was given later stands further down in some log, and nobody knows in which before it is open.
    private var strangers: [ConnectionNumber] = []

    init(_ outlines: [LogOutline]) {
        openings = Dictionary(
            uniqueKeysWithValues: outlines.map { outline in
                let seats = outline.readSeats
                let shared = seats.filter { $0.role == .observer }.map(\.codeDigest)
                return (outline.session, Opening(codes: DoorCodes(seats), sharedDigests: Set(shared)))
            })
    }

    /// How many sessions aren't open yet.
    var count: Int { openings.count }
    var isDone: Bool { openings.isEmpty }

    /// Their names, sorted.
    var sessions: [String] { openings.keys.sorted() }

    /// The same as staff see them in a list.
    var summaries: [SessionSummary] {
        sessions.map { SessionSummary(session: $0, title: "", status: "opening", entries: 0, joined: 0) }
    }

    /// Whether a session isn't open yet.
    func contains(_ session: String) -> Bool { openings[session] != nil }

    func codes(of session: String) -> DoorCodes { openings[session]?.codes ?? DoorCodes(own: []) }

    /// Whether a code of a session is one that several may join with.
    func isShared(_ digest: SHA256Digest, of session: String) -> Bool {
        openings[session]?.sharedDigests.contains(digest) ?? false
    }

    /// Those who wait for a session, where a code of it is for one alone.
    func waiting(for session: String, byCodeOfOne digest: SHA256Digest) -> [ConnectionNumber] {
        guard let opening = openings[session], !opening.sharedDigests.contains(digest) else { return [] }
        return opening.waiting
    }

    /// Has a connection wait for a session, or, where it isn't known for which, for any of them.
    mutating func wait(_ connection: ConnectionNumber, for session: String?) {
        if let session { openings[session]?.waiting.append(connection) } else { strangers.append(connection) }
    }

    /// A connection that waited has ended.
    mutating func forget(_ connection: ConnectionNumber, waitingFor session: String?) {
        if let session {
            openings[session]?.waiting.removeAll { $0 == connection }
        } else {
            strangers.removeAll { $0 == connection }
        }
    }

    /// A session was opened, or can't be.
    ///
    /// - Parameter hasOtherCodes: whether other codes open its seats than when it began.
    /// - Returns: those who waited for it, in order; also those with a code of which it isn't known where it belongs, if
    ///   that may be known now.
    mutating func end(_ session: String, hasOtherCodes: Bool) -> [ConnectionNumber] {
        var waiting = openings.removeValue(forKey: session)?.waiting ?? []
        if hasOtherCodes || isDone {
            waiting += strangers
            strangers = []
        }
        return waiting
    }
}

extension LogOutline {
    /// The seats that the session began with; none where the first line can't be read.
    fileprivate var readSeats: [Seat] { seats.flatMap { try? [Seat](reading: $0) } ?? [] }
}
