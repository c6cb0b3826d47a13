import AutomatedSeat
import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SystemPackage
import TerminalScreen
import Threads
import WebSockets
import WireMessages

/// Carries out what the client's model asks for, with a socket, standard input and output, and the clock.
final class JoinedSeat: WebSocketClientHandler {
    private static let tickMilliseconds = 1000
    private static let logTickMilliseconds = 100

    private let client: WebSocketClient
    private let clock = SteadyClock()
    private let address: WebSocketAddress
    private let input = LineInput(.standardInput)
    private let output: LineOutput
    private let terminal: TypingTerminal?
    private let screen: SeatScreen?
    private let record: LineOutput?
    private var recordFault: TransferFault?
    private var model: ClientModel
    /// In the place of a person, who reads and types JSON; nil for a person.
    private var program: JSONLines?
    private var plain: PlainLines
    /// In the seat instead of somebody who types; nil for a person.
    private var delegation: AutomatedDelegation?
    /// Set once the server said that it serves a log: it goes on instead of the model.
    private var follower: LogFollower?
    private var shownLog: ShownLog?
    private var exitCode: PlayerClient.ExitCode?
    /// How it ends, for what happened elsewhere, once whoever looks at the screen has pressed a key.
    private var pendingExitCode: PlayerClient.ExitCode?
    /// What was told at the end, for when the screen is gone.
    private var partingLines: [String] = []

    /// Whether what is printed now answers a line that was typed just now.
    private var isAnswering = false

    /// - Parameters:
    ///   - isOfJSON: whether a program has the seat, with one JSON message a line.
    ///   - delegation: an automated one, for which nothing is read from standard input; nil for a person.
    ///   - screen: the full screen; nil for lines.
    ///   - terminal: where somebody types lines; nil for lines from standard input as they come.
    ///   - output: where lines go that no screen and no such terminal shows.
    init(
        _ client: WebSocketClient, model: ClientModel, at address: WebSocketAddress, isOfJSON: Bool = false,
        delegation: AutomatedDelegation?, screen: SeatScreen?, terminal: TypingTerminal?, output: LineOutput,
        recordingTo record: LineOutput?
    ) {
        self.delegation = delegation
        self.screen = screen
        self.terminal = terminal
        self.client = client
        self.output = output
        self.record = record
        self.model = model
        program = isOfJSON ? JSONLines(model) : nil
        plain = PlainLines(isAttended: delegation == nil)
        self.address = address
    }

    /// Runs until the model quits.
    func run() -> PlayerClient.ExitCode {
        if delegation != nil { EndSignals.note([SIGTERM, SIGINT]) }
        client.schedule(afterMilliseconds: 0) { [unowned self] in
            carryOut(model.begin())
            if delegation == nil { watchInput() }
            tick()
        }
        client.run(self)
        terminal?.restore()
        closeScreen()
        sayGoodbye()
        guard let recordFault else { return exitCode ?? .done }
        JoinFault.complain(
            "The record of what this seat received is not whole, since its file can't be written: \(recordFault).")
        return exitCode.flatMap { $0 == .done ? nil : $0 } ?? .unwritable
    }

    /// Whoever left by themselves can come back.
    private func sayGoodbye() {
        guard screen != nil || terminal != nil, exitCode == .done, model.view != nil, follower == nil else { return }
        let sentence = "You left; your seat stays yours. To come back, type the line on your slip again."
        try? LineOutput(.standardError).write([sentence])
    }

    /// Where the end was not asked for, why stands below the screen that is gone.
    private func closeScreen() {
        guard let screen else { return }
        screen.close()
        if !partingLines.isEmpty {
            try? LineOutput(.standardError).write(partingLines)
        } else if let exitCode, exitCode != .done {
            try? LineOutput(.standardError).write(screen.lastTold)
        }
    }

    func connected() { process(.connected) }
    func textReceived(_ text: [UInt8]) {
        keep(text)
        process(.frame(text))
    }

    func connectionFailed(_ failure: DialFailure) {
        let reason = ([failure.sentence] + [failure.advice].compactMap { $0 }).joined(separator: " ")
        process(.disconnected(reason: reason, failure.isLasting ? .hopeless : .lost))
    }

    func disconnected(_ end: ConnectionEnd) {
        switch end {
        case .closedByPeer(let code, let reason):
            let why = reason.isEmpty ? "" : ": \(reason)"
            process(
                .disconnected(reason: "The server closed the connection\(why).", .closed(code: code.rawValue)))
        case .closedHere: process(.disconnected(reason: "The connection was closed.", .hungUp))
        case .lost: process(.disconnected(reason: "The connection was lost."))
        }
    }

    /// Keys are looked for after every turn: a change of the window's size is told as a key, without anything to read.
    func turned() {
        if let log = follower?.model, let shown = logScreen { return turned(shown, log) }
        if let delegation, EndSignals.wereReceived { carryOut(delegation.dismiss(&model)) }
        guard let screen else { return }
        while exitCode == nil, let outcome = screen.next(of: model) {
            switch outcome {
            case .line(let line): answer(.line(line))
            case .confirmed(let line): answer(.confirmed(line))
            case .composing(let plan): process(.composing(plan))
            case .putForward(let plan): answer(.putForward(plan))
            case .value(let input): answer(input)
            case .leave: quit(pendingExitCode ?? .done)
            case .back: break
            }
        }
        if EndSignals.wereReceived { quit(.done) }
        if exitCode == nil { screen.show(model) }
    }

    private func turned(_ shown: ShownLog, _ log: LogModel) {
        while exitCode == nil, let outcome = shown.next(of: follower?.model ?? log) {
            switch outcome {
            case .line(let line): process(.line(line))
            case .leave: quit(.done)
            }
        }
        if EndSignals.wereReceived { quit(.done) }
        if exitCode == nil { shown.show(follower?.model ?? log) }
    }

