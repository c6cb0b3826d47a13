import Foundation
import Synchronization
package import TerminalEmulator
import Threads

/// A program at a terminal, with somebody who presses keys and sees what is on the screen.
///
///     let olena = try Terminal(program, ["table.local", code, "--name", "Olena"])
///     try await olena.wait(for: "Play has not started")
///     try olena.press("offer russia", .enter)
///     print(olena.screen.joined(separator: "\n"))
///
/// What the program sends is taken at once by a thread of the terminal's own, so that no program waits for a test. The
/// program is killed when nobody holds the terminal any more. May be used from any thread.
package final class Terminal: Sendable {
    /// What a test gives the program of its environment where it says nothing else: a modern terminal, and UTF-8.
    package static let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]

    private struct State {
        var emulated: EmulatedTerminal
        var bytes: [UInt8] = []
        var lastByteAt = ContinuousClock.now
        /// As `waitpid` gives it.
        var waitStatus: Int32?
    }

    /// What the program was started as.
    package let name: String
    private let terminal: PseudoTerminal
    private let process: pid_t
    private let environment: [String: String]
    private let state: Mutex<State>
    private let isReadingDone = Handover<Void>()

    /// - Parameter environment: all that the program gets of it.
    package init(
        _ program: String, _ arguments: [String] = [], size: TerminalSize = .usual,
        environment: [String: String] = Terminal.environment
    ) throws(TerminalFault) {
        terminal = try PseudoTerminal(size)
        do throws(TerminalFault) {
            process = try terminal.start(program, arguments, environment: environment)
        } catch {
            close(terminal.descriptor)
            throw error
        }
        name = program.split(separator: "/").last.map(String.init) ?? program
        self.environment = environment
        state = Mutex(State(emulated: EmulatedTerminal(columns: size.columns, rows: size.rows)))
        do throws(ThreadFault) {
            try NamedThread.start("terminal") { [weak self, terminal, isReadingDone] in
                while let bytes = terminal.read(waitingMilliseconds: 50), self?.take(bytes) == true {}
                isReadingDone.give()
            }
        } catch {
            throw TerminalFault("\(error)")
        }
    }

    deinit {
        if exitStatusNow == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        // The thread uses the descriptor until then.
        if isReadingDone.take(withinSeconds: 2) != nil { close(terminal.descriptor) }
    }

    private func take(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty else { return true }
        state.withLock { state in
            state.emulated.take(bytes)
            state.bytes += bytes
            state.lastByteAt = .now
        }
        return true
    }

    // MARK: What is to be seen

    /// The rows of the screen, without the blanks at their ends.
    package var screen: [String] { emulated.lines }

    /// The terminal as it is now: cells, cursor, title, and the record of what it was sent.
    package var emulated: EmulatedTerminal { state.withLock { $0.emulated } }

    /// All that the program has sent.
    package var bytes: [UInt8] { state.withLock { $0.bytes } }

    /// Whether keys are echoed and lines are gathered by the terminal itself, as a shell leaves it.
    package var isInLineMode: Bool { terminal.isInLineMode }

    /// Memory that the program holds now; nil where it has ended.
    package var residentBytes: Int? {
        let words = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8).split(separator: " ")
        return words.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * Int(getpagesize()) }
    }

    // MARK: What somebody does

    /// Presses keys, one after another: `press("help", .enter)`.
    package func press(_ keys: Key...) throws(TerminalFault) { try press(keys) }

    package func press(_ keys: [Key]) throws(TerminalFault) {
        var rest = keys.flatMap(\.sent)[...]
        let end = ContinuousClock.now + .seconds(10)
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(terminal.descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EAGAIN && errno != EINTR || .now > end {
                throw fault("Keys can't be pressed: \(String(cString: strerror(errno))).")
            } else {
                usleep(2_000)
            }
        }
    }

    /// Makes the window another size; the program is told by a signal.
    package func resize(_ size: TerminalSize) {
        state.withLock { $0.emulated.resize(columns: size.columns, rows: size.rows) }
        terminal.resize(size)
    }

    package func signal(_ signal: Int32) { kill(process, signal) }

    // MARK: Waiting

    /// Waits until the screen holds a text, in one row or broken at blanks.
    package func wait(for text: String, within limit: Duration = .seconds(20)) async throws(TerminalFault) {
        try await wait(until: "the screen holds “\(text)”", within: limit) { $0.screen.holds(text) }
    }

    /// Waits until the screen doesn't hold a text.
    package func wait(without text: String, within limit: Duration = .seconds(20)) async throws(TerminalFault) {
        try await wait(until: "the screen doesn't hold “\(text)”", within: limit) { !$0.screen.holds(text) }
    }

    /// Waits until something is so.
    ///
    /// - Parameter aim: the rest of a sentence that begins with “until”.
    package func wait(
        until aim: String, within limit: Duration = .seconds(20), _ isSo: (EmulatedTerminal) -> Bool
    ) async throws(TerminalFault) {
        let end = ContinuousClock.now + limit
        while true {
            let (isLate, hasEnded) = (ContinuousClock.now > end, exitStatusNow != nil && isReadingOver)
            if isSo(emulated) { return }
            if hasEnded { throw fault("The program ended before it came about that \(aim).") }
            if isLate { throw fault("In \(limit) it didn't come about that \(aim).") }
            try? await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Waits until the program has sent nothing for a while, and is not amid a sequence.
    package func settle(quiet: Duration = .milliseconds(120), within limit: Duration = .seconds(10)) async {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            let (last, isWithin) = state.withLock { ($0.lastByteAt, $0.emulated.isWithinSequence) }
            if ContinuousClock.now - last > quiet, !isWithin { return }
            try? await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Waits for the program's end; all that it sent has been taken then.
    ///
    /// - Returns: its status; for a program that a signal ended, 128 and the signal's number.
    package func exitStatus(within limit: Duration = .seconds(20)) async throws(TerminalFault) -> Int32 {
        let end = ContinuousClock.now + limit
        while true {
            let isLate = ContinuousClock.now > end
            if let status = exitStatusNow, isReadingOver || isLate { return status }
            if isLate { throw fault("The program hasn't ended in \(limit).") }
            try? await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Nil while it runs.
    private var exitStatusNow: Int32? {
        state.withLock { state in
            var status: Int32 = 0
            if state.waitStatus == nil, waitpid(process, &status, WNOHANG) == process { state.waitStatus = status }
            return state.waitStatus.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : 128 + $0 & 0x7F }
        }
    }

    private var isReadingOver: Bool { isReadingDone.take(withinSeconds: 0) != nil }

    private func fault(_ sentence: String) -> TerminalFault {
        let emulated = emulated
        let size = TerminalSize(emulated.screen.columns, emulated.screen.rows.count)
        let kind = environment["TERM"].map { "TERM=\($0)" } ?? "no TERM"
        let state = exitStatusNow.map { "has ended with status \($0)" } ?? "runs"
        let unknown = emulated.record.unknown
        return TerminalFault(
            """
            \(sentence)
            \(name) \(state), at \(size) with \(kind); its screen:
            \(emulated.screen.framed)
            """ + (unknown.isEmpty ? "" : "\nSequences that no terminal need know: \(unknown.joined(separator: ", "))"))
    }
}
