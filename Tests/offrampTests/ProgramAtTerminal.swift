import Foundation

/// A program at a terminal of its own, with somebody who types at it and sees what it sends.
final class ProgramAtTerminal {
    private typealias OpenPair =
        @convention(c) (
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>?,
            UnsafePointer<termios>?, UnsafePointer<winsize>?
        ) -> Int32

    private let process = Process()
    private let person: Int32
    private let terminal: Int32
    private(set) var bytes: [UInt8] = []

    /// Nil where no terminal is to be had.
    init?(_ program: String, _ arguments: [String], columns: UInt16, rows: UInt16, environment: [String: String]) throws
    {
        // Glibc's Swift module leaves the function out, so it is looked up by name.
        guard let found = dlsym(nil, "openpty") else { return nil }
        var (person, terminal): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard unsafeBitCast(found, to: OpenPair.self)(&person, &terminal, nil, nil, &size) == 0 else { return nil }
        self.person = person
        self.terminal = terminal
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
        process.standardOutput = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        close(person)
        close(terminal)
    }

    var output: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether keys are echoed and lines are gathered by the terminal itself, as a shell leaves it.
    var isInLineMode: Bool {
        var settings = termios()
        tcgetattr(terminal, &settings)
        let wanted = tcflag_t(ICANON | ECHO | ISIG)
        return settings.c_lflag & wanted == wanted
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(person, bytes, bytes.count)
    }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Whether what the terminal is sent comes to hold the text in time.
    func shows(_ text: String, seconds: Double = 20) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            read(forMilliseconds: 20)
            if output.contains(text) { return true }
        }
        return false
    }

    /// Nil if it doesn't end in time.
    func exitStatus(seconds: Double = 20) -> Int32? {
        let end = ContinuousClock.now + .seconds(seconds)
        while process.isRunning, ContinuousClock.now < end { read(forMilliseconds: 20) }
        read(forMilliseconds: 20)
        guard !process.isRunning else { return nil }
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func read(forMilliseconds milliseconds: Int32) {
        var waiting = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return }
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(person, &room, room.count)
        if count > 0 { bytes += room[..<count] }
    }
}
