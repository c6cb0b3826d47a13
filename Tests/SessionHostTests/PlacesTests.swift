import Glibc
import NegotiationModel
import OwnThreads
import SessionHost
import StrictJSON
import Testing
import WebSockets

@Suite(
    "Places: seats with a code of their own keep theirs, whatever observers do", .ownThreads, .timeLimit(.minutes(1)))
struct PlacesTests {
    /// Joins, and says why the server closed the connection; nil where the seat was given.
    private func join(_ table: HostTable, _ code: String?, keeping: inout [Dialled]) throws -> String? {
        let dialled = try table.dial()
        keeping.append(dialled)
        if dialled.join(code)?["result"]?["seat"] != nil { return nil }
        guard case .closedByPeer(_, let reason)? = dialled.end() else { return "nothing was said" }
        return reason
    }

    @Test("observers of all sessions together leave the places that are kept, and control and heads get in")
    func keptPlaces() throws {
        let table = try HostTable()
        try table.start {
            $0.limits.joinedMax = 6
            $0.tableLimits.placesKept = 4
        }
        let sessions = [try table.open("one"), try table.open("two")]
        var dialled: [Dialled] = []
        for session in sessions {
            #expect(try join(table, session["observers"], keeping: &dialled) == nil)
        }
        for session in sessions {
            let reason = try join(table, session["observers"], keeping: &dialled)
            #expect(reason == "the server is full but for seats with a code of their own")
        }
        for (session, seat) in zip([0, 0, 1, 1], ["control", "port-1", "control", "line-1"]) {
            #expect(try join(table, sessions[session][SeatID(seat)], keeping: &dialled) == nil)
        }
        #expect(try join(table, sessions[0]["line-1"], keeping: &dialled) == "the server is full")
        // An observer's place is free again when it leaves.
        dialled[0].hangUp()
        #expect(dialled[0].end() != nil)
        var reason: String? = ""
        for _ in 0..<100 where reason != nil {
            usleep(20_000)
            reason = try join(table, sessions[1]["observers"], keeping: &dialled)
        }
        #expect(reason == nil)
    }

    @Test("a session takes so many observers, and others their own")
    func observersOfOneSession() throws {
        let table = try HostTable()
        try table.start { $0.tableLimits.observersMax = 2 }
        let (one, two) = (try table.open("one"), try table.open("two"))
        var dialled: [Dialled] = []
        for _ in 0..<2 { #expect(try join(table, one["observers"], keeping: &dialled) == nil) }
        #expect(
            try join(table, one["observers"], keeping: &dialled) == "the session has as many observers as it takes")
        #expect(try join(table, two["observers"], keeping: &dialled) == nil)
        #expect(try join(table, one["control"], keeping: &dialled) == nil)
    }

    @Test("no more sessions are opened, or found at the start, than are allowed")
    func sessionsAtOnce() throws {
        let table = try HostTable()
        try table.start { $0.tableLimits.sessionsMax = 2 }
        _ = try table.open("one")
        _ = try table.open("two")
        #expect(throws: HostRefusal.self) { try table.open("three") }
        #expect(!table.names.contains { $0.hasPrefix("three") })
        try StaffDesk(dataPath: table.path).close("one")
        _ = try table.open("three")
        table.stop()
        do {
            try table.start { $0.tableLimits.sessionsMax = 1 }
            Issue.record("it started")
        } catch {
            #expect("\(error)".contains("has 2 sessions that aren't closed, and --sessions allows 1"), "\(error)")
        }
    }

    @Test("a seat's rate and the longest message are what the server was told")
    func rateAndLength() throws {
        let table = try HostTable()
        try table.start {
            $0.tableLimits.requestsPerSecond = 2
            $0.tableLimits.messageBytesMax = 256 * 1024
        }
        let codes = try table.open("one")
        let control = try table.dial()
        #expect(control.join(codes["control"])?["result"] != nil)
        let answers = try (0..<8).map { number in
            try #require(control.ask("control.note", ["text": "n", "key": .string("k\(number)")]))
        }
        #expect(answers.contains { $0["error"]?["data"]?["code"] == "tries.exceeded" })
        #expect(
            answers.contains {
                $0["error"]?["message"]?.text?.contains("2 a second are taken over time, 6 at once") == true
            })
        usleep(1_000_000)
        let long = control.ask(
            "control.note", ["text": .string(String(repeating: "a", count: 100_000)), "key": "long"])
        #expect(
            long?["error"]?["data"]?["code"] == "text.invalid", "it was read, and refused for its text: \(long ?? [:])")
    }
}
