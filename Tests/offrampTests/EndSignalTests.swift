import Foundation
import Testing

/// The players' program ends when it is asked to, whoever started it.
struct EndSignalTests {
    @Test("A program that was started with SIGTERM blocked ends at SIGTERM all the same")
    func blockedByTheParent() throws {
        let exercise = Programs.exercises + "/harbour-hours"
        let program = try Program(
            "/usr/bin/env",
            ["--block-signal=TERM", Programs.path("offramp-join"), "--practice", "--plain", "--exercise", exercise])
        defer { program.signal(SIGKILL) }
        try #require(program.shows("[GUIDE]"), "\(program.output)")
        program.signal(SIGTERM)
        #expect(program.endsInTime(), "it goes on")
    }
}

extension Program {
    /// Whether it ends within seconds.
    fileprivate func endsInTime() -> Bool {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            if hasEnded { return true }
            usleep(20_000)
        }
        return false
    }
}