    /// The log's screen takes over from the seat's once the log is there.
    private var logScreen: ShownLog? {
        if shownLog == nil { shownLog = screen?.turnToLog() }
        return shownLog
    }

    private func answer(_ input: ClientInput) {
        isAnswering = true
        defer { isAnswering = false }
        process(input)
    }

    func readable(_ fileDescriptor: Int32) {
        guard screen == nil else { return leaveIfHungUp() }
        let (lines, isAtEnd) = readLines()
        if isAtEnd { client.unwatch(fileDescriptor) }
        for line in lines { process(.line(line)) }
        if isAtEnd { process(.endOfInput) }
    }

    /// The keys themselves are read after the turn.
    private func leaveIfHungUp() {
        if FileDescriptor.standardInput.wait(for: .toRead, atMostMilliseconds: 0).isHungUp { quit(.done) }
    }

    private func readLines() -> (lines: [String], isAtEnd: Bool) {
        guard let terminal else { return input.read() }
        let (lines, isAtEnd, isInterrupted) = terminal.read()
        if isInterrupted { quit(.done) }
        if exitCode == nil, lines.isEmpty, !isAtEnd { terminal.show(prompt) }
        return (lines, isAtEnd)
    }

    private func watchInput() {
        do {
            try client.watch(STDIN_FILENO)
        } catch {
            process(.endOfInput)
        }
    }

    private func tick() {
        carryOut(handle(.tick(now: clock.nowMs)))
        let milliseconds = follower == nil ? Self.tickMilliseconds : Self.logTickMilliseconds
        client.schedule(afterMilliseconds: milliseconds) { [unowned self] in tick() }
    }

    private func process(_ input: ClientInput) {
        carryOut(handle(.tick(now: clock.nowMs)))
        carryOut(handle(input))
    }

    private func handle(_ input: ClientInput) -> [ClientEffect] {
        if let effects = follower?.handle(input) { return effects }
        if let effects = program?.handle(input) { return effects }
        let effects = model.handle(input)
        return effects + (delegation?.attend(&model) ?? [])
    }

    private func follow(_ answer: LogJoinAnswer) {
        if let delegation { return carryOut(delegation.declineLog(&model)) }
        var follower = LogFollower(model.settings, answer, isOnScreen: screen != nil)
        let effects = follower.begin()
        self.follower = follower
        carryOut(effects)
    }

    private var prompt: String { follower?.prompt ?? model.prompt }

    private func carryOut(_ effects: [ClientEffect]) {
        for effect in effects where exitCode == nil {
            switch effect {
            case .send(let frame): client.send(frame)
            case .tell(let told): write(told)
            case .draw(let byteCount): process(.drawn(Self.randomBytes(byteCount)))
            case .connect(let milliseconds): connect(afterMilliseconds: milliseconds)
            case .follow(let answer): follow(answer)
            case .hangUp: client.close()
            case .quit(let code): quit(code)
            case .end(let code): end(code)
            }
        }
        if exitCode == nil { terminal?.show(prompt) }
    }

    /// What led to the end stays on the screen until somebody has pressed a key.
    private func end(_ code: PlayerClient.ExitCode) {
        guard let screen, follower == nil, model.view != nil else { return quit(code) }
        pendingExitCode = code
        screen.waitForLastKey()
    }

    private func write(_ told: Told) {
        if let screen, told.isParting { partingLines += screen.lines(of: told) }
        if let log = follower?.model, let logScreen { return logScreen.write(told.lines, of: log) }
        if let screen { return screen.write(told, isAnswer: isAnswering, of: model) }
        // A log's lines, and a program's, are worded already.
        let isWorded = follower != nil || program != nil
        let lines = isWorded ? told.lines : plain.lines(of: told, worded: told.consoleLines)
        guard !lines.isEmpty else { return }
        do throws(TransferFault) {
            if let terminal { try terminal.write(lines) } else { try output.write(lines) }
        } catch {
            JoinFault.complain(unwritten: error)
            quit(.unwritable)
        }
    }

    /// Play goes on where the record can't: that is said at the end, when nothing is drawn over it.
    private func keep(_ text: [UInt8]) {
        guard let record, recordFault == nil else { return }
        do throws(TransferFault) {
            try record.write([String(decoding: text, as: UTF8.self)])
        } catch {
            recordFault = error
        }
    }

    // Up to half as long again, so that a server that comes back is not met by everybody at once.
    private func connect(afterMilliseconds milliseconds: Int) {
        let jitter = Int.random(in: 0...milliseconds / 2)
        client.schedule(afterMilliseconds: milliseconds + jitter) { [unowned self] in
            guard exitCode == nil else { return }
            process(.dialling)
            client.connect(to: address)
        }
    }

    private func quit(_ code: PlayerClient.ExitCode) {
        exitCode = code
        client.thread.stop()
    }

    /// Of the system, so that nobody can guess them.
    private static func randomBytes(_ count: Int) -> [UInt8] {
        var system = SystemRandomNumberGenerator()
        return (0..<count).map { _ in .random(in: .min ... .max, using: &system) }
    }
}

extension DialFailure {
    /// What somebody at a client can do about a server that isn't believed.
    fileprivate var advice: String? {
        switch doubt {
        case .otherKey:
            "Compare --fingerprint with your slip, sign by sign; if it is as printed there, another server answers at this address, or "
                + "yours has a new certificate: ask the staff."
        case .unknown: "If your slip has a line with --fingerprint, type that, too."
        case nil: nil
        }
    }
}
