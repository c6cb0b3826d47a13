import ExerciseModel
import Glibc
import LogScreens
import NegotiationModel
import PlayerClient
import PlayerScreens
import Practice
import SystemPackage
import TerminalScreen
import Threads

/// Carries out what a practice session asks for, with standard input and output and the clock; there is no socket.
final class PracticeSeat {
    private static let tickMilliseconds = 250

    private let clock = SteadyClock()
    private let input = LineInput(.standardInput)
    private let output = LineOutput(.standardOutput)
    private let terminal: TypingTerminal?
    private let screen: SeatScreen?
    private var session: PracticeSession
    private var plain = PlainLines()
    private var isOver = false
    /// Why it ended, where its lines couldn't be written.
    private(set) var fault: TransferFault?
    private var isInputOver = false

    /// - Parameters:
    ///   - screen: the full screen; nil for lines.
    ///   - terminal: where somebody types lines; nil for lines from standard input as they come.
    init(
        _ exercise: Exercise, as party: String?, person: String, seed: [UInt8], screen: SeatScreen?,
        terminal: TypingTerminal?
    ) throws(JoinFault) {
        do {
            session = try PracticeSession(
                exercise, as: party.map { PartyID($0) }, person: person,
                pastAsked: screen == nil ? .control : .everyone,
                seed: seed, at: clock.nowMs)
        } catch {
            throw JoinFault("\(error)")
        }
        self.screen = screen
        self.terminal = terminal
    }

    func run() {
        carryOut(session.begin(), isAnswer: false)
        while !isOver {
            screen?.show(session.model)
            let isReadable = waitForInput()
            process(.tick(now: clock.nowMs), isAnswer: false)
            if screen != nil { takeKeys() } else if isReadable { takeLines() }
            if EndSignals.wereReceived { isOver = true }
        }
        terminal?.restore()
    }

    /// Whether something can be read, within the time of a tick.
    private func waitForInput() -> Bool {
        guard !isInputOver else {
            usleep(UInt32(Self.tickMilliseconds * 1000))
            return false
        }
        let input = FileDescriptor.standardInput.wait(for: .toRead, atMostMilliseconds: Self.tickMilliseconds)
        if screen != nil, input.isHungUp { isOver = true }
        return input.isReady
    }

    private func takeKeys() {
        while !isOver, let outcome = screen?.next(of: session.model) {
            switch outcome {
            case .line(let line), .confirmed(let line): process(.line(line), isAnswer: true)
            case .composing(let plan): process(.composing(plan), isAnswer: false)
            case .putForward(let plan): process(.putForward(plan), isAnswer: true)
            case .value(let input): process(input, isAnswer: true)
            case .leave: isOver = true
            case .back: break
            }
        }
    }

    private func takeLines() {
        let (lines, isAtEnd, isInterrupted) =
            terminal?.read() ?? { (lines: $0.lines, isAtEnd: $0.isAtEnd, isInterrupted: false) }(input.read())
        if isInterrupted { isOver = true }
        for line in lines where !isOver { process(.line(line), isAnswer: true) }
        if isAtEnd, !isOver {
            isInputOver = true
            process(.endOfInput, isAnswer: false)
        }
        if !isOver { terminal?.show(session.model.prompt) }
    }

    private func process(_ input: ClientInput, isAnswer: Bool) {
        carryOut(session.handle(input, at: clock.nowMs), isAnswer: isAnswer)
    }

    private func carryOut(_ effects: [ClientEffect], isAnswer: Bool) {
        for effect in effects where !isOver {
            switch effect {
            case .tell(let told): write(told, isAnswer: isAnswer)
            case .quit, .end: isOver = true
            case .send, .connect, .draw, .follow, .hangUp: break
            }
        }
        if !isOver { terminal?.show(session.model.prompt) }
    }

    private func write(_ told: Told, isAnswer: Bool) {
        if let screen { return screen.write(told, isAnswer: isAnswer, of: session.model) }
        let lines = plain.lines(of: told)
        guard !lines.isEmpty else { return }
        do throws(TransferFault) {
            if let terminal { try terminal.write(lines) } else { try output.write(lines) }
        } catch {
            fault = error
            isOver = true
        }
    }
}
