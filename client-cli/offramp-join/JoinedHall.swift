import Desks
import Glibc
import PlayerClient
import PlayerScreens
import SystemPackage
import TerminalScreen
import Threads
import WebSockets
import WireMessages

/// Carries out what the desk of a hall asks for, with a socket, a terminal's screen or lines, and the clock.
final class JoinedHall: WebSocketClientHandler {
    private static let tickMilliseconds = 1000

    private let client: WebSocketClient
    private let clock = SteadyClock()
    private let address: WebSocketAddress
    private let screen: ShownHall?
    private let input = LineInput(.standardInput)
    private let output: LineOutput
    private var desk: HallDesk
    private var plain: [Int: PlainLines] = [:]
    private var exitCode: ExitCode?
    private var lastWords = ""
    private var isAnswering = false
    /// How many lines of what came of commands were printed.
    private var printed = 0
    private var askedBefore: HallOrder?
    /// Lines that were typed before they could be taken.
    private var held: [String] = []
    private var isAtEnd = false

    /// - Parameter screen: the full screen; nil for lines.
    init(
        _ client: WebSocketClient, _ desk: HallDesk, at address: WebSocketAddress, screen: ShownHall?,
        output: LineOutput
    ) {
        self.client = client
        self.desk = desk
        self.address = address
        self.screen = screen
        self.output = output
    }

    /// Runs until whoever sits there leaves.
    func run() -> ExitCode {
        client.schedule(afterMilliseconds: 0) { [unowned self] in
            carryOut(desk.begin(at: clock.nowMs))
            try? client.watch(STDIN_FILENO)
            tick()
        }
        client.run(self)
        screen?.close()
        if !lastWords.isEmpty { JoinFault.complain(lastWords) }
        return exitCode ?? .done
    }

    // MARK: The socket

    func connected() { carryOut(desk.connected()) }
    func textReceived(_ text: [UInt8]) { carryOut(desk.hear(text, at: clock.nowMs)) }

    func connectionFailed(_ failure: DialFailure) {
        carryOut(desk.disconnected(failure.sentence, isLasting: failure.isLasting))
    }

    func disconnected(_ end: ConnectionEnd) {
        guard exitCode == nil else { return }
        let why = if case .closedByPeer(_, let reason) = end, !reason.isEmpty { ": \(reason)" } else { "" }
        carryOut(desk.disconnected("The connection was lost\(why).", isLasting: false))
    }

    private func tick() {
        carryOut(desk.tick(at: clock.nowMs))
        client.schedule(afterMilliseconds: Self.tickMilliseconds) { [unowned self] in tick() }
    }

    private func carryOut(_ effects: [HallDesk.Effect]) {
        for effect in effects where exitCode == nil {
            switch effect {
            case .send(let frame): client.send(frame)
            case .tell(let place, let told): write(told, of: place)
            case .connect(let milliseconds): connect(afterMilliseconds: milliseconds)
            case .dial(let place, let milliseconds):
                client.schedule(afterMilliseconds: milliseconds) { [unowned self] in
                    carryOut(desk.dial(place, at: clock.nowMs))
                }
            case .draw(let count, let place):
                var system = SystemRandomNumberGenerator()
                carryOut(desk.draw((0..<count).map { _ in .random(in: .min ... .max, using: &system) }, for: place))
            case .quit(let code, let sentence):
                lastWords = sentence
                quit(code)
            }
        }
        guard screen == nil else { return }
        printDesk()
        takeHeld()
    }

    /// Lines are taken once all tables are there, and what was given before is answered; after the last of them it is over.
    private func takeHeld() {
        guard exitCode == nil, desk.isSeated, desk.orders.isAnswered else { return }
        if !held.isEmpty {
            take(held.removeFirst())
            takeHeld()
        } else if isAtEnd {
            quit(.done)
        }
    }

    private func connect(afterMilliseconds milliseconds: Int) {
        let jitter = Int.random(in: 0...milliseconds / 2)
        client.schedule(afterMilliseconds: milliseconds + jitter) { [unowned self] in
            if exitCode == nil { client.connect(to: address) }
        }
    }

