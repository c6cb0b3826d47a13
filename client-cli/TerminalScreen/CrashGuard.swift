import CNCurses
import Glibc

/// Gives the terminal back where the program crashes while its screen is shown: else whoever sat there can't see what they type.
///
/// What a handler of signals may do is little, and ncurses is more than that; but the program is lost already, and an alarm ends it
/// where even this hangs.
enum CrashGuard {
    private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
    // Written before the handler is there and read by it alone. One screen a process.
    private nonisolated(unsafe) static var found = termios()
    private nonisolated(unsafe) static var last: UnsafeMutableBufferPointer<UInt8>?

    /// How the terminal is set now.
    static func settings() -> termios {
        var settings = termios()
        tcgetattr(STDIN_FILENO, &settings)
        return settings
    }

    /// From now on.
    ///
    /// - Parameters:
    ///   - settings: to which the terminal goes back.
    ///   - sequence: what takes back that which was asked of the terminal beside ncurses.
    static func begin(with settings: termios, _ sequence: String) {
        found = settings
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: sequence.utf8.count)
        _ = bytes.initialize(from: sequence.utf8)
        last = bytes
        for number in signals { signal(number) { CrashGuard.giveBack(after: $0) } }
    }

    static func end() {
        for number in signals { signal(number, SIG_DFL) }
        last?.deallocate()
        last = nil
    }

    private static func giveBack(after number: Int32) {
        for number in signals + [SIGALRM] { signal(number, SIG_DFL) }
        alarm(2)
        if let last { _ = write(STDOUT_FILENO, last.baseAddress, last.count) }
        endwin()
        tcsetattr(STDIN_FILENO, TCSANOW, &found)
        raise(number)
    }
}
