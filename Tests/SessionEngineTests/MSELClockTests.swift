import ExerciseFormat
import ExerciseModel
import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Testing

/// Rows that the clock delivers: at their moment of exercise time, once, and never while play is paused.
struct MSELClockTests {
    /// A phase of two minutes, one of one, and one more of one make a round of Harbour Hours.
    static let stage = Stage(
        folder: "harbour-hours", briefs: ["port", "line", "control"], roles: HarbourHours.roles,
        msel: #"""
            msel_no,kind,status,round,t_plus,from,to,method,subject,body,basis,delivery,our own
            1,information,approved,,1,Radio,all,news,One,"First, a word.",design,clock,"kept, ""as is"""
            2,information,approved,2,,Radio,port,news,Two,Second word.,design,clock,
            3,information,approved,,2,Radio,all,news,Three,Third word.,design,clock,
            4,information,draft,,1,Radio,all,news,Four,Fourth word.,design,clock,
            5,information,approved,,1,Radio,all,news,Five,Fifth word.,design,control,
            6,information,approved,2,1,Radio,line,news,Six,Sixth word.,design,clock,

            """#)

    private func started() throws -> Table {
        let table = try Table("harbour", of: Self.stage)
        table.join(1, "control")
        table.join(2, "port-1")
        table.give(1, .start, key: "start")
        return table
    }

    /// The rows that were delivered, with exercise time in seconds and who delivered them, from the log alone.
    private func delivered(_ table: Table) throws -> [String] {
        try run(table).deliveries.map { "\($0.inject.id) \($0.exerciseTimeMs / 1000) \($0.seat)" }
    }

    private func run(_ table: Table) throws -> MSELRun {
        var run = MSELRun()
        _ = try table.store.read(table.session, head: .mustHold) { (record) throws(LogFault) in try run.take(record) }
        return run
    }

    /// Lets so much time pass, with a tick whenever one was asked for.
    private func pass(_ seconds: Int, _ table: Table) {
        let end = table.nowMs + seconds * 1000
        while let wake = table.wakes.last, wake <= end, wake >= table.nowMs {
            table.nowMs = max(wake, table.nowMs)
            table.take(.tick)
            if table.wakes.last == wake { break }
        }
        table.nowMs = end
        table.take(.tick)
    }

    @Test func aRowComesAtItsMinuteAndOnce() throws {
        let table = try started()
        pass(59, table)
        #expect(try delivered(table) == [])
        pass(1, table)
        #expect(try delivered(table) == ["1 60 clock"])
        pass(30, table)
        #expect(try delivered(table) == ["1 60 clock"])
        #expect(table.news(2).contains { String(decoding: $0, as: UTF8.self).contains("First, a word.") })
    }

    @Test func noRowIsDeliveredWhilePlayIsPaused() throws {
        let table = try started()
        pass(50, table)
        table.give(1, .pause(reason: "lunch"), key: "pause")
        pass(3600, table)
        #expect(try delivered(table) == [])
        table.give(1, .resume, key: "resume")
        pass(9, table)
        #expect(try delivered(table) == [])
        pass(1, table)
        #expect(try delivered(table) == ["1 60 clock"])
    }

    @Test func aPauseAtTheVeryMomentComesAfterIt() throws {
        let table = try started()
        table.nowMs += 60_000
        table.give(1, .pause(reason: ""), key: "pause")
        #expect(table.engine.status == .paused)
        #expect(try delivered(table) == ["1 60 clock"])
        pass(100, table)
        table.give(1, .resume, key: "resume")
        pass(59, table)
        #expect(try delivered(table) == ["1 60 clock"])
        // The phase ends at the moment of row 3, and ends first.
        pass(1, table)
        #expect(try delivered(table) == ["1 60 clock", "3 120 clock"])
        #expect(try commands(table).suffix(2) == ["phaseElapsed", "injectDue"])
    }

    @Test func extendingAPhaseMovesNoRow() throws {
        let table = try started()
        pass(30, table)
        table.give(1, .extend(minutes: 5), key: "extend")
        pass(90, table)
        #expect(try delivered(table) == ["1 60 clock", "3 120 clock"])
        #expect(table.engine.status == .running)
    }

    @Test func shorteningAPhaseMovesNoRow() throws {
        let table = try started()
        pass(30, table)
        table.give(1, .extend(minutes: -2), key: "shorten")
        pass(30, table)
        #expect(try delivered(table) == ["1 60 clock"])
    }

    @Test func aRowOfARoundComesWithTheRound() throws {
        let table = try started()
        for number in 0..<3 {
            pass(1, table)
            table.give(1, .next(reason: ""), key: "next-\(number)")
        }
        #expect(try delivered(table) == [])
        pass(0, table)
        #expect(try delivered(table) == ["2 3 clock"])
        pass(57, table)
        // Row 6 waits for both, its round and its minute; the plan's order decides between rows of one moment.
        #expect(try delivered(table) == ["2 3 clock", "1 60 clock", "6 60 clock"])
    }

    @Test func aJumpOfTheClockDeliversInOrderAndOnce() throws {
        let table = try started()
        table.nowMs += 10_000_000
        table.take(.tick)
        #expect(try delivered(table).map { $0.prefix(1) } == ["1", "3"])
        #expect(try commands(table).prefix(4) == ["start", "injectDue", "phaseElapsed", "injectDue"])
        table.take(.tick)
        #expect(try delivered(table).count == 2)
    }

    @Test func aRestartDeliversNothingTwiceAndNothingTooEarly() throws {
        let table = try started()
        pass(60, table)
        #expect(try delivered(table) == ["1 60 clock"])
        table.nowMs += 3_600_000
        try table.restart()
        pass(59, table)
        #expect(try delivered(table) == ["1 60 clock"])
        try table.restart()
        pass(1, table)
        #expect(try delivered(table) == ["1 60 clock", "3 120 clock"])
        try table.restart(held: true)
        pass(500, table)
        #expect(try delivered(table) == ["1 60 clock", "3 120 clock"])
    }

    @Test func aDeliveryThatWasNotDurableIsMadeAgain() throws {
        let table = try started()
        pass(59, table)
        table.syncsAtOnce = false
        pass(1, table)
        #expect(!table.news(2).contains { String(decoding: $0, as: UTF8.self).contains("First, a word.") })
        table.syncsAtOnce = true
        try table.restart()
        pass(5, table)
        #expect(try delivered(table).map { $0.prefix(1) } == ["1"])
    }

    @Test func onlyApprovedRowsAreTheClocks() throws {
        let table = try started()
        table.give(1, .setStatus(row: "1", status: .held, reason: ""), key: "hold")
        table.give(1, .setStatus(row: "4", status: .approved, reason: ""), key: "approve")
        pass(70, table)
        #expect(try delivered(table) == ["4 60 clock"])
        table.give(1, .setStatus(row: "1", status: .approved, reason: ""), key: "again")
        pass(0, table)
        #expect(try delivered(table) == ["4 60 clock", "1 70 clock"])
        #expect(table.give(1, .inject(row: "1"), key: "twice")?.errorCode == "already_done")
    }

    @Test func theMSELAsRunHasEverything() throws {
        let table = try started()
        pass(60, table)
        table.give(1, .inject(row: "5", edit: InjectEdit(to: ["line"], body: "Fifth, or so.")), key: "edited")
        table.give(1, .setStatus(row: "3", status: .skipped, reason: "known"), key: "skip")
        table.give(1, .improvise(from: "Mayor", to: [], text: "Stop.", method: "phone", subject: "Now"), key: "adhoc")
        let run = try run(table)
        let text = MSELFile.asRun(run.sources, rows: run.rows, deliveries: run.deliveries) {
            UTCText(utcMs: $0).iso8601
        }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(run.plan == Self.stage.exercise.msel)
        let columns = "msel_no,kind,status,round,t_plus,from,to,method,subject,body,basis,delivery,our own,"
        #expect(lines[0] == columns + MSELFile.columnsAsRun.joined(separator: ","))
        #expect(
            lines[1]
                == #"1,information,approved,,1,Radio,all,news,One,"First, a word.",design,clock,"kept, ""as is""","#
                + #"delivered,,,2025-11-24T16:01:00.000Z,60,clock,Radio,all,news,One,"First, a word.""#)
        #expect(
            lines[3]
                == "3,information,approved,,2,Radio,all,news,Three,Third word.,design,clock,,skipped,known,,,,,,,,,")
        #expect(
            lines[5]
                == "5,information,approved,,1,Radio,all,news,Five,Fifth word.,design,control,,"
                + "delivered,,,2025-11-24T16:01:00.000Z,60,control,Radio,line,news,Five,\"Fifth, or so.\"")
        #expect(
            lines[7]
                == "AH-1,inject,,1,,Mayor,all,phone,Now,Stop.,,,,"
                + "delivered,,yes,2025-11-24T16:01:00.000Z,60,control,Mayor,all,phone,Now,Stop.")
        #expect(lines.count == 8)
    }

    @Test func noObservationAndNoQuestionIsInAnyStreamButControls() throws {
        let table = try started()
        table.join(3, "observers")
        table.join(4, "line-1")
        table.join(5, "port-2")
        for number in 0..<20 {
            let about: ObservationSubject = number % 2 == 0 ? .moment : .objective(number: 1)
            table.give(1, .observe(about: about, text: "Token-\(number)-seen", rating: "met"), key: "o-\(number)")
            table.give(1, .pose(text: "Token-\(number)-asked", objective: 1), key: "q-\(number)")
            let question = ObservationSubject.question(id: QuestionID("AQ-\(number + 1)"))
            table.give(1, .observe(about: question, text: "Token-\(number)-answered"), key: "a-\(number)")
            table.give(
                1, .setStatus(row: "4", status: number % 2 == 0 ? .approved : .held, reason: "Token"),
                key: "s-\(number)")
            pass(5, table)
        }
        table.give(1, .end(reason: "enough"), key: "end")
        for connection in UInt64(2)...5 {
            let sent = (table.frames[connection] ?? []).map { String(decoding: $0, as: UTF8.self) }.joined()
            #expect(!sent.contains("Token") && !sent.contains("observation") && !sent.contains("msel"))
            #expect(!sent.contains("AQ-") && !sent.contains("\"questions\""))
        }
        for viewer in [Viewer.party("port"), .party("line"), .observer] {
            #expect(try !table.stream(viewer).contains { String(decoding: $0, as: UTF8.self).contains("Token") })
        }
        let control = try table.stream(.control).map { String(decoding: $0, as: UTF8.self) }
        for number in 0..<20 {
            for word in ["seen", "asked", "answered"] {
                #expect(control.contains { $0.contains("Token-\(number)-\(word)") })
            }
        }
    }

    private func commands(_ table: Table) throws -> [String] {
        var names: [String] = []
        _ = try table.store.read(table.session, head: .mustHold) { (record) throws(LogFault) in
            if case .entry(let entry) = record { names += entry.command.keys }
        }
        return names
    }
}
