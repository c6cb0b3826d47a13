import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SystemPackage
import TerminalScreen
import Threads

/// Steps through a log, or plays it: the terminal, the clock, and those who follow, around the model.
final class LogSession {
    private static let playingMilliseconds = 50
    private static let idleMilliseconds = 500

    private var model: LogModel
    private let sharing: LogSharing?
    private let screen: ShownLog?
    private let terminal: TypingTerminal?
    private let input = LineInput(.standardInput)
    private let output = LineOutput(.standardOutput)
    private var isOver = false
    /// Why it ended, where its lines couldn't be written.
    private(set) var fault: TransferFault?

    /// - Parameters:
    ///   - sharing: where the log is shown to others.
    ///   - screen: the full screen; nil for lines.
    ///   - terminal: where somebody types lines; nil for lines from standard input as they come.
    init(_ model: LogModel, sharing: LogSharing?, screen: ShownLog?, terminal: TypingTerminal?) {
        self.model = model
        self.sharing = sharing
        self.screen = screen
        self.terminal = terminal
    }

    /// Runs until somebody leaves, or the input ends.
    func run() {
        model.audience = sharing?.audience
        carryOut(model.begin())
        if let sharing { write(LogAudience.notice(sharing.joinLine)) }
        while !isOver {
            carryOut(model.tick(SystemClock.monotonicMs))
            share()
            show()
            guard !isOver, wait() else { continue }
            read()
        }
        terminal?.restore()
        screen?.close()
        sharing?.end()
    }

    private func share() {
        guard let sharing else { return }
        sharing.move(model.cursor)
        model.audience = sharing.audience
    }

    private func show() {
        if let screen { screen.show(model) } else { terminal?.show(model.prompt) }
    }

    /// Waits for a key, or until it is time to look at the clock; whether there is something to read.
    private func wait() -> Bool {
        let milliseconds = model.isPlaying ? Self.playingMilliseconds : Self.idleMilliseconds
        let input = FileDescriptor.standardInput.wait(for: .toRead, atMostMilliseconds: milliseconds)
        if EndSignals.wereReceived { isOver = true }
        // A change of the window's size interrupts the wait, and is told the screen as a key.
        return input.isReady || input.isInterrupted && screen != nil
    }

    private func read() {
        if let screen { return readKeys(screen) }
        let (lines, isAtEnd) = readLines()
        for line in lines where !isOver { carryOut(model.handle(line)) }
        if isAtEnd { isOver = true }
    }

    private func readKeys(_ screen: ShownLog) {
        while !isOver, let outcome = screen.next(of: model) {
            switch outcome {
            case .line(let line): carryOut(model.handle(line))
            case .leave: isOver = true
            }
        }
        if FileDescriptor.standardInput.wait(for: .toRead, atMostMilliseconds: 0).isHungUp { isOver = true }
    }

    private func readLines() -> (lines: [String], isAtEnd: Bool) {
        guard let terminal else { return input.read() }
        let (lines, isAtEnd, isInterrupted) = terminal.read()
        return (lines, isAtEnd || isInterrupted)
    }

    private func carryOut(_ effects: [ClientEffect]) {
        for effect in effects where !isOver {
            switch effect {
            case .tell(let told): write(told.lines)
            case .quit, .end: isOver = true
            case .send, .connect, .follow, .draw, .hangUp: break
            }
        }
    }

    private func write(_ lines: [String]) {
        if let screen { return screen.write(lines, of: model) }
        do throws(TransferFault) {
            if let terminal { try terminal.write(lines) } else { try output.write(lines) }
        } catch {
            fault = error
            isOver = true
        }
    }
}
