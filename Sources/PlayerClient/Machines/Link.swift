import NegotiationModel
import WireMessages

/// The connection to the server, and what is asked over it: each request is answered once, or sent again.
///
/// Requests that wait stand in the order in which they were made. They are sent while the seat is joined, and all of those
/// that wait once it is joined again: a command's key makes it happen once all the same.
struct Link: Sendable {
    /// Milliseconds before each attempt; the last holds for all that follow.
    private static let delays = [500, 1000, 2000, 4000, 8000, 15_000]
    /// The number of the failed attempt after which it is said once more that there is no connection.
    private static let attemptsUntilStill = 4

    private(set) var state = Connection.offline
    private(set) var attemptsFailed = 0
    /// Why the server refused a seat that it gave before; until the connection has ended.
    private var refusal: WireError?
    /// What kept the seat from being joined, as it was told last.
    private var hindranceTold: Hindrance?
    private var patience = Patience()
    /// Requests that wait for their answers.
    private(set) var pending: [PendingRequest] = []
    private(set) var requestsMade = 0
    let keyPrefix: String
    /// The key of the next command, where somebody has drawn one for it.
    var keyGiven: CommandKey?

    init(keyPrefix: String) {
        self.keyPrefix = keyPrefix
    }

    /// A key that this client has not used.
    var nextKey: String { keyGiven?.text ?? "\(keyPrefix)-\(requestsMade + 1)" }

    // MARK: The connection

    /// An attempt to connect begins.
    mutating func dial(at now: Int) {
        // Of those that come later one knows that they fail.
        if attemptsFailed <= 1 { patience.wait(for: .connection, at: now) }
    }

    mutating func join(at now: Int) {
        state = .joining
        patience.wait(for: .seat, at: now)
    }

    /// Something came from the server.
    mutating func hear(at now: Int) { patience.hear(at: now) }

    /// What has been waited for so long, without a word from the server, that it is to be told; once.
    mutating func impatience(at now: Int) -> Awaited? {
        if state == .joined { patience.wait(forAnswers: pending.map(\.id), at: now) }
        return patience.impatience(at: now)
    }

    /// The seat, which was joined before, is refused now; it is asked for again later.
    mutating func refuse(_ error: WireError) { refusal = error }

    /// The seat is joined.
    ///
    /// - Returns: what is to be sent again.
    mutating func joined() -> [FromClient] {
        state = .joined
        attemptsFailed = 0
        hindranceTold = nil
        patience.rest()
        return pending.map { FromClient(id: $0.id, request: $0.request) }
    }

    /// The connection ended, or did not come about.
    mutating func lose() -> Loss {
        let hindrance = refusal.map { Hindrance.refused($0) } ?? .noConnection
        let isNew = state == .joined || hindrance != hindranceTold
        (state, refusal, hindranceTold) = (.offline, nil, hindrance)
        attemptsFailed += 1
        patience.rest()
        return Loss(
            hindrance: hindrance, delayMs: Self.delayMs(afterAttempts: attemptsFailed),
            isTold: isNew || attemptsFailed == Self.attemptsUntilStill, isStill: !isNew)
    }

    /// A connection that ended, or did not come about.
    struct Loss: Sendable, Equatable {
        var hindrance: Hindrance
        /// Milliseconds until the next attempt.
        var delayMs: Int
        /// Whether it is to be told: for the first time, or again.
        var isTold: Bool
        var isStill: Bool
    }

    /// Milliseconds until the next attempt after so many, from 1 on, that failed.
    static func delayMs(afterAttempts attempts: Int) -> Int { delays[min(attempts, delays.count) - 1] }

    // MARK: Requests

    /// Makes a request.
    ///
    /// - Returns: what is to be sent now; nil where it waits for the connection.
    ///
    /// - Parameter line: what was typed for it.
    mutating func submit(
        _ request: ClientRequest, for purpose: Purpose, id: RequestID? = nil, typed line: String? = nil
    ) -> FromClient? {
        if case .command = request { keyGiven = nil }
        requestsMade += 1
        let id = id ?? .text("r\(requestsMade)")
        pending.append(PendingRequest(id: id, request: request, purpose: purpose, line: line))
        return state == .joined ? FromClient(id: id, request: request) : nil
    }

    /// Takes out the request that an answer is for; nil where none waits.
    mutating func remove(_ id: RequestID) -> PendingRequest? {
        pending.firstIndex { $0.id == id }.map { pending.remove(at: $0) }
    }

    /// Takes out the request that is answered next, since answers come in order; nil where none waits.
    mutating func removeOldest() -> PendingRequest? { pending.isEmpty ? nil : pending.removeFirst() }

    func isPending(_ id: RequestID) -> Bool { pending.contains { $0.id == id } }

    /// Whether a request waits that was made to such an end.
    func isAwaiting(_ isMeant: (Purpose) -> Bool) -> Bool { pending.contains { isMeant($0.purpose) } }
}

/// How far the connection is.
package enum Connection: Sendable, Equatable {
    case offline, joining, joined
}

/// A request that waits for its answer.
struct PendingRequest: Sendable {
    var id: RequestID
    var request: ClientRequest
    var purpose: Purpose
    /// What was typed for it; nil where that is not known.
    var line: String?
}

/// What keeps a seat from being joined.
enum Hindrance: Sendable, Equatable {
    case noConnection
    /// The server is there, and refuses the seat.
    case refused(WireError)
}

/// What to do with an answer.
enum Purpose: Sendable {
    /// A command that somebody gave; with the code that a seat has once it is done.
    case command(code: JoinCode?)
    /// The command that puts the draft forward.
    case offer
    case preview(OfferPlan)
    /// The same of a plan that is still being composed: nobody is asked anything.
    case composing(OfferPlan)
    /// The same of a plan that waits for `yes`, since something happened that may change what was said of it.
    case reviewing(OfferPlan)
    /// News to be told, not applied; what is seen of others whose they are.
    case log(eyes: View?)
    /// To look through other eyes.
    case watch
    /// News that were missed on an open connection.
    case gap
    /// News from before one joined, for the times in them.
    case past
    /// The same for control, all of them.
    case activity
    /// A program's, which reads the answer itself.
    case program
    /// A command of an automated delegation, which tells what came of it.
    case automated(Command)
}
