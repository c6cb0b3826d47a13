import Digests
import NegotiationModel
import SessionEngine
import SessionLog
import SessionReplay
import StrictJSON
import Testing
import WireMessages

/// Evaluators, heads, codes, and who sits where.
struct SeatTests {
    private let control: UInt64 = 1
    private let port: UInt64 = 2
    private let adviser: UInt64 = 3
    private let line: UInt64 = 4
    private let evaluator: UInt64 = 5

    private func table() throws -> Table {
        let table = try Table(of: .evaluatedHours)
        for (connection, seat) in [
            (control, "control"), (port, "port-1"), (adviser, "port-2"), (line, "line-1"), (evaluator, "evaluator-1"),
        ] as [(UInt64, SeatID)] {
            table.join(connection, seat)
        }
        return table
    }

    private func code(_ byte: UInt8) -> JoinCode { JoinCode(randomBytes: [UInt8](repeating: byte, count: 10))! }

    private func notices(_ table: Table, _ connection: UInt64) -> [String] {
        table.all(connection).flatMap { $0["params"]?["notices"]?.elements ?? [] }.compactMap { $0["text"]?.text }
    }

    @Test func anEvaluatorSeesWhatControlSeesAndNeverSteers() throws {
        let table = try table()
        #expect(table.all(evaluator).first?.result?["view"]?["isEvaluator"] == true)
        #expect(table.all(control).first?.result?["view"]?["isEvaluator"] == false)
        #expect(table.all(evaluator).contains { $0["method"] == "presence" })
        #expect(table.give(evaluator, .start, key: "a")?.errorCode == "seat_may_not")
        #expect(table.give(evaluator, .say(to: .plenary, text: "x"), key: "b")?.errorCode == "seat_may_not")
        #expect(table.give(evaluator, .say(to: .control, text: "quiet"), key: "c")?.errorCode == nil)
        table.give(control, .note(text: "for the debrief"), key: "d")
        #expect(table.news(evaluator) == table.news(control))
        #expect(table.news(evaluator).count == 2)
        #expect(table.news(port).isEmpty)
    }

    @Test func rightsFollowTheHeadsPlaceAtOnceAndAfterARestart() throws {
        let table = try table()
        table.give(control, .start, key: "start")
        let state = Command.state(text: "We speak.")
        #expect(table.give(adviser, state, key: "a")?.errorCode == "seat_may_not")
        #expect(table.give(port, .appoint(seat: "port-2"), key: "b")?.errorCode == nil)
        #expect(table.give(port, state, key: "c")?.errorCode == "seat_may_not")
        #expect(table.give(adviser, state, key: "d")?.errorCode == nil)
        let update = table.all(adviser).compactMap { $0["params"]?["updates"]?["delegations"] }.last
        #expect(update?.elements?.first?["seats"]?.elements?.map { $0["isHead"]?.truth } == [false, true])
        #expect(!table.all(line).contains { $0["params"]?["updates"]?["delegations"] != nil })
        let presence = table.all(control).last { $0["method"] == "presence" }?["params"]?["seats"]?.elements
        #expect(presence?.prefix(2).map { $0["isHead"]?.truth } == [false, true])
        try table.restart()
        #expect(table.join(7, "port-1")?.result?["view"]?["isHead"] == false)
        #expect(table.join(8, "port-2")?.result?["view"]?["isHead"] == true)
        #expect(table.give(8, state, key: "e")?.errorCode == nil)
        try verify(table)
    }

    @Test func anyMemberActsWhereControlSaysSo() throws {
        let table = try table()
        table.give(control, .start, key: "start")
        table.give(control, .setActing(party: "port", anyMember: true), key: "a")
        #expect(table.give(adviser, .state(text: "Both of us."), key: "b")?.errorCode == nil)
        #expect(table.join(9, "port-2")?.result?["view"]?["isHead"] == true)
        #expect(table.give(9, .appoint(seat: "port-2"), key: "c")?.errorCode == "seat_may_not")
        try verify(table)
    }

