import Digests
import ExerciseModel
package import NegotiationModel
package import NegotiationRules
package import RulePrograms
package import SessionLog
import StrictJSON
import WireMessages

/// A session's log folded up: play, keys and every viewer's news, the same live and from the log.
package struct SessionFold: Sendable {
    package let session: String
    /// In the session's order.
    package let seats: [Seat]
    /// The parties in the exercise's order, control, observers.
    package let viewers: [Viewer]
    package let program: RuleProgram
    /// When the session was opened: UTC milliseconds.
    package let openedAtMs: Int
    package private(set) var entryCount = 0
    /// The time of the last entry, or of the opening: UTC milliseconds.
    package private(set) var lastTimeMs: Int
    private(set) var telling: Telling
    private(set) var clock = ExerciseClock()
    private(set) var keys: [KeyBook]
    /// What play was stopped by for a reason of the real world, where it has not gone on since and isn't over: the latest, the
    /// oldest first.
    private(set) var alarms: [TableAlarm] = []
    private static let alarmsMax = 10
    /// What staff call the table; nil where it has no name.
    let table: String?
    /// Who last acted at each seat, or was said to have taken it.
    private var lastPersons: [String?]

    /// A session before its first entry.
    ///
    /// - Parameter program: the rules of the header's exercise, where they have been made ready already.
    package init(_ header: LogHeader, program: RuleProgram? = nil) throws(LogFault) {
        session = header.session
        table = header.table
        openedAtMs = header.openedAtMs
        lastTimeMs = header.openedAtMs
        if let program { self.program = program } else { self.program = try Self.program(of: header) }
        seats = try Self.seats(of: header, self.program.exercise)
        viewers = self.program.exercise.parties.map { .party($0.id) } + [.control, .observer]
        keys = seats.map { _ in KeyBook() }
        lastPersons = seats.map { _ in nil }
        guard let seed = SHA256Digest(hex: header.seedHex)?.bytes else {
            throw Self.fault("The seed is not 64 hexadecimal digits.")
        }
        let state = SessionState(
            program: self.program, seed: seed, seats: seats, diceAreKnown: header.diceAreKnown,
            values: try Self.values(of: header), exerciseDigest: header.exerciseDigest, table: header.table)
        guard state.seedCommitment == header.seedCommitment else {
            throw Self.fault("The seed is not the one that was committed to: its SHA-256 is \(state.seedCommitment).")
        }
        telling = Telling(state: state, viewers: viewers, throughs: viewers.map { _ in 0 })
    }

    /// Play as it stands.
    package var state: SessionState {
        // Lent: a copy would retain some forty things, and everybody asks for it.
        _read { yield telling.state }
    }

    /// A copy that shows every party its values, whatever the session was opened with: for those who read its log.
    package func forReaders() -> SessionFold {
        var copy = self
        copy.telling.showValues()
        return copy
    }

    /// Forgets what a viewer was shown, by the viewer's place in `viewers`: nobody is there to be shown more.
    mutating func forget(_ viewer: Int) { telling.forget(viewer) }

    // Straight from play: through `state` each would copy all of it.

    /// Where play is.
    var status: PlayStatus { telling.state.status }
    /// When the phase ends; nil where no time runs.
    var deadline: Int? { telling.state.deadline }
    /// Which parties are played by automated delegations.
    var seatedBots: [(party: PartyID, kind: BotKind)] { telling.state.bots }
    /// What the clock has to deliver next.
    var nextClockDelivery: (row: InjectID, atMs: Int)? { telling.state.nextClockDelivery }

    /// When the clock has something to do next, UTC milliseconds: in the past where that is due already; nil where no time runs.
    var dueAtMs: Int? { deadline.map { min($0, nextClockDelivery?.atMs ?? $0) } }
    /// Exercise time as the log keeps it.
    func logClock(at timeMs: Int) -> LogClock { clock.logClock(at: timeMs, dueAtMs: dueAtMs) }

    /// What a command would make happen now; as `SessionState.decide`, from the state where it lies.
    package func decide(
        _ command: Command, by actor: Actor, person: String, at timeMs: Int
    ) throws(Refusal) -> [Event] {
        try telling.state.decide(command, by: actor, person: person, at: timeMs)
    }

    /// How long play had run at the last entry, in milliseconds since STARTEX, without pauses.
    package var exerciseTimeMs: Int { clock.playedMs(at: lastTimeMs) }

    /// The number of a viewer's last news, by the viewer's place in `viewers`.
    package func through(_ viewer: Int) -> Int { telling.desks[viewer].through }

    /// All that a viewer sees now, by the viewer's place in `viewers`.
    package func sections(_ viewer: Int) -> ViewSections { state.sections(for: viewers[viewer]) }

    /// Who gives the commands that are entered under a seat now; nil if there is no such seat.
    package func actor(_ seat: SeatID) -> Actor? {
        if seat == SessionEntry.clockSeat { return .clock }
        return state.role(of: seat).map { .seat(role: $0) }
    }

    /// What a seat may do now, by its place among the seats.
    func role(_ seat: Int) -> SeatRole { state.role(of: seats[seat].id) ?? seats[seat].role }

    /// The place among the seats of the one that a code opens now.
    func seat(openedBy digest: SHA256Digest) -> Int? {
        state.seat(openedBy: digest).flatMap { id in seats.firstIndex { $0.id == id } }
    }

    /// The place among the seats of the one that is at the head of a party's delegation now.
    func head(of party: PartyID) -> Int? { seats.indices.first { role($0) == .party(id: party, head: true) } }

    /// Who acted last at a seat, by its place among the seats.
    func lastPerson(_ seat: Int) -> String? { lastPersons[seat] }

    /// Takes the next entry in.
    ///
    /// - Parameter wanted: whose news is wanted; that of others is only counted.
    /// - Returns: for each viewer the news, where there is any and it is wanted.
    package mutating func take(_ entry: SessionEntry, wanted: Wanted = .all) -> [News?] {
        let refusal = refusal(of: entry)
        let news = telling.take(entry.events, timeMs: entry.timeMs, wanted: wanted)
        finish(entry, refusal)
        return news
    }

    /// Takes the next entry in where nobody looks: everybody's news is only counted.
    package mutating func count(_ entry: SessionEntry) {
        let refusal = refusal(of: entry)
        telling.count(entry.events)
        finish(entry, refusal)
    }

    private mutating func finish(_ entry: SessionEntry, _ refusal: Refusal?) {
        moveOn(to: entry)
        enterKey(of: entry, refusal)
        notePerson(of: entry)
    }

    /// Takes the next entry in for somebody who reads a log: play goes on, and nobody is there to be sent news.
    ///
    /// To make news, or to count it, views are compared before and after each entry, for every viewer. Whoever reads only
    /// needs what was noticed; so `through` and keys stay as they were, and mean nothing in a fold that was read on.
    ///
    /// - Returns: for each viewer what it noticed; empty where that is nothing.
    @discardableResult
    package mutating func read(_ entry: SessionEntry) -> [[Notice]] {
        let notices = telling.read(entry.events)
        moveOn(to: entry)
        return notices
    }

    /// As `read`, for somebody who doesn't ask what was noticed.
    package mutating func advance(by entry: SessionEntry) {
        telling.advance(by: entry.events)
        moveOn(to: entry)
    }

    private mutating func moveOn(to entry: SessionEntry) {
        entryCount = entry.number
        lastTimeMs = entry.timeMs
        clock.take(entry, status: telling.state.status, deadlineMs: telling.state.deadline)
        for event in entry.events {
            guard case .realWorldRaised = event, let notice = state.notices(of: event, for: .control).first else {
                continue
            }
            alarms.append(TableAlarm(table: table ?? session, text: notice.text, time: entry.timeMs))
            alarms.removeFirst(max(0, alarms.count - Self.alarmsMax))
        }
        if status == .running || status == .ended, !alarms.isEmpty { alarms = [] }
    }

    // What staff's program enters by control's seat has no key, and nobody sits there.
    private mutating func notePerson(of entry: SessionEntry) {
        if case .handOver(let id, _, let person) = entry.command, let seat = seats.firstIndex(where: { $0.id == id }) {
            lastPersons[seat] = person
        }
        guard !entry.key.isEmpty, let seat = seats.firstIndex(where: { $0.id == entry.seat }) else { return }
        lastPersons[seat] = entry.person
    }

    // MARK: Keys

    private mutating func enterKey(of entry: SessionEntry, _ refusal: Refusal?) {
        guard !entry.key.isEmpty, let digest = entry.commandDigest,
            let seat = seats.firstIndex(where: { $0.id == entry.seat }),
            let viewer = viewers.firstIndex(of: seats[seat].role.viewer)
        else { return }
        let outcome: EnteredOutcome =
            refusal.map { .refused($0) } ?? .done(through: through(viewer), offer: entry.events.offerMade)
        keys[seat].enter(entry.key, KeyBook.Record(commandDigest: digest, outcome: outcome))
    }

    // The log holds what bit; the whole answer follows from deciding again, before the entry is taken in.
    private func refusal(of entry: SessionEntry) -> Refusal? {
        guard !entry.key.isEmpty, case .refused(let bite) = entry.events.first, let actor = actor(entry.seat) else {
            return nil
        }
        do throws(Refusal) {
            _ = try state.decide(entry.command, by: actor, person: entry.person, at: entry.timeMs)
        } catch {
            return error
        }
        return Refusal(.rule, bite.sentence, rule: bite.rule, clause: bite.clause)
    }

    // MARK: The header

    private static func program(of header: LogHeader) throws(LogFault) -> RuleProgram {
        let exercise: Exercise
        do {
            exercise = try Exercise(reading: header.exercise)
        } catch {
            throw fault("The exercise can't be read: \(error)")
        }
        do {
            return try RuleProgram(exercise)
        } catch {
            throw fault("An expression of the exercise can't be used, in \(error.part): \(error.mistake.sentence).")
        }
    }

    private static func seats(of header: LogHeader, _ exercise: Exercise) throws(LogFault) -> [Seat] {
        let seats: [Seat]
        do {
            seats = try [Seat](reading: header.seats)
        } catch {
            throw fault("The seats can't be read: \(error)")
        }
        var known: Set<SeatID> = [SessionEntry.clockSeat]
        for seat in seats {
            guard known.insert(seat.id).inserted else { throw fault("Two seats are called \(seat.id).") }
            if let party = seat.role.viewer.party, !exercise.parties.contains(where: { $0.id == party }) {
                throw fault("Seat \(seat.id) is of \(party), which is no party of the exercise.")
            }
        }
        return seats
    }

    private static func values(of header: LogHeader) throws(LogFault) -> ValuesShown {
        guard let word = header.values else { return .during }
        guard let values = ValuesShown(rawValue: word) else {
            throw fault("When players see values is said by the word \(word), which this program doesn't know.")
        }
        return values
    }

    private static func fault(_ sentence: String) -> LogFault {
        LogFault(line: 1, entry: nil, offset: nil, sentence)
    }
}

extension [Event] {
    /// The offer that was put forward, if one was.
    fileprivate var offerMade: OfferID? {
        for case .offerPutForward(let offer) in self { return offer.id }
        return nil
    }
}
