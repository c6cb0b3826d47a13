import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import Testing

struct ClockTests {
    private func deadline(_ table: Table) -> Int? {
        table.join(UInt64(1000 + table.wakes.count), "observers")?.result?["view"]?["sections"]?["play"]?["deadline"]?
            .wholeNumber
    }

    private func started() throws -> Table {
        let table = try Table()
        table.join(1, "control")
        table.give(1, .start, key: "s")
        return table
    }

    @Test func theClockEndsAPhase() throws {
        let table = try started()
        let end = try #require(deadline(table))
        #expect(end == table.nowMs + 120_000)
        table.nowMs = end - 1
        table.take(.tick)
        #expect(table.engine.entryCount == 1)
        table.nowMs = end
        table.take(.tick)
        #expect(table.engine.entryCount == 2)
        #expect(deadline(table) == end + 60_000)
    }

    @Test func aCommandAfterTheEndFindsThePhaseOver() throws {
        let table = try started()
        table.join(2, "line-1")
        table.nowMs += 120_000
        table.give(2, .state(text: "late"), key: "a")
        #expect(table.engine.entryCount == 3, "the clock's entry comes first")
    }

    @Test("what closes the phase that was on the screen doesn't close the one that came by itself meanwhile")
    func nextAMomentTooLate() throws {
        let table = try started()
        let talks = PhasePoint(round: 1, index: 0, inEpilogue: false)
        table.nowMs += 120_000
        let late = table.give(1, .next(reason: "", phase: talks), key: "n")
        #expect(late?.errorCode == "outdated")
        #expect(table.engine.entryCount == 2, "start, and the clock's")
        let planning = PhasePoint(round: 1, index: 1, inEpilogue: false)
        #expect(table.give(1, .next(reason: "", phase: planning), key: "m")?.errorCode == nil)
        #expect(table.give(1, .next(reason: ""), key: "o")?.errorCode == nil, "who says nothing is asked nothing")
        #expect(table.engine.entryCount == 4)
        try table.restart()
        #expect(table.engine.status == .running, "the log has what the commands said")
    }

    @Test("a session at rest is woken when its time is up, and not before")
    func ticksAreAskedForWhilePlayRuns() throws {
        let table = try started()
        let asked = try #require(table.wakes.last)
        #expect(asked == deadline(table))
        let count = table.wakes.count
        table.nowMs += 1000
        table.take(.tick)
        #expect(table.wakes.dropFirst(count) == [asked])
        table.nowMs = asked
        table.take(.tick)
        #expect(table.wakes.last == deadline(table) && deadline(table) != asked)
    }

    @Test func downtimeIsNoPlayTime() throws {
        let table = try started()
        let end = try #require(deadline(table))
        for _ in 0..<30 {
            table.nowMs += 1000
            table.take(.tick)
        }
        table.nowMs += 3_600_000
        try table.restart()
        #expect(deadline(table) == table.nowMs + (end - HarbourHours.openedAtMs) - 30_000)
        #expect(table.engine.status == .running)
        for _ in 0..<20 {
            table.nowMs += 1000
            table.take(.tick)
        }
        table.nowMs += 500_000
        try table.restart()
        #expect(deadline(table) == table.nowMs + (end - HarbourHours.openedAtMs) - 50_000)
    }

    @Test("a session that is opened late goes on from when its server listened, and its clock does what was due since")
    func openedLate() throws {
        let table = try started()
        for _ in 0..<115 {
            table.nowMs += 1000
            table.take(.tick)
        }
        #expect(table.head?.dueMs == 120_000)
        table.nowMs += 3_600_000
        let listenedMs = table.nowMs
        table.nowMs += 20_000
        let count = table.engine.entryCount
        try table.restart(servedSinceMs: listenedMs)
        #expect(table.engine.entryCount == count + 2, "the restart, and the end of the phase")
        #expect(try table.times(count + 1...count + 2) == [listenedMs, table.nowMs])
        let next = try #require(deadline(table))
        #expect(next == table.nowMs + 60_000 && table.wakes.last == next)
    }

    @Test("the log's clock goes on from where play is when a session is opened, and not from when its server listened")
    func logClockOfALateOpening() throws {
        let table = try started()
        for _ in 0..<30 {
            table.nowMs += 1000
            table.take(.tick)
        }
        table.nowMs += 3_600_000
        let listenedMs = table.nowMs
        table.nowMs += 60_000
        try table.restart(servedSinceMs: listenedMs)
        #expect(table.head?.exerciseTimeMs == 90_000)
        try table.restart()
        #expect(deadline(table) == table.nowMs + 30_000)
    }

    @Test func aRestartCanHoldPlay() throws {
        let table = try started()
        table.nowMs += 10_000
        table.take(.tick)
        try table.restart(held: true)
        #expect(table.engine.status == .paused)
        table.join(1, "control")
        table.nowMs += 77_000
        table.give(1, .resume, key: "r")
        #expect(deadline(table) == table.nowMs + 110_000)
    }

    @Test func timeNeverGoesBackwardsAndGoesOnFromTheLog() throws {
        let table = try started()
        table.nowMs += 60_000
        table.give(1, .note(text: "here"), key: "n")
        table.nowMs -= 3_600_000
        try table.restart()
        let entry = table.nowMs
        table.join(1, "control")
        table.nowMs = entry + 5000
        let answer = table.give(1, .note(text: "there"), key: "m")
        #expect(answer?.errorCode == nil)
        let times = table.news(1).compactMap { try? JSON(parsing: $0, limits: .file)["time"]?.wholeNumber }
        #expect(times.last == HarbourHours.openedAtMs + 65_000, "the clock was set back; the session's time was not")
    }
}
