import Foundation
import Synchronization
import Threads

/// A program that a scripted session runs, with its lines in and out.
final class DemoProcess: Sendable {
    private struct Output {
        var lines: [String] = []
        /// Lines before this one were waited for already.
        var read = 0
        var rest: [UInt8] = []
    }

    private let output = Mutex(Output())
    private let process = Process()
    private let input = Pipe()
    private let name: String

    /// - Parameter show: called with every line that the program prints, on the reading thread.
    init(_ name: String, _ program: String, _ arguments: [String], show: @escaping @Sendable (String) -> Void) throws {
        self.name = name
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = input
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        // A thread of its own: a readability handler's source can outlive its descriptor, and the dispatch library falls over.
        try NamedThread.start("lines of \(name)") { [weak self, reading = pipe.fileHandleForReading] in
            while case let data = reading.availableData, !data.isEmpty {
                for line in self?.take(data) ?? [] { show(line) }
            }
        }
    }

    var processID: Int32 { process.processIdentifier }

    private func take(_ data: Data) -> [String] {
        output.withLock { output in
            output.rest += data
            var lines: [String] = []
            while let end = output.rest.firstIndex(of: 0x0A) {
                lines.append(String(decoding: output.rest[..<end], as: UTF8.self))
                output.rest.removeFirst(end + 1)
            }
            output.lines += lines
            return lines
        }
    }

    var linesSoFar: [String] { output.withLock { $0.lines } }

    func type(_ line: String) { try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

    func closeInput() { try? input.fileHandleForWriting.close() }

    /// Waits for a line that holds the text, after those that were waited for already.
    /// - Throws: after this many seconds without it, with the last lines.
    func wait(for text: String, seconds: Double = 60) throws(DemoFault) -> String {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            let found = output.withLock { output -> String? in
                guard let position = output.lines[output.read...].firstIndex(where: { $0.contains(text) }) else {
                    return nil
                }
                output.read = position + 1
                return output.lines[position]
            }
            if let found { return found }
            usleep(2_000)
        }
        let last = output.withLock { $0.lines.suffix(6).joined(separator: "\n    ") }
        throw DemoFault("\(name) never read “\(text)”. It read last:\n    \(last)")
    }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    func waitUntilExit() { process.waitUntilExit() }

    /// Waits until the program has ended; throws where it didn't end well, with its last lines.
    func endWell() throws(DemoFault) {
        process.waitUntilExit()
        let status = process.terminationStatus
        guard process.terminationReason != .exit || status != 0 else { return }
        let how = process.terminationReason == .exit ? "with exit status \(status)" : "by signal \(status)"
        let last = output.withLock { $0.lines.suffix(12).joined(separator: "\n    ") }
        throw DemoFault("\(name) ended \(how). It printed last:\n    \(last)")
    }
}
