import PseudoTerminals
import Testing

/// Somebody who reads and types lines, through pipes; what was waited for is read.
final class PipedSeat: SeatInSession {
    private let program: Program
    private var readCount = 0

    init(_ program: Program) { self.program = program }

    var hasScreen: Bool { false }

    func type(_ line: String) async throws { program.type(line + "\n") }

    func press(_ keys: [Key]) async throws { throw SessionFault("A pipe has no keys.") }

    func see(_ text: String) async throws {
        let end = ContinuousClock.now + .seconds(15)
        while ContinuousClock.now < end {
            let output = program.output
            if let found = output.dropFirst(readCount).firstRange(of: text) {
                readCount = output.distance(from: output.startIndex, to: found.upperBound)
                return
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw SessionFault("It was never printed: “\(text)”. The last was:\n\(program.output.suffix(1500))")
    }

    var shown: String { program.output }

    var picture: String { String(program.output.suffix(1500)) }

    func leave() async throws {
        program.type("quit\n")
        #expect(program.waitUntilExit() == 0)
        #expect(!program.output.utf8.contains(0x1B), "an escape sequence was printed")
    }
}
