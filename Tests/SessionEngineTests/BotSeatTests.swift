import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Testing

/// Automated delegations in the seats of a live session.
struct BotSeatTests {
    private func started() throws -> Table {
        let table = try Table()
        table.join(1, "control", as: "Con")
        table.join(2, "port-1", as: "Ada")
        table.join(3, "observers", as: "Obs")
        table.give(1, .seatBot(party: "line", kind: .linear), key: "b")
        table.give(1, .start, key: "s")
        return table
    }

    private func pass(_ table: Table, seconds: Int) {
        for _ in 0..<seconds {
            table.nowMs += 1000
            table.take(.tick)
        }
    }

    private func entries(_ table: Table) throws -> [SessionEntry] {
        var entries: [SessionEntry] = []
        _ = try table.store.read(table.session, head: .mustHold) { (record) throws(LogFault) in
            if case .entry(let entry) = record { entries.append(try SessionEntry(entry)) }
        }
        return entries
    }

    private func bots(_ table: Table) throws -> [SessionEntry] {
        try entries(table).filter { $0.person.hasPrefix("Automated delegation") }
    }

    @Test func itPlaysAtItsPaceAndEverybodyKnows() throws {
        let table = try started()
        pass(table, seconds: 3)
        #expect(try bots(table).isEmpty)
        pass(table, seconds: 30)
        let played = try bots(table)
        #expect(!played.isEmpty)
        #expect(played.allSatisfy { $0.seat == "line-1" && $0.person == "Automated delegation (linear)" })
        let text = { (connection: UInt64) in table.all(connection).map(\.canonicalText).joined() }
        #expect(text(1).contains("an automated delegation (linear) plays"))
        #expect(text(2).contains("an automated delegation plays") && !text(2).contains("linear"))
        #expect(text(3).contains("an automated delegation plays") && !text(3).contains("linear"))
    }

    @Test func itIsStillWhilePlayIsPausedAndOnceTakenOut() throws {
        let table = try started()
        pass(table, seconds: 10)
        table.give(1, .pause(reason: ""), key: "p")
        let before = try bots(table).count
        pass(table, seconds: 60)
        #expect(try bots(table).count == before)
        table.give(1, .resume, key: "r")
        table.give(1, .unseatBot(party: "line"), key: "u")
        pass(table, seconds: 60)
        #expect(try bots(table).count == before)
    }

    @Test func itStandsDownForTheHeadAndIsNotSeatedOverOne() throws {
        let table = try started()
        pass(table, seconds: 10)
        let before = try bots(table).count
        table.join(4, "line-1", as: "Leo")
        let last = try #require(try entries(table).last)
        #expect(last.events == [.botUnseated(party: "line", cause: .headArrived)])
        #expect(last.seat == SessionEntry.clockSeat)
        #expect(table.all(2).map(\.canonicalText).joined().contains("stands down"))
        pass(table, seconds: 30)
        #expect(try bots(table).count == before)
        let answer = table.give(1, .seatBot(party: "line", kind: .linear), key: "again")
        #expect(answer?.errorCode == "seat_may_not")
        table.leave(4)
        #expect(table.give(1, .seatBot(party: "line", kind: .linear), key: "later")?.errorCode == nil)
    }

    @Test func itGoesOnAfterARestart() throws {
        let table = try started()
        pass(table, seconds: 10)
        let before = try bots(table).count
        try table.restart()
        // What it had put forward stands; it speaks again when its aspiration has moved on.
        pass(table, seconds: 300)
        #expect(try bots(table).count > before)
    }

    @Test func theLogOfABotVerifiesWithoutIt() throws {
        let table = try started()
        pass(table, seconds: 200)
        var verification = LogVerification()
        _ = try table.store.read(table.session, head: .mustHold) { (record) throws(LogFault) in
            try verification.take(record)
        }
        #expect(verification.entryCount == (try entries(table).count))
    }

    @Test func aWholeSessionOfBotsEnds() throws {
        let table = try Table()
        table.join(1, "control", as: "Con")
        table.give(1, .seatBot(party: "line", kind: .conceder), key: "b1")
        table.give(1, .seatBot(party: "port", kind: .linear), key: "b2")
        table.give(1, .start, key: "s")
        pass(table, seconds: 660)
        #expect(table.engine.status == .ended)
        #expect(try entries(table).contains { $0.events.contains { if case .agreed = $0 { true } else { false } } })
    }

    @Test func staffSeatNoBotWhereTheHeadSits() throws {
        let table = try Table()
        table.join(1, "line-1", as: "Ada")
        table.take(.order(.seatBot(party: "line", kind: .linear), number: 1))
        #expect(table.orders[1]?.hasPrefix("Somebody sits at the head of that delegation: Ada.") == true)
        table.take(.order(.seatBot(party: "port", kind: .linear), number: 2))
        #expect(table.orders[2] == "done")
    }
}
