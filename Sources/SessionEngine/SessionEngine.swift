import Bots
package import Digests
import ExerciseModel
package import NegotiationModel
import NegotiationRules
import RulePrograms
package import SessionLog
package import WireMessages

/// One live session as a machine: told what happens, it says what is to be done.
///
/// It has no clock, socket or file. Nothing that follows from an entry leaves it before that entry is durable.
package struct SessionEngine: Sendable {
    enum Standing: Sendable, Equatable {
        case open
        /// Sealed, or about to be once the seal is durable.
        case closed
        /// The log has failed.
        case stopped(String)
    }

    var fold: SessionFold
    var newsRoom: NewsRoom
    var seats: SeatTable
    var chain: LogChain
    var standing = Standing.open
    let server: ServerName
    /// The session's time: UTC milliseconds, never backwards.
    private(set) var timeMs: Int
    private let offsetMs: Int
    private var gate: Gate<SessionEffect>
    private var effects: [SessionEffect] = []
    var bots: BotSeats
    /// What came of commands, all seats together. Never told to anybody in the session.
    package internal(set) var tally = CommandTally()
    private var wakeAtMs: Int?
    /// The phase whose time was over since the host asked last.
    var elapsed: PhasePoint?
    /// At other tables of the hall.
    var alarmsElsewhere = TableAlarms(alarms: [])
    // What is answered once the log has lent the entries for it.
    private var waiting: (connection: ConnectionNumber, message: FromClient, first: Int)?

    /// A session that is rebuilt up to the end of its log.
    ///
    /// - Parameters:
    ///   - chain: where the log ends; all of it is durable.
    ///   - nowMs: UTC milliseconds. Should the log be ahead of it, the session's time goes on from the log's.
    ///   - requestsPerSecond: how many a seat may make over time; three times as many at once.
    ///   - botIntervalMs: milliseconds between two steps of the automated delegations.
    /// - Returns: nil if the rebuilding was given no header.
    package init?(
        _ rebuilding: SessionRebuilding, chain: LogChain, at nowMs: Int,
        server: ServerName = ServerName(name: "offramp", version: Offramp.version),
        requestsPerSecond: Int = RateLimit.ofSeat.perSecond, botIntervalMs: Int = BotPace.usualIntervalMs
    ) {
        guard let fold = rebuilding.fold, let archive = rebuilding.archive else { return nil }
        self.fold = fold
        self.chain = chain
        self.server = server
        bots = BotSeats(intervalMs: botIntervalMs)
        newsRoom = NewsRoom(archive: archive, throughs: fold.viewers.indices.map { fold.through($0) })
        seats = SeatTable(
            seats: fold.seats, viewers: fold.viewers,
            requests: .ofSeat(perSecond: requestsPerSecond))
        offsetMs = max(0, fold.lastTimeMs - nowMs)
        timeMs = max(nowMs, fold.lastTimeMs)
        gate = Gate(durablePosition: chain.position)
    }

    /// Tells the session what happened, and gets what is to be done, in order.
    ///
    /// - Parameter nowMs: UTC milliseconds.
    package mutating func handle(_ input: SessionInput, at nowMs: Int) -> [SessionEffect] {
        timeMs = max(timeMs, nowMs + offsetMs)
        letTimePass()
        switch input {
        case .request(let connection, let request): take(request, from: connection)
        case .fault(let connection, let fault): answer(fault, to: connection)
        case .pinged(let connection): takePing(of: connection)
        case .left(let connection): leave(connection)
        case .tick: wakeAtMs = nil
        case .durable(let position):
            effects += gate.release(through: position)
            newsRoom.release(through: position)
        case .readBack(let lines): takeReadBack(lines)
        case .logFailed(let sentence, let isKept): stop(sentence, isKept: isKept)
        case .order(let command, let number): order(command, number)
        case .alarmsElsewhere(let alarms): tell(alarms)
        case .step(let command, let key, let person): step(command, key, person)
        case .close(let reason): close(reason)
        }
        playBots()
        keepTime()
        defer { effects = [] }
        return effects
    }

    /// Goes on after the server was started anew: enters that, if play was going on.
    ///
    /// - Parameters:
    ///   - head: what stood beside the log; it knows how far exercise time went.
    ///   - held: whether play is to be paused.
    ///   - servedMs: when the server began to listen, from which moment on play goes on: UTC milliseconds, not after `nowMs`.
    package mutating func resume(
        after head: LogHead?, held: Bool, since servedMs: Int, at nowMs: Int
    ) -> [SessionEffect] {
        timeMs = max(timeMs, servedMs + offsetMs)
        let status = fold.status
        if status == .running || status == .paused {
            let known = head?.exerciseTimeMs ?? fold.clock.playedMs(at: fold.lastTimeMs)
            let remaining = fold.clock.remainingMs(playedMs: known)
            enterByClock(.restarted(remainingMilliseconds: remaining, held: held))
        }
        timeMs = max(timeMs, nowMs + offsetMs)
        tellClockOfNow()
        letTimePass()
        keepTime()
        defer { effects = [] }
        return effects
    }

    // MARK: What is to be done

    /// At once.
    mutating func perform(_ effect: SessionEffect) {
        effects.append(effect)
    }

    /// Not before all that was entered so far is durable, and after all that was said before.
    mutating func performWhenDurable(_ effect: SessionEffect) {
        // A stopped session enters nothing, and says nothing but that it has stopped.
        if case .stopped = standing { return effects.append(effect) }
        if let effect = gate.pass(effect, behind: chain.position) { effects.append(effect) }
    }

    mutating func send(_ message: ToClient, to connection: ConnectionNumber) {
        performWhenDurable(.send(message.frame, to: connection))
    }

    mutating func fail(_ id: RequestID?, _ error: WireError, to connection: ConnectionNumber) {
        send(.failure(id: id, error), to: connection)
    }

    /// Has entries read back, after which the request is taken again.
    mutating func readBack(_ missing: MissingEntries, for message: FromClient, of connection: ConnectionNumber) {
        waiting = (connection, message, missing.numbers.lowerBound)
        perform(.readBack(entries: missing.numbers))
    }

    private mutating func takeReadBack(_ lines: [[UInt8]]?) {
        guard let (connection, message, first) = waiting.take() else { return }
        do {
            let entries = try (lines ?? []).map { try NewsArchive.Kept(LogEntry(line: $0)) }
            newsRoom.lend(entries, from: first)
            // Twice would be for ever: what was lent is all that can be.
            try answer(message, to: connection)
        } catch {
            fail(message.id, .newsUnreadable, to: connection)
        }
        newsRoom.lend([], from: 0)
    }

    mutating func discardHeld() {
        gate.discard()
    }

    // MARK: Time

    // While time runs, the phase's end is awaited.
    private mutating func keepTime() {
        guard standing == .open, let dueAtMs = fold.dueAtMs else { return }
        let next = max(timeMs, min(dueAtMs, bots.pace.dueAtMs ?? dueAtMs))
        if let wakeAtMs, wakeAtMs <= next { return }
        wakeAtMs = next
        perform(.wake(afterMs: next - timeMs))
    }

    // The log counts exercise time on from when it gets a line, which is now and not when the server began to listen.
    private mutating func tellClockOfNow() {
        for place in effects.indices {
            guard case .append(let line, let chain, _) = effects[place] else { continue }
            effects[place] = .append(line: line, reaching: chain, fold.logClock(at: timeMs))
        }
    }

    /// Does what the clock has to do up to now, in the order of the moments. Where a phase ends at the moment of a row, it
    /// ends first: the row may belong to the round that begins.
    private mutating func letTimePass() {
        while standing == .open, let deadline = fold.deadline {
            let row = fold.nextClockDelivery
            let isEntered: Bool
            if deadline <= timeMs, deadline <= row?.atMs ?? deadline {
                isEntered = enterByClock(.phaseElapsed)
            } else if let row, row.atMs <= timeMs {
                isEntered = enterByClock(.injectDue(row: row.row))
            } else {
                return
            }
            guard isEntered else { return }
        }
    }
}

