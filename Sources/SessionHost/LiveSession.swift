import Logging
import Metrics
import NegotiationModel
import SessionEngine
import SessionLog
import SessionLogFiles
import Threads
import WebSockets
import WireMessages

/// One session on the socket thread: does what its engine says.
final class LiveSession {
    private(set) var engine: SessionEngine
    private let log: FileLog
    private unowned let host: SessionHost
    private var closings: [Handover<HostRefusal?>] = []
    private var lastPosition = 0
    private var orders: [Int: Handover<OrderOutcome>] = [:]
    private var orderCount = 0
    private(set) var isLogClosed = false
    private(set) var hasLogFailed = false
    /// Commands that wait for the disk: the position that makes them durable, and when they came.
    private var waiting: [(position: Int, sinceUs: Int)] = []
    /// The one that its engine waits for.
    private var timer: TimerID?

    init(_ opened: OpenedSession, host: SessionHost) {
        engine = opened.engine
        log = opened.log
        self.host = host
        guard let resumption = opened.resumption else { return }
        perform(
            engine.resume(
                after: resumption.head, held: host.configuration.resumesPaused, since: resumption.servedSinceMs,
                at: host.clock.nowMs))
    }

    /// Tells the engine, and does what it says.
    ///
    /// - Parameter nowMs: UTC milliseconds; nil: as the clock has it.
    func take(_ input: SessionInput, at nowMs: Int? = nil) {
        let (group, alarms, nowMs) = (engine.inStep, engine.alarms.count, nowMs ?? host.clock.nowMs)
        perform(engine.handle(input, at: nowMs))
        if !group.isEmpty, engine.inStep != group { host.afterwards.append { [host] in host.leaveStep(of: group) } }
        if engine.alarms.count > alarms { host.afterwards.append { [unowned self] in host.stopOthers(with: self) } }
        settleElapsed(at: nowMs)
    }

    /// The time of a phase may be over: others that go in step close it, too.
    private func settleElapsed(at nowMs: Int) {
        guard let phase = engine.takeElapsed(), !engine.inStep.isEmpty else { return }
        host.afterwards.append { [unowned self] in host.closePhaseOfOthers(with: self, phase, at: nowMs) }
    }

    /// A command of a seat: what it came to is measured once it is durable.
    func takeRequest(_ input: SessionInput, at nowMs: Int) {
        let sinceUs = SystemClock.monotonicUs
        let before = engine.tally.accepted
        take(input, at: nowMs)
        if engine.tally.accepted > before { waiting.append((lastPosition, sinceUs)) }
    }

    /// Follows how the log goes on.
    func follow(_ progress: LogProgress) {
        switch progress {
        case .durable(let position):
            measure(through: position)
            take(.durable(through: position))
        case .failed(let refusal):
            hasLogFailed = true
            take(.logFailed("\(refusal)", isKept: refusal.isDurableKept))
            answerClosings(HostRefusal("\(refusal)"))
            for (_, order) in orders.sorted(by: { $0.key < $1.key }) { order.give(.refused("\(refusal)")) }
            orders = [:]
        case .closed:
            isLogClosed = true
            answerClosings(nil)
            host.letGo(of: self)
        }
    }

    /// Has the session closed; the answer comes when its log is.
    func close(_ answer: Handover<HostRefusal?>) {
        guard engine.isOpen else { return answer.give(HostRefusal("The session is closed or stopped already.")) }
        closings.append(answer)
        take(.close(reason: "Closed by staff."))
    }

    /// Gives an order of staff's; the answer comes when it is durable.
    func order(_ command: Command, _ answer: Handover<OrderOutcome>) {
        orderCount += 1
        orders[orderCount] = answer
        take(.order(command, number: orderCount))
    }

    /// What staff call it.
    var name: String { engine.table ?? engine.session }

    var status: String { engine.isOpen ? engine.status.rawValue : isLogClosed ? "closed" : "stopped" }

    var summary: SessionSummary {
        SessionSummary(
            session: engine.session, title: engine.title, status: status, entries: engine.durableEntryCount,
            joined: engine.joinedCount, place: engine.placeName, people: engine.peopleHere, table: engine.table,
            secondsLeft: engine.secondsLeft(at: host.clock.nowMs), lastEntryMs: engine.lastEntryMs,
            alarm: host.alarms[engine.session]?.last?.text)
    }

    private func perform(_ effects: [SessionEffect]) {
        var failure: LogRefusal?
        for effect in effects {
            switch effect {
            case .append(let line, let chain, let clock):
                lastPosition = chain.position
                do throws(LogRefusal) {
                    try log.append(line, reaching: chain, clock)
                } catch {
                    failure = failure ?? error
                }
            case .readBack(let entries): take(.readBack(lines: try? log.lines(of: entries)))
            case .send(let frame, let connection): host.send(frame, to: connection)
            case .close(let connection, let code, let reason): host.close(connection, code, reason)
            case .wake(let milliseconds): wake(afterMs: milliseconds)
            case .changeCode(let old, let new): host.changeCode(from: old, to: new, of: engine.session)
            case .ordered(let number, let outcome): orders.removeValue(forKey: number)?.give(outcome)
            case .alarms(let alarms): host.noteAlarms(alarms, of: self)
            case .report(let sentence): host.log.write(.error, sentence, session: engine.session)
            case .sealed:
                log.close()
                stopTimer()
                host.log.write(.notice, "The session is closed.", session: engine.session)
                host.closeDoor(of: engine.session)
            }
        }
        if let failure {
            hasLogFailed = true
            take(.logFailed("\(failure)", isKept: failure.isDurableKept))
        }
    }

    // The engine waits for one moment at a time: an earlier one that it asks for takes the place of the one before.
    private func wake(afterMs milliseconds: Int) {
        stopTimer()
        timer = host.server.schedule(afterMilliseconds: milliseconds) { [weak self] in
            self?.timer = nil
            self?.take(.tick)
        }
    }

    private func stopTimer() {
        if let timer = timer.take() { host.server.cancel(timer) }
    }

    private func measure(through position: Int) {
        let nowUs = SystemClock.monotonicUs
        let done = waiting.prefix { $0.position <= position }
        for command in done { host.durableUs.observe(nowUs - command.sinceUs) }
        waiting.removeFirst(done.count)
    }

    private func answerClosings(_ refusal: HostRefusal?) {
        for closing in closings { closing.give(refusal) }
        closings = []
    }
}
