import NegotiationModel
import StrictJSON
import Testing
import WireMessages

@testable import SessionEngine

/// Control looks through a party's eyes: it sees what the party sees, byte for byte, and the party can't tell.
struct WatchingTests {
    private static let seats: [SeatID] = ["us-1", "russia-1", "ukraine-1", "europe-1", "observers", "control"]
    private let us: UInt64 = 1
    private let russia: UInt64 = 2
    private let ukraine: UInt64 = 3
    private let observer: UInt64 = 5
    private let control: UInt64 = 6

    private func table() throws -> Table {
        let table = try Table("table", of: .offRamp)
        for (place, seat) in Self.seats.enumerated() { table.join(UInt64(place + 1), seat) }
        table.give(control, .start, key: "start")
        return table
    }

    private func play(_ table: Table, _ mark: String) {
        let draft = OfferDraft(
            addressees: ["russia"], isPublic: false, terms: [Term(issue: "neutrality", option: "term_of_years")],
            note: mark)
        table.nowMs += 5_000
        table.give(ukraine, .putForward(offer: draft), key: "u-\(mark)")
        table.give(us, .say(to: .parties(only: ["europe"]), text: "Not for Kyiv, \(mark)."), key: "us-\(mark)")
        table.give(russia, .say(to: .plenary, text: "Heard, \(mark)."), key: "r-\(mark)")
        table.give(russia, .say(to: .parties(only: ["ukraine"]), text: "No, \(mark)."), key: "r2-\(mark)")
    }

    private func watch(_ table: Table, _ viewer: Viewer, _ connection: UInt64? = nil) -> JSON? {
        table.ask(connection ?? control, .watch(WatchRequest(as: viewer)))
    }

    @Test(arguments: [(Viewer.party("ukraine"), UInt64(3)), (.party("us"), 1), (.observer, 5)])
    func theViewIsTheOneThatTheSeatItselfGets(_ viewer: Viewer, _ connection: UInt64) throws {
        let table = try table()
        play(table, "a")
        let watched = try #require(watch(table, viewer)?.result)
        table.leave(connection)
        let joined = try #require(table.join(connection, Self.seats[Int(connection) - 1], after: 0)?.result)
        #expect(watched["view"]?.canonicalBytes == joined["view"]?.canonicalBytes)
        #expect(watched["through"] == joined["through"])
        let missed = try #require(joined["missed"]?.elements)
        #expect(watched["latest"]?.elements == missed.suffix(WatchAnswer.latestMax))
    }

    @Test func whatFollowsIsTheSameNewsUnderTheirName() throws {
        let table = try table()
        _ = watch(table, .party("ukraine"))
        let known = table.news(ukraine).count
        play(table, "b")
        table.give(control, .next(reason: ""), key: "next")
        let watched = table.all(control).filter { $0["method"] == "watched" }.compactMap { $0["params"] }
        #expect(watched.allSatisfy { $0["as"] == "ukraine" })
        #expect(watched.compactMap { $0["news"]?.canonicalBytes } == table.news(ukraine)[known...].map { $0 })
        #expect(watched.count >= 4)
        let own = table.all(control).filter { $0["method"] == "news" }.compactMap {
            $0["params"]?["number"]?.wholeNumber
        }
        #expect(own == Array(1...own.count))
    }

    @Test func nobodyCanTell() throws {
        let (alone, watching) = (try table(), try table())
        for (table, isWatching) in [(alone, false), (watching, true)] {
            play(table, "a")
            if isWatching { _ = watch(table, .party("ukraine")) }
            play(table, "b")
            if isWatching { _ = table.ask(control, .news(NewsRequest(after: 0, limit: 5, as: .party("ukraine")))) }
            table.leave(ukraine)
            play(table, "c")
            table.join(ukraine, "ukraine-1", after: 2)
            if isWatching { _ = watch(table, .observer) }
            play(table, "d")
        }
        #expect(watching.appended == alone.appended)
        #expect(watching.engine.fold.entryCount == alone.engine.fold.entryCount)
        for connection in [us, russia, ukraine, 4, observer] {
            let (one, other) = (alone.frames[connection] ?? [], watching.frames[connection] ?? [])
            #expect(one.count >= 6)
            #expect(one.map(withoutID) == other.map(withoutID), "connection \(connection)")
        }
        #expect(watching.frames[control]?.count ?? 0 > alone.frames[control]?.count ?? 0)
        #expect(watching.wakes == alone.wakes)
    }