extension SessionEngine {
    /// The session's id.
    package var session: String { fold.session }
    /// The digests of the codes that open its seats.
    package var doorCodes: DoorCodes {
        let hall = fold.state.codeDigest(of: .hall)
        return DoorCodes(own: fold.state.codeDigests.filter { $0 != hall }, hall: hall)
    }
    /// Whether a code opens the observers' seat, which any number may have.
    package func isForObservers(_ codeDigest: SHA256Digest) -> Bool {
        fold.seat(openedBy: codeDigest).map { fold.role($0) == .observer } ?? false
    }
    /// Where play is.
    package var status: PlayStatus { fold.status }
    /// Whether it takes commands.
    package var isOpen: Bool { standing == .open }
    /// Whether a connection has a seat.
    package func hasJoined(_ connection: ConnectionNumber) -> Bool { seats[connection] != nil }
    /// How many connections have joined.
    package var joinedCount: Int { seats.connections.count }

    /// Who is at a seat now, seat by seat: `Olena (ukraine-1)`.
    package var peopleHere: [String] {
        seats.places.filter { !$0.connections.isEmpty }.map { place in
            place.person.map { "\($0) (\(place.seat))" } ?? place.seat.rawValue
        }
    }

    /// Where play is, in words; nil before STARTEX.
    package var placeName: String? { fold.state.placeName }
    /// The number of entries.
    package var entryCount: Int { fold.entryCount }
    /// The number of entries that are durable; memory may be ahead.
    package var durableEntryCount: Int { min(fold.entryCount, gate.durablePosition) }
    /// The title of its exercise.
    package var title: String { fold.program.exercise.title }
    /// What is left of the phase, in seconds; nil where no time runs.
    package func secondsLeft(at nowMs: Int) -> Int? { millisecondsLeft(at: nowMs).map { $0 / 1000 } }
    /// The same in milliseconds.
    package func millisecondsLeft(at nowMs: Int) -> Int? { fold.deadline.map { max(0, $0 - nowMs) } }
    /// When something was entered last, UTC milliseconds.
    package var lastEntryMs: Int { fold.lastTimeMs }
    /// What staff call the table; nil where it has no name.
    package var table: String? { fold.table }
    /// What play was stopped by for a reason of the real world, where it has not gone on since and isn't over; memory may be ahead
    /// of the disk.
    package var alarms: [TableAlarm] { fold.alarms }
}
