package import Digests
import WireMessages

/// Knows which code opens a seat in which session, and how many wrong codes were tried lately.
///
/// A right code always gets in, or learns at once that its session was closed. Wrong ones are answered once a second from one
/// address and ten times a second in all, beside a reserve for a class that mistypes its codes behind one address; what comes
/// above that learns nothing but that it came too soon. Codes have 80 bits, so that no such rate finds one: docs/protocol.md has
/// the arithmetic.
package struct Doorkeeper: Sendable {
    /// What the doorkeeper says to a code.
    package enum Answer: Sendable, Equatable {
        case session(String)
        /// To several, as whoever runs them from one desk.
        case hall([String])
        /// To one that was closed not long ago.
        case closed(String)
        case wrong
        case tooManyTries
    }

    private static let addressesMax = 4096
    /// How many codes of closed sessions are remembered: those of some 500 tables.
    package static let closedCodesMax = 8192
    // Beyond what a second brings: so many people of one class, and so many classes at once.
    private static let burstByAddress = 30
    private static let burstInAll = 100

    private var sessions: [SHA256Digest: String] = [:]
    /// The sessions that a hall's code opens, in the order in which they came.
    private var halls: [SHA256Digest: [String]] = [:]
    // Codes that opened a session and open it no more; nil once every session's codes are known, and the others are wrong.
    private var withdrawn: Set<SHA256Digest>? = []
    // Codes of sessions that were closed: who comes late learns that. The session that was closed last is the last.
    private var closed: [SHA256Digest: String] = [:]
    private var closings: [(session: String, codes: [SHA256Digest])] = []
    private var triesInAll = RateLimit(perSecond: 10, burst: Doorkeeper.burstInAll)
    private var triesByAddress: [String: RateLimit] = [:]

    package init() {}

    /// Lets codes in to a session.
    ///
    /// - Returns: false, and nothing is changed, if one of them opens another session already.
    package mutating func admit(_ codes: DoorCodes, to session: String) -> Bool {
        guard codes.own.allSatisfy({ sessions[$0, default: session] == session && halls[$0] == nil }),
            codes.hall.map({ sessions[$0] == nil }) ?? true
        else { return false }
        for digest in codes.own { sessions[digest] = session }
        if let hall = codes.hall, halls[hall]?.contains(session) != true { halls[hall, default: []].append(session) }
        for digest in codes.all {
            withdrawn?.remove(digest)
            closed[digest] = nil
        }
        return true
    }

    /// The same for codes of one session alone.
    package mutating func admit(_ codeDigests: [SHA256Digest], to session: String) -> Bool {
        admit(DoorCodes(own: codeDigests), to: session)
    }

    /// Lets those of some codes in to a session that open no other one.
    ///
    /// - Returns: how many of them open another one.
    package mutating func admitFree(_ codes: DoorCodes, to session: String) -> Int {
        let clashes = codes.own.count { !admit([$0], to: session) }
        return clashes + (admit(DoorCodes(own: [], hall: codes.hall), to: session) ? 0 : 1)
    }

    /// Takes a code of a session out, and another in.
    ///
    /// - Parameter isHall: whether the seat is a hall's, whose code may open others.
    /// - Returns: false if the other opens another session already; the old one is out all the same.
    package mutating func change(
        _ old: SHA256Digest?, to new: SHA256Digest?, of session: String, isHall: Bool = false
    ) -> Bool {
        if let old { leave(session, ofHall: old) }
        if let old, sessions[old] == session {
            sessions[old] = nil
            withdrawn?.insert(old)
        }
        guard let new else { return true }
        return admit(isHall ? DoorCodes(own: [], hall: new) : DoorCodes(own: [new]), to: session)
    }

    private mutating func leave(_ session: String, ofHall hall: SHA256Digest) {
        guard var tables = halls[hall], tables.contains(session) else { return }
        tables.removeAll { $0 == session }
        halls[hall] = tables.isEmpty ? nil : tables
        if tables.isEmpty { withdrawn?.insert(hall) }
    }

    /// Whether it is known what a code opens, or that it opens nothing any more; asking costs no try.
    package func knows(_ code: String) -> Bool {
        let digest = JoinCode.digest(ofTyped: code)
        return sessions[digest] != nil || halls[digest] != nil || closed[digest] != nil
            || withdrawn?.contains(digest) != false
    }

    /// The sessions of each hall.
    package var hallTables: [[String]] {
        halls.values.sorted { ($0.first ?? "", $0.count) < ($1.first ?? "", $1.count) }
    }

    /// Whether a code opens a session; asking costs no try.
    package func opens(_ code: String) -> Bool { sessions[JoinCode.digest(ofTyped: code)] != nil }

    /// Every session's codes are known from now on: what opens nothing is wrong, and need not be remembered.
    package mutating func knowAll() { withdrawn = nil }

    /// Whether a code opens another session than this.
    package func opens(_ codeDigest: SHA256Digest, anotherThan session: String) -> Bool {
        sessions[codeDigest, default: session] != session || halls[codeDigest].map { $0 != [session] } ?? false
    }

    /// Forgets the codes of a session.
    package mutating func forget(_ session: String) {
        for (digest, opened) in sessions where opened == session { withdrawn?.insert(digest) }
        sessions = sessions.filter { $0.value != session }
        for hall in halls.keys { leave(session, ofHall: hall) }
    }

    /// A session was closed: its codes open nothing any more, and for as long as there is room they are known as those of a
    /// session that was closed.
    package mutating func close(_ session: String) {
        let lastOfHall = halls.filter { $0.value == [session] }.map(\.key)
        let codes = sessions.filter { $0.value == session }.map(\.key) + lastOfHall
        forget(session)
        guard !codes.isEmpty else { return }
        for code in codes { closed[code] = session }
        closings.append((session, codes))
        while closed.count > Self.closedCodesMax {
            let first = closings.removeFirst()
            for code in first.codes where closed[code] == first.session { closed[code] = nil }
        }
    }

    /// Where a code leads.
    ///
    /// - Parameters:
    ///   - address: where it comes from; nil where it waited to be known, which was its try.
    ///   - nowMs: any clock that goes forward.
    package mutating func ask(_ code: String, from address: String?, at nowMs: Int) -> Answer {
        let digest = JoinCode.digest(ofTyped: code)
        if let session = sessions[digest] { return .session(session) }
        if let tables = halls[digest] { return .hall(tables) }
        if let session = closed[digest] { return .closed(session) }
        guard let address else { return .wrong }
        // With so many addresses the limit in all is what holds; the table must not grow.
        if triesByAddress.count >= Self.addressesMax { triesByAddress.removeAll() }
        let isInTime = triesByAddress[address, default: RateLimit(perSecond: 1, burst: Self.burstByAddress)].take(
            at: nowMs)
        return isInTime && triesInAll.take(at: nowMs) ? .wrong : .tooManyTries
    }
}