    @Test func onlyControlWatches() throws {
        let table = try table()
        for connection in [us, ukraine, observer] {
            #expect(watch(table, .party("russia"), connection)?.errorCode == "seat_may_not")
            let news = table.ask(connection, .news(NewsRequest(after: 0, limit: 5, as: .party("russia"))))
            #expect(news?.errorCode == "seat_may_not")
        }
        #expect(watch(table, .control, us)?.errorCode == "seat_may_not")
        // One's own eyes are one's own.
        #expect(watch(table, .party("us"), us)?.result?["view"]?["viewer"] == "us")
        #expect(watch(table, .party("atlantis"))?.errorCode == "unknown_party")
        play(table, "a")
        for connection in [us, russia, ukraine, 4, observer] {
            #expect(!table.all(connection).contains { $0["method"] == "watched" })
        }
    }

    /// Any seat may ask for its own eyes: an adviser's are not a head's, and an evaluator's not control's.
    @Test(arguments: ["port-1", "line-2", "evaluator-1", "control", "observers"])
    func whoWatchesOneselfSeesWhatItJoinedWith(_ seat: String) throws {
        let table = try Table("eyes", of: .evaluatedHours)
        let joined = try #require(table.join(1, SeatID(seat))?.result)
        let viewer = try Viewer(reading: JSONNode(of: try #require(joined["view"]?["viewer"])))
        let seen = try #require(table.ask(1, .watch(WatchRequest(as: viewer)))?.result)
        #expect(seen["view"]?.canonicalBytes == joined["view"]?.canonicalBytes)
        #expect(seen["through"] == joined["through"] && seen["latest"]?.elements != nil)
        // Nothing is watched by that: what follows comes once, as the seat's own news.
        if seat != "control" { table.join(2, "control") }
        table.give(seat == "control" ? 1 : 2, .start, key: "start")
        #expect(!table.all(1).contains { $0["method"] == "watched" })
        #expect(table.ask(1, .news(NewsRequest(after: 0, limit: 5, as: viewer)))?.result?["news"]?.elements != nil)
    }

    @Test func itEndsWithOnesOwnEyesAndWithTheConnection() throws {
        let table = try table()
        _ = watch(table, .party("ukraine"))
        #expect(watch(table, .control)?.result?["view"]?["viewer"] == "control")
        play(table, "a")
        #expect(!table.all(control).contains { $0["method"] == "watched" })
        _ = watch(table, .party("ukraine"))
        table.leave(control)
        table.join(7, "control")
        play(table, "b")
        #expect(!table.all(7).contains { $0["method"] == "watched" })
        #expect(watch(table, .party("us"), 7)?.result?["view"]?["viewer"] == "us")
        _ = watch(table, .party("russia"), 7)
        table.give(russia, .state(text: "Hear."), key: "last")
        let last = table.all(7).filter { $0["method"] == "watched" }
        #expect(last.map { $0["params"]?["as"] } == ["russia"])
    }

    @Test func oldNewsOfOthersCanBeReadToo() throws {
        let table = try table()
        play(table, "a")
        let page = table.ask(control, .news(NewsRequest(after: 1, limit: 2, as: .party("ukraine"))))
        #expect(page?.result?["news"]?.elements?.map(\.canonicalBytes) == Array(table.news(ukraine)[1...2]))
    }

    /// Nothing is shown to a watcher either before it is durable.
    @Test func watchersWaitForTheDiskToo() throws {
        let table = try table()
        _ = watch(table, .party("ukraine"))
        table.syncsAtOnce = false
        let known = table.frames[control]?.count
        play(table, "a")
        #expect(table.frames[control]?.count == known)
        table.sync()
        #expect(table.frames[control]?.count ?? 0 > known ?? 0)
    }

    /// A frame without the number of the request that it answers: the tests count requests of all seats together.
    private func withoutID(_ frame: [UInt8]) -> [UInt8] {
        guard case .object(var members)? = try? JSON(parsing: frame, limits: .file), members["id"] != nil else {
            return frame
        }
        members["id"] = .integer(0)
        return JSON.object(members).canonicalBytes
    }
}
