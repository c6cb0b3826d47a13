import NegotiationModel
import NegotiationRules
import StrictJSON
import Testing
import WireMessages

@testable import SessionEngine

struct StreamTests {
    /// A table with some play: 5 entries and more.
    private func played(_ table: Table, rounds: Int = 1) {
        table.join(1, "control")
        table.join(2, "line-1")
        table.give(1, .start, key: "s")
        for round in 0..<rounds {
            table.nowMs += 5000
            table.give(2, .state(text: "Line \(round)"), key: "l\(round)")
            table.give(2, .say(to: .parties(only: ["port"]), text: "Psst \(round)"), key: "p\(round)")
            table.give(1, .note(text: "Note \(round)"), key: "n\(round)")
        }
    }

    @Test func newsIsNumberedForEachSeatAloneAndDoesNotNeedItThere() throws {
        let table = try Table()
        played(table)
        let missed = table.join(3, "port-1", after: 0)?.result?["missed"]?.elements ?? []
        #expect(missed.map { $0["number"] } == [1, 2, 3])
        let seen = table.join(4, "observers", after: 0)?.result?["missed"]?.elements ?? []
        #expect(seen.map { $0["number"] } == [1, 2], "observers don't hear of what is said between two")
        #expect(!seen.contains { $0.canonicalText.contains("Psst") })
        #expect(missed.map(\.canonicalBytes) == (try table.stream(.party("port"))))
    }

    @Test func resumptionGivesTheLiveStream() throws {
        let table = try Table()
        table.join(3, "port-1")
        played(table, rounds: 3)
        let live = table.news(3)
        #expect(live.count == 7)
        for after in 0...live.count {
            let answer = table.join(UInt64(10 + after), "port-1", after: after)
            let missed = answer?.result?["missed"]?.elements?.map(\.canonicalBytes) ?? []
            #expect(missed == Array(live[after...]))
            #expect(answer?.result?["through"] == .integer(live.count))
        }
        try table.restart()
        let restarted = table.join(50, "port-1", after: 2)?.result?["missed"]?.elements?.map(\.canonicalBytes) ?? []
        #expect(Array(restarted.prefix(5)) == Array(live[2...]))
        #expect(restarted.count == 6, "and the news of the restart")
    }

    @Test func oldNewsIsMadeAgainByteForByteAndPaged() throws {
        let table = try Table()
        table.join(3, "port-1")
        played(table, rounds: 120)
        let live = table.news(3)
        try table.restart()
        table.join(4, "port-1")
        var pages: [[UInt8]] = []
        while pages.count < live.count {
            let answer = table.ask(4, .news(NewsRequest(after: pages.count, limit: 50)))
            let page = answer?.result?["news"]?.elements ?? []
            guard !page.isEmpty else { break }
            #expect(page.count <= 50)
            pages += page.map(\.canonicalBytes)
        }
        #expect(Array(pages.prefix(live.count)) == live)
        #expect(try table.stream(.party("port")) == pages.prefix(live.count + 1) + table.news(4).suffix(0))
    }

    @Test func aClientThatHasSeenMoreThanThereIsWitnessesTheLoss() throws {
        let table = try Table()
        played(table)
        let answer = table.join(3, "port-1", after: 4)
        #expect(answer?.errorCode == "news.lost")
        #expect(table.reports.count == 1)
        #expect(table.closed[3] == .policy)
        #expect(table.join(4, "port-1", after: 3)?.errorCode == nil)
    }

    @Test func framesPutTogetherAreWhatTheWireWrites() throws {
        let table = try Table()
        played(table, rounds: 2)
        table.join(3, "port-1", after: 0)
        let id = RequestID.number(table.all(3)[0]["id"]?.wholeNumber ?? -1)
        let joined = try ToClient(frame: table.frames[3]?[0] ?? [], answerKind: { _ in .joined })
        guard case .answer(_, .joined(let answer)) = joined else {
            Issue.record("not an answer to a join: \(joined)")
            return
        }
        #expect(ToClient.answer(id: id, .joined(answer)).frame == table.frames[3]?[0])
        let view = table.engine.fold.state.view(for: .party("port"), isHead: true)
        #expect(answer.view == view)
        for frame in table.frames[1] ?? [] where String(decoding: frame, as: UTF8.self).contains("\"news\"") {
            #expect(try ToClient(frame: frame, answerKind: { _ in nil }).frame == frame)
        }
    }
}
