import NegotiationModel
import SessionEngine
import StrictJSON
import Testing
import WireMessages

/// News that is older than what a session keeps is made of entries that are read back from its log.
struct ReadingBackTests {
    /// A session in which control and a delegation have said this and that, in turn.
    private func table(entries: Int) throws -> Table {
        let table = try Table()
        table.join(1, "control", as: "Cleo")
        table.join(2, "line-1", as: "Lin")
        for number in 0..<entries {
            table.nowMs += 100
            let text = "words \(number)"
            switch number % 3 {
            case 0: table.give(1, .say(to: .plenary, text: text), key: "c\(number)")
            case 1: table.give(2, .say(to: .control, text: text), key: "l\(number)")
            default: table.give(2, .say(to: .delegation, text: text), key: "l\(number)")
            }
        }
        return table
    }

    private func missed(_ answer: JSON?) -> [[UInt8]] {
        answer?.result?["missed"]?.elements?.map(\.canonicalBytes) ?? []
    }

    private func page(_ table: Table, _ connection: UInt64, after: Int, as viewer: Viewer? = nil) -> [[UInt8]] {
        table.nowMs += 1_000
        let answer = table.ask(connection, .news(NewsRequest(after: after, limit: 500, as: viewer)))
        return answer?.result?["news"]?.elements?.map(\.canonicalBytes) ?? []
    }

    @Test func whoComesBackGetsExactlyWhatWasMissed() throws {
        let table = try table(entries: 700)
        let stream = try table.stream(.party("port"))
        #expect(stream.count > 200)
        for seen in [0, 1, stream.count - 1, stream.count / 2] {
            let before = table.readBacks.count
            let answer = table.join(3, "port-1", as: "Po", after: seen)
            #expect(missed(answer) == Array(stream[seen...].suffix(500)))
            // What is durable is not kept.
            #expect(table.readBacks.count == before + 1)
            table.leave(3)
            table.nowMs += 1_000
        }
    }

    @Test func somebodyElseInTheSeatIsHandedOverOnce() throws {
        let table = try table(entries: 30)
        table.join(3, "port-1", as: "Po")
        table.leave(3)
        let entries = table.engine.entryCount
        let answer = table.join(3, "port-1", as: "Pip", after: 2)
        #expect(table.readBacks.count > 0)
        #expect(table.engine.entryCount == entries + 1)
        #expect(missed(answer) == Array(try table.stream(.party("port"))[2...]))
    }

    @Test func pagesGiveAllNewsFromTheBeginning() throws {
        let table = try table(entries: 1_100)
        for viewer in [Viewer.control, .party("line"), .party("port"), .observer] {
            var pages: [[UInt8]] = []
            while case let page = page(table, 1, after: pages.count, as: viewer), !page.isEmpty { pages += page }
            #expect(pages == (try table.stream(viewer)))
        }
    }

    @Test func afterARestartToo() throws {
        let table = try table(entries: 600)
        try table.restart()
        table.join(1, "control", as: "Cleo")
        let stream = try table.stream(.control)
        #expect(page(table, 1, after: 5) == Array(stream[5..<505]))
        #expect(page(table, 1, after: 505) == Array(stream[505...]))
    }

    /// A page of news that lies far apart ends sooner, but never empty.
    @Test func farBetweenNewsComesInShorterPages() throws {
        let table = try Table()
        table.join(2, "line-1", as: "Lin")
        func say(_ audience: Audience, _ number: Int) {
            table.nowMs += 100
            table.give(2, .say(to: audience, text: "words"), key: "l\(number)")
        }
        table.join(1, "control", as: "Cleo")
        for number in 0..<2_800 {
            if number % 900 == 0 { table.give(1, .say(to: .plenary, text: "\(number)"), key: "c\(number)") }
            say(.delegation, number)
        }
        let stream = try table.stream(.observer)
        var (pages, count): ([[UInt8]], Int) = ([], 0)
        while case let page = page(table, 1, after: pages.count, as: .observer), !page.isEmpty {
            pages += page
            count += 1
        }
        #expect(pages == stream)
        #expect(count == 2)
        table.nowMs += 1_000
        #expect(missed(table.join(3, "observers", as: "Ob", after: 0)) == Array(stream.suffix(3)))
    }

    @Test func aLogThatCannotBeReadIsSaid() throws {
        let table = try table(entries: 30)
        table.canReadBack = false
        #expect(table.join(3, "port-1", as: "Po", after: 1)?.errorCode == "session.stopped")
        table.canReadBack = true
        #expect(missed(table.join(3, "port-1", as: "Po", after: 1)).count > 5)
    }
}