    @Test func aReissuedCodeEndsTheOldConnectionAndOpensTheSeat() throws {
        let table = try table()
        let old = table.stage.code("port-1", in: table.session)
        table.syncsAtOnce = false
        _ = table.give(control, .reissue(seat: "port-1", digest: code(9).digest), key: "a")
        #expect(table.closed[port] == nil, "nothing is shown before it is durable")
        #expect(table.codeChanges.isEmpty, "nor does the door learn of it")
        table.sync()
        #expect(table.closed[port] == .codeWithdrawn)
        #expect(table.all(port).last?.errorCode == "code.withdrawn")
        #expect(table.codeChanges.map(\.new) == [code(9).digest])
        #expect(table.codeChanges.first?.old == JoinCode.digest(ofTyped: old))
        #expect(table.codeChanges.first?.durable == 1)
        table.syncsAtOnce = true
        #expect(table.join(6, code: old)?.errorCode == "code.wrong")
        #expect(table.join(6, code: code(9).text, as: "Bo")?.result?["seat"] == "port-1")
        try table.restart()
        #expect(table.join(7, code: old)?.errorCode == "code.wrong")
        #expect(table.join(7, code: code(9).text, as: "Bo")?.result?["seat"] == "port-1")
        #expect(table.engine.doorCodes.all.contains(code(9).digest))
        #expect(!table.engine.doorCodes.all.contains(JoinCode.digest(ofTyped: old)))
        #expect(table.join(8, "control")?.result != nil)
        #expect(
            table.give(8, .reissue(seat: "line-1", digest: JoinCode.digest(ofTyped: old)), key: "b")?.errorCode
                == "argument_invalid", "no code comes back")
        try verify(table)
    }

    @Test func neitherCodeNorDigestIsShownToAnybody() throws {
        let table = try table()
        table.give(control, .reissue(seat: "port-1", digest: code(9).digest), key: "a")
        for connection in 1...5 as ClosedRange<UInt64> {
            for frame in table.frames[connection] ?? [] {
                let text = String(decoding: frame, as: UTF8.self)
                #expect(!text.contains(code(9).text) && !text.contains(code(9).digest.hex))
            }
        }
        #expect(notices(table, control) == ["port-1 has a new code; the old one opens nothing any more."])
        #expect(notices(table, adviser).isEmpty && notices(table, line).isEmpty)
    }

    @Test func aRevokedCodeOpensNothing() throws {
        let table = try table()
        table.give(control, .revoke(seat: "port-2"), key: "a")
        #expect(table.closed[adviser] == .codeWithdrawn)
        #expect(table.join(6, "port-2")?.errorCode == "code.wrong")
        let presence = table.all(control).last { $0["method"] == "presence" }?["params"]?["seats"]?.elements
        #expect(presence?[1]["hasCode"] == false)
        try table.restart()
        #expect(table.join(6, "port-2")?.errorCode == "code.wrong")
    }

    @Test func controlReadsTheAnswerBeforeItsOwnCodeIsReplaced() throws {
        let table = try table()
        table.give(control, .reissue(seat: "control", digest: code(9).digest), key: "a")
        let last = table.all(control).suffix(3)
        #expect(last.contains { $0.result?["repeated"] == false })
        #expect(last.last?.errorCode == "code.withdrawn")
        #expect(table.closed[control] == .codeWithdrawn)
    }

    @Test func theLogTellsWhoSatThereBeforeAndAfter() throws {
        let table = try table()
        table.give(port, .say(to: .delegation, text: "I must go."), key: "a")
        table.give(control, .reissue(seat: "port-1", digest: code(9).digest), key: "b")
        #expect(table.join(6, code: code(9).text, as: "Bo", after: 1)?.result?["through"] == 2)
        let text = "Bo has the seat port-1 now; Ada had it before."
        #expect(notices(table, control).last == text)
        #expect(notices(table, adviser).last == text)
        #expect(!notices(table, line).contains(text))
        let entries = table.engine.entryCount
        table.join(7, code: code(9).text, as: "Bo")
        #expect(table.engine.entryCount == entries, "the same person is no handover")
        table.join(8, "observers", as: "One")
        table.join(9, "observers", as: "Other")
        #expect(table.engine.entryCount == entries, "observers share a seat")
        try table.restart()
        table.join(6, code: code(9).text, as: "Cy")
        #expect(table.engine.entryCount == entries + 1)
        try verify(table)
    }

    @Test func staffOrderANewCodeWithoutASeat() throws {
        let table = try table()
        table.take(.order(.reissue(seat: "line-1", digest: code(9).digest), number: 4))
        table.take(.order(.reissue(seat: "nobody", digest: code(8).digest), number: 5))
        #expect(table.orders[4] == "done")
        #expect(table.orders[5]?.hasPrefix("No seat is called “nobody”.") == true)
        #expect(table.closed[line] == .codeWithdrawn)
        #expect(table.join(6, code: code(9).text)?.result?["seat"] == "line-1")
        table.take(.close(reason: "Closed by staff."))
        table.take(.order(.revoke(seat: "line-1"), number: 6))
        #expect(table.orders[6] == "The session is closed or stopped; it takes no orders.")
        try verify(table)
    }

    /// The log is decided again to the same events.
    private func verify(_ table: Table) throws {
        var verification = LogVerification()
        _ = try table.store.read(table.session, head: .mustHold) { record throws(LogFault) in
            try verification.take(record)
        }
        #expect(verification.entryCount == table.engine.entryCount)
    }
}