    private func quit(_ code: ExitCode) {
        exitCode = code
        client.thread.stop()
    }

    // MARK: The screen

    /// Keys are looked for after every turn: a change of the window's size is told as a key.
    func turned() {
        guard let screen else { return }
        while exitCode == nil, takeKey(screen) {}
        if EndSignals.wereReceived { quit(.done) }
        guard exitCode == nil else { return }
        if let open = desk.open { screen.table(open).show(desk.tables[open].model) } else { screen.show(desk) }
    }

    /// Whether a key asked for something.
    private func takeKey(_ screen: ShownHall) -> Bool {
        guard let open = desk.open else {
            switch screen.next(of: desk) {
            case .line(let line): carryOut(desk.type(line, at: clock.nowMs))
            case .open(let place): desk.show(place)
            case .leave: quit(.done)
            case nil: return false
            }
            return true
        }
        switch screen.table(open).next(of: desk.tables[open].model) {
        case .line(let line): answer(.line(line))
        case .confirmed(let line): answer(.confirmed(line))
        case .composing(let plan): carryOut(desk.handle(.composing(plan), at: clock.nowMs))
        case .putForward(let plan): answer(.putForward(plan))
        case .value(let value): answer(value)
        case .back, .leave: desk.show(nil)
        case nil: return false
        }
        return true
    }

    private func answer(_ value: ClientInput) {
        isAnswering = true
        defer { isAnswering = false }
        // Leaving one table would leave its seat empty; here it leads back to the others.
        if case .line(let line) = value, line.trimmed.folded == Word.quit.rawValue { return desk.show(nil) }
        carryOut(desk.handle(value, at: clock.nowMs))
    }

    private func write(_ told: Told, of place: Int) {
        if let screen {
            screen.table(place).write(told, isAnswer: isAnswering && place == desk.open, of: desk.tables[place].model)
        } else {
            let lines = plain[place, default: PlainLines()].lines(of: told, worded: told.consoleLines)
            if place == desk.open { print(lines.map { "[\(desk.tables[place].name)] \($0)" }) }
        }
    }

    // MARK: Lines

    func readable(_ fileDescriptor: Int32) {
        guard screen == nil else {
            if FileDescriptor.standardInput.wait(for: .toRead, atMostMilliseconds: 0).isHungUp { quit(.done) }
            return
        }
        let (lines, isAtEnd) = input.read()
        held += lines
        if isAtEnd {
            client.unwatch(fileDescriptor)
            self.isAtEnd = true
        }
        takeHeld()
    }

    private func take(_ line: String) {
        let text = line.trimmed.folded
        if desk.open != nil {
            if text == "back" || text == Word.quit.rawValue {
                desk.show(nil)
                printRows()
            } else {
                answer(.line(line))
            }
        } else if text == "tables" || text.isEmpty, desk.orders.asked == nil {
            printRows()
        } else {
            carryOut(desk.type(line, at: clock.nowMs))
            if let open = desk.open { print(["At \(desk.tables[open].name) now; back leads to all tables."]) }
        }
    }

    private func printRows() {
        print(
            desk.tables.enumerated().map { place, table in
                let row = table.row
                let cells = zip(HallRow.heads, row.cells).dropFirst().filter { !$1.isEmpty }.map { "\($0) \($1)" }
                return "\(place + 1) \(row.name): \(cells.joined(separator: ", "))"
            })
    }

    /// What is new of what is asked and of what came of commands.
    private func printDesk() {
        print(Array(desk.orders.told.suffix(desk.orders.toldCount - printed)))
        printed = desk.orders.toldCount
        guard desk.orders.asked != askedBefore else { return }
        askedBefore = desk.orders.asked
        guard let asked = askedBefore else { return }
        print(desk.question(of: asked) + [HallOrder.howToAnswer])
    }

    private func print(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        do throws(TransferFault) {
            try output.write(lines)
        } catch {
            JoinFault.complain(unwritten: error)
            quit(.unwritable)
        }
    }
}
