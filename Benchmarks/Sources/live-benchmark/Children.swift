import Foundation
import Glibc

/// Starts other programs. None outlives this one: `setpriv` sees to it even where this one is killed.
///
/// They stay in this one's session on purpose. The scheduler gives each session a group of its own, and would share a core out
/// between groups, however many threads are in each.
enum Children {
    /// The core that servers have, and the one that the load has; the same where there is but one.
    static let serverCore = 0
    static let loadCore = min(1, coreCount - 1)
    static let coreCount = ProcessInfo.processInfo.activeProcessorCount

    /// Whether a program ends well; what it says is for nobody.
    static func succeeds(_ words: [String], in folder: String? = nil, environment: [String: String] = [:]) -> Bool {
        let silence = FileHandle.nullDevice
        let child = try? start(words, in: folder, environment: environment, output: silence, errors: silence)
        child?.waitUntilExit()
        return child?.terminationStatus == 0
    }

    /// Runs a program to its end, and gives what it printed.
    @discardableResult
    static func run(_ words: [String], in folder: String? = nil, environment: [String: String] = [:]) throws -> String {
        let pipe = Pipe()
        let child = try start(words, in: folder, environment: environment, output: pipe)
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        child.waitUntilExit()
        guard child.terminationStatus == 0 else {
            throw Fault("\(words.joined(separator: " ")) failed: \(child.terminationStatus).")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Runs programs beside each other to their ends; what they print is for nobody.
    static func runTogether(_ programs: [[String]]) throws {
        let children = try programs.map { try start($0, output: FileHandle.nullDevice) }
        for child in children { child.waitUntilExit() }
        guard children.allSatisfy({ $0.terminationStatus == 0 }) else {
            throw Fault("\(programs.first?.first ?? "?") failed.")
        }
    }

    /// Starts a program on a core, or on any, with a file for all that it says.
    static func start(_ words: [String], core: Int?, saying path: String) throws -> Process {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        guard let file = FileHandle(forWritingAtPath: path) else { throw Fault("\(path) can't be written.") }
        return try start(core.map { pinned(words, to: $0) } ?? words, output: file, errors: file)
    }

    static func pinned(_ words: [String], to core: Int) -> [String] {
        ["taskset", "--cpu-list", "\(core)"] + words
    }

    private static func start(
        _ words: [String], in folder: String? = nil, environment: [String: String] = [:], output: Any,
        errors: FileHandle? = nil
    ) throws -> Process {
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        child.arguments = ["setpriv", "--pdeathsig", "KILL"] + words
        if let folder { child.currentDirectoryURL = URL(fileURLWithPath: folder) }
        child.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        child.standardInput = FileHandle.nullDevice
        child.standardOutput = output
        if let errors { child.standardError = errors }
        try child.run()
        return child
    }

    /// Asks a program to end, and ends it where it doesn't.
    static func end(_ child: Process, withinSeconds seconds: Double = 20) {
        child.terminate()
        let deadline = Date(timeIntervalSinceNow: seconds)
        while child.isRunning, Date() < deadline { usleep(20_000) }
        if child.isRunning { kill(child.processIdentifier, SIGKILL) }
        child.waitUntilExit()
    }

    /// Lets this program, and those that it starts, hold 10,000 connections; how many files it may open is answered.
    static func raiseDescriptorLimit() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        getrlimit(resource, &limit)
        // libwebsockets has a table of that size, so that more than is needed costs memory.
        limit.rlim_cur = min(limit.rlim_max, 20_000)
        setrlimit(resource, &limit)
        return Int(limit.rlim_cur)
    }
}
