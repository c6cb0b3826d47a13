import Digests
package import ExerciseModel
package import NegotiationModel
import NegotiationRules
package import PlayerClient
import RulePrograms
import SessionEngine
import SessionLog
import StrictJSON
import WireMessages

/// A session for one person alone, without a server: an automated delegation plays the other side, and a short script is
/// control.
///
/// The client's model, the session's engine and the wire between them are the real ones; only the sockets and the log's disk
/// are not there. It has no clock: time is an argument, and can be let pass at once.
package struct PracticeSession: Sendable {
    static let player = ConnectionNumber(rawValue: 1)
    static let control = ConnectionNumber(rawValue: 2)
    static let botIntervalMs = 4000

    /// The client of the one who practises.
    package private(set) var model: ClientModel
    let own: PartyID
    let person: String
    private(set) var engine: SessionEngine
    /// Play as control knows it, folded from what was entered.
    private(set) var fold: SessionFold
    /// What rules did, and what was agreed, in order.
    private(set) var bites: [(bite: Bite, isRefusal: Bool)] = []
    private(set) var agreements: [Agreement] = []
    /// Play when it began, for what rules would have allowed.
    private(set) var beginning: SessionState?
    var guide = PracticeGuide()
    /// When the phase began that runs now: session time, UTC milliseconds.
    var phaseBeganAtMs = 0
    private let codes: [SeatID: String]
    /// How far practice time is ahead of the clock; behind it, where it was held.
    var skippedMs = 0
    /// For how long the clock was held since the phase began.
    private(set) var heldMs = 0
    private var clockMs: Int
    private var requestCount = 0
    private var isConnected = false
    var isDebriefed = false
    private var effects: [ClientEffect] = []

    /// A session that has not begun.
    ///
    /// - Parameters:
    ///   - party: whom to play; nil: the exercise's first party.
    ///   - seed: 32 bytes, from which chance comes.
    ///   - nowMs: UTC milliseconds.
    /// - Throws: why the exercise can't be practised.
    package init(
        _ exercise: Exercise, as party: PartyID?, person: String, pastAsked: PastAsked = .control, seed: [UInt8],
        at nowMs: Int
    ) throws(PracticeFault) {
        let own = party ?? exercise.parties.first?.id ?? ""
        guard exercise.parties.contains(where: { $0.id == own }) else {
            let known = exercise.parties.map(\.id.rawValue).joined(separator: ", ")
            throw PracticeFault("The exercise has no party “\(own)”; its parties are \(known).")
        }
        let opening = try PracticeOpening(exercise, seed: seed, at: nowMs)
        var rebuilding = SessionRebuilding(program: opening.program)
        do {
            try rebuilding.take(.header(opening.header))
            fold = try SessionFold(opening.header, program: opening.program)
        } catch {
            throw PracticeFault("\(error)")
        }
        guard
            let engine = SessionEngine(
                rebuilding, chain: opening.chain, at: nowMs, botIntervalMs: PracticeSession.botIntervalMs)
        else { throw PracticeFault("The session could not be opened.") }
        self.engine = engine
        self.own = own
        self.person = person
        codes = opening.codes
        clockMs = nowMs
        model = ClientModel(
            ClientSettings(
                code: opening.codes[PracticeOpening.head(of: own)] ?? "", name: person, pastAsked: pastAsked,
                keyPrefix: "p"))
    }

    /// What to do first.
    package mutating func begin() -> [ClientEffect] {
        defer { effects = [] }
        join(Self.control, as: "Control")
        for party in fold.program.exercise.parties where party.id != own {
            direct(.seatBot(party: party.id, kind: .linear))
        }
        collect(model.begin())
        nameWords()
        guideOn()
        return effects
    }

    /// Takes a line, a tick or the end of input; gives what is to be printed, and `quit` at the end.
    package mutating func handle(_ input: ClientInput, at nowMs: Int) -> [ClientEffect] {
        defer { effects = [] }
        holdTime(until: nowMs)
        clockMs = max(clockMs, nowMs)
        passTime()
        switch input {
        case .line(let line), .confirmed(let line): if !runWord(line) { forward(input) }
        case .endOfInput: playToTheEnd()
        case .composing(let plan):
            if plan == nil { noteUnsentForm() }
            forward(input)
        case .putForward, .command, .look, .newCode: forward(input)
        case .tick, .frame, .dialling, .connected, .disconnected, .drawn, .request: break
        }
        direct()
        nameWords()
        guideOn()
        return effects
    }

    /// Names the words that practice takes, among those that can be typed now.
    private mutating func nameWords() {
        model.adviceAtEnd = ""
        model.wordsBeside =
            switch fold.state.status {
            case .notStarted: [WordBeside("start", "begin to play")]
            case .running, .paused:
                [
                    WordBeside("next", "close the phase; the other side has had its turn by then"),
                    WordBeside("wait", "let ten seconds pass, or as many as you type after it"),
                ]
            case .ended: []
            }
    }

    // MARK: Time

    var timeMs: Int { clockMs + skippedMs }

    /// Whoever reads what is new to them loses no time by it: the clock starts with their first offer. `wait` and `next` let it
    /// pass all the same.
    private mutating func holdTime(until nowMs: Int) {
        guard fold.state.status == .running, fold.state.phaseKind == .negotiation, !guide.hasOffered else { return }
        let passed = max(0, nowMs - clockMs)
        heldMs += passed
        skippedMs -= passed
    }

    /// Tells everybody what time it is.
    mutating func passTime() {
        carryOut(engine.handle(.tick, at: timeMs))
        collect(model.handle(.tick(now: timeMs)))
    }

    // MARK: Between client and engine

    mutating func forward(_ input: ClientInput) {
        collect(model.handle(.tick(now: timeMs)))
        collect(model.handle(input))
    }

    mutating func pin(_ line: String) { model.pinned = line }

    mutating func tell(_ lines: [String]) {
        if !lines.isEmpty { effects.append(.tell(Told(.lines(lines), view: model.view, time: timeMs))) }
    }

    private mutating func collect(_ wanted: [ClientEffect]) {
        for effect in wanted {
            switch effect {
            case .send(let frame):
                if let request = try? FromClient(frame: frame) { ask(Self.player, request) }
            case .connect:
                guard !isConnected else { continue }
                isConnected = true
                forward(.connected)
            case .tell, .quit, .end: effects.append(effect)
            // Codes are control's, and no log is served here.
            case .draw, .follow, .hangUp: break
            }
        }
    }

    private mutating func ask(_ connection: ConnectionNumber, _ request: FromClient) {
        carryOut(engine.handle(.request(connection, request), at: timeMs))
    }

    private mutating func carryOut(_ wanted: [SessionEffect]) {
        for effect in wanted {
            switch effect {
            case .append(let line, let chain, _):
                note(line)
                // There is no disk to wait for.
                carryOut(engine.handle(.durable(through: chain.position), at: timeMs))
            case .send(let frame, let connection) where connection == Self.player:
                let before = model.refusalsTold
                collect(model.handle(.frame(frame)))
                noteRefusal(isTold: model.refusalsTold > before)
            case .send, .readBack, .close, .wake, .changeCode, .ordered, .alarms, .report, .sealed: break
            }
        }
    }

    /// What a rule refuses is a lesson, also where it was only looked at before being sent, which no entry records. What a
    /// form shows while it is filled in is read, and not counted: every key asks anew.
    private mutating func noteRefusal(isTold: Bool) {
        if model.formRefusal.flatMap(bite) != nil { guide.isRefused = true }
        guard isTold, let bite = model.lastRefusal.flatMap(bite) else { return }
        guide.isRefused = true
        bites.append((bite, true))
    }

    /// A form that is left as a rule doesn't let it be sent: the rule bit, once however often it is left so.
    private mutating func noteUnsentForm() {
        guard let bite = model.formRefusal.flatMap(bite) else { return }
        let isNoted = bites.contains { $0.isRefusal && $0.bite.rule == bite.rule && $0.bite.seenBy == bite.seenBy }
        if !isNoted { bites.append((bite, true)) }
    }

    /// A refusal of one's own that comes from a rule.
    private func bite(_ error: WireError) -> Bite? {
        guard let rule = error.data.rule, let clause = error.data.clause else { return nil }
        return Bite(rule: rule, clause: clause, sentence: error.message, seenBy: [.party(own)])
    }

    /// Folds an entry that was made.
    private mutating func note(_ line: [UInt8]) {
        guard let entry = try? SessionEntry(LogEntry(line: line)) else { return }
        fold.count(entry)
        for event in entry.events {
            switch event {
            case .phaseBegan:
                (phaseBeganAtMs, heldMs) = (entry.timeMs, 0)
                if beginning == nil { beginning = fold.state }
            case .agreed(let agreement, _): agreements.append(agreement)
            case .bit(let bite): bites.append((bite, false))
            // The player's own are noted as they are answered.
            case .refused(let bite) where !bite.seenBy.contains(.party(own)): bites.append((bite, true))
            default: break
            }
            guide.note(event, own: own)
        }
    }

    // MARK: Control

    private mutating func join(_ connection: ConnectionNumber, as name: String) {
        requestCount += 1
        let request = JoinRequest(code: codes[PracticeOpening.controlSeat] ?? "", name: name)
        ask(connection, FromClient(id: .number(requestCount), request: .join(request)))
    }

    /// Gives a command as control.
    mutating func direct(_ command: Command) {
        requestCount += 1
        guard let key = CommandKey("script-\(requestCount)") else { return }
        ask(Self.control, FromClient(id: .number(requestCount), request: .command(command, key: key)))
    }
}

/// Why there is no practice: a sentence for people.
package struct PracticeFault: Error, CustomStringConvertible, Sendable {
    package let description: String

    init(_ description: String) { self.description = description }
}
