import Foundation
import OwnThreads
import Testing

/// No object of a server outlives what it serves. Counted is what was allocated and not freed, in a process of the tests' own.
@Suite(.ownThreads)
struct MemoryTests {
    /// These tests again, where nothing else allocates; and without a descriptor of the other tests, some of which wait for the ends
    /// of their pipes and sockets. Tests of how a process exits would inherit those.
    @Test(arguments: ["workLeavesNothing", "closedSessionsLeave"])
    func inAProcessOfItsOwn(_ name: String) throws {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--testing-library", "swift-testing", "--filter", "AloneTests/\(name)"]
        process.environment = ProcessInfo.processInfo.environment.merging([AloneSwitch.name: "1"]) { $1 }
        (process.standardOutput, process.standardError) = (output, output)
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && said.contains("1 test in 1 suite passed"), "\(said)")
    }
}
