import ExerciseFormat
import ExerciseModel
import NegotiationModel
import NegotiationRules
import SessionEngine
import SessionLog
import SessionReplay
import Testing

/// Another MSEL comes into a session that is played.
@Suite struct MSELImportTests {
    private static let header = "msel_no,kind,status,round,t_plus,trigger,to,subject,body,basis,delivery,ours\n"
    private static let stage = Stage(
        folder: "harbour-hours", briefs: ["port", "line", "control"], roles: Stage.harbourHours.roles,
        msel: header + "1,inject,approved,,1,,all,One,First.,design,clock,a\n"
            + "2,inject,approved,,2,,all,Two,Second.,design,clock,b\n3,inject,approved,,,,all,Three,Third.,design,,c\n")
    private static let file =
        header + "7,inject,approved,,3,,all,Seven,Seventh.,design,clock,kept too\n"
        + "1,inject,approved,,1,,all,One,Too late.,design,clock,x\n2,inject,approved,,,,all,Two,Anew.,design,,y\n"
        + "8,contingency,approved,,,round >= 2,all,Eight,Eighth.,design,,z\n"

    private func started() throws -> Table {
        let table = try Table("import", of: Self.stage)
        table.join(1, "control")
        table.join(2, "port-1")
        table.give(1, .start, key: "start")
        return table
    }

    private func order(_ table: Table, _ file: String = file) throws {
        let rows = try MSELFile.rows(Array(file.utf8), named: "new.csv", for: Self.stage.exercise)
        table.take(.order(.importMSEL(file: file, rows: rows), number: 1))
    }

    private func pass(to seconds: Int, _ table: Table, from start: Int) {
        while table.nowMs < start + seconds * 1_000 {
            table.nowMs += 1_000
            table.take(.tick)
        }
    }

    private func run(_ table: Table) throws -> MSELRun {
        var run = MSELRun()
        _ = try table.store.read(table.session, head: .mustHold) { (record) throws(LogFault) in try run.take(record) }
        return run
    }

    private func said(to connection: UInt64, _ table: Table, _ part: String) -> Int {
        table.news(connection).count { String(decoding: $0, as: UTF8.self).contains(part) }
    }

    @Test func theClockAndTheTriggersFollowTheNewRows() throws {
        let table = try started()
        let start = table.nowMs
        pass(to: 60, table, from: start)
        try order(table)
        #expect(said(to: 1, table, "2 new (7, 8), 1 changed (2), 1 retired (3)") == 1)
        #expect(said(to: 2, table, "imported") == 0)
        try table.restart()
        pass(to: 119, table, from: start)
        table.join(3, "control")
        if table.engine.status == .running { table.give(3, .next(reason: ""), key: "next") }
        pass(to: 400, table, from: start)
        let run = try run(table)
        #expect(run.deliveries.map { "\($0.inject.id) \($0.seat)" } == ["1 clock", "7 clock"])
        #expect(
            run.rows.map { "\($0.inject.id) \($0.inject.status)" }
                == ["1 delivered", "2 approved", "3 retired", "7 delivered", "8 approved"])
    }

    @Test func aRowThatWasDeliveredUnderAnotherNumberIsNotDeliveredAgain() throws {
        let table = try started()
        let start = table.nowMs
        pass(to: 60, table, from: start)
        let file =
            Self.header + "1.0,inject,approved,,1,,all,One,First.,design,clock,a\n"
            + "2,inject,approved,,2,,all,Two,Second.,design,clock,b\n3,inject,approved,,,,all,Three,Third.,design,,c\n"
        let rows = try MSELFile.rows(Array(file.utf8), named: "new.csv", for: Self.stage.exercise)
        let change = try run(table).change(to: rows)
        #expect(change.renumbered.map { "\($0.delivered) \($0.inFile)" } == ["1 1.0"])
        #expect(change.new.isEmpty && change.retired.isEmpty && change.unchanged == ["2", "3"])
        try order(table, file)
        pass(to: 200, table, from: start)
        #expect(try run(table).deliveries.map(\.inject.id) == ["1", "2"])
        // Another text under a new number is another row.
        let other = file.replacing("First.", with: "Another.")
        let others = try MSELFile.rows(Array(other.utf8), named: "new.csv", for: Self.stage.exercise)
        #expect(try run(table).change(to: others).new.map(\.id) == ["1.0"])
    }

    @Test func aContingencyOfAnImportIsOfferedOnce() throws {
        let table = try started()
        try order(table)
        for number in 0..<6 { table.give(1, .next(reason: ""), key: "next-\(number)") }
        #expect(said(to: 1, table, "The trigger of 8 holds") == 1)
        table.give(1, .goBack(to: PhasePoint(round: 1, index: 0, inEpilogue: false), reason: "again"), key: "back")
        #expect(try run(table).rows.map(\.inject.id) == ["1", "2", "3", "7", "8"], "going back undoes no import")
        table.give(1, .resume, key: "resume")
        for number in 0..<6 { table.give(1, .next(reason: ""), key: "again-\(number)") }
        #expect(said(to: 1, table, "The trigger of 8 holds") == 2)
    }

    @Test func theLogReplaysVerifiesAndGivesTheColumnsBack() throws {
        let table = try started()
        pass(to: 60, table, from: table.nowMs)
        try order(table)
        table.take(.close(reason: "done"))
        var verification = LogVerification()
        _ = try table.store.read(table.session, head: .mustHold) { (record) throws(LogFault) in
            try verification.take(record)
        }
        #expect(verification.isSealed)
        let run = try run(table)
        #expect(run.plan == Self.stage.exercise.msel)
        let text = MSELFile.asRun(run.sources, rows: run.rows, deliveries: run.deliveries) { _ in "" }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[1].hasPrefix("7,inject,approved,,3,,all,Seven,Seventh.,design,clock,kept too,approved,"))
        #expect(lines[2].hasPrefix("1,inject,approved,,1,,all,One,First.,design,clock,a,delivered,"))
        #expect(lines[3].hasPrefix("2,inject,approved,,,,all,Two,Anew.,design,,y,approved,"))
        #expect(
            lines[5].hasPrefix(
                "3,inject,approved,,,,all,Three,Third.,design,,c,retired,The imported MSEL has no such row.,"))
    }
}
