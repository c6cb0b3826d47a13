import Foundation
import Synchronization
import Testing
import Threads

/// The built programs, run as people run them, with folders of their own on this machine alone.
enum Programs {
    /// Where the build put them: beside the tests.
    static let folder = Bundle.main.executableURL!.resolvingSymlinksInPath().deletingLastPathComponent().path

    static func path(_ name: String) -> String { "\(folder)/\(name)" }

    static let exercises = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("exercises").path

    static func temporaryFolder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("offramp-test-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Runs a program to its end. What it prints goes through a file, so that all of it is there when it has ended.
    static func run(_ name: String, _ arguments: [String], input: String = "") throws -> (status: Int32, output: String)
    {
        let path = NSTemporaryDirectory() + "/offramp-output-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data().write(to: URL(fileURLWithPath: path))
        let output = try #require(FileHandle(forWritingAtPath: path))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: name.hasPrefix("/") ? name : Programs.path(name))
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardOutput = output
        process.standardError = output
        try process.run()
        try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try? pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: path, encoding: .utf8))
    }
}

/// A running program with its output so far.
final class Program: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let process = Process()
    private let input = Pipe()
    private let isDone = Handover<Void>()

    init(_ name: String, _ arguments: [String], in folder: String? = nil) throws {
        process.executableURL = URL(fileURLWithPath: name.hasPrefix("/") ? name : Programs.path(name))
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardInput = input
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        // A thread of its own: a readability handler's source can outlive its descriptor, and the dispatch library falls over.
        try NamedThread.start("lines of \(name)") { [self, reading = pipe.fileHandleForReading] in
            while case let data = reading.availableData, !data.isEmpty { bytes.withLock { $0 += data } }
            isDone.give()
        }
    }

    var output: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func type(_ text: String) { try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
    func closeInput() { try? input.fileHandleForWriting.close() }
    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Whether the output comes to hold the text in time.
    func shows(_ text: String, seconds: Double = 20) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            if output.contains(text) { return true }
            usleep(5_000)
        }
        return false
    }

    var processID: Int32 { process.processIdentifier }
    var hasEnded: Bool { !process.isRunning }

    func waitUntilExit() -> Int32 {
        process.waitUntilExit()
        _ = isDone.take(withinSeconds: 5)
        return process.terminationStatus
    }
}
