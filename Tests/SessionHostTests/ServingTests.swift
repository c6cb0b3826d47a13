import Digests
import ExerciseModel
import NegotiationModel
import OwnThreads
import SessionEngine
import SessionHost
import SessionLog
import StrictJSON
import Testing
import WebSockets
import WireMessages

@Suite(.ownThreads)
struct ServingTests {
    @Test func aSessionIsServedOverSockets() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let (control, port) = (try table.dial(), try table.dial())
        #expect(port.ask("words.state", ["text": "x", "key": "a"])?["error"]?["data"]?["code"] == "join.required")
        #expect(control.join(codes["control"])?["result"]?["session"] == "one")
        #expect(port.join(codes["port-1"])?["result"]?["seat"] == "port-1")
        #expect(control.ask("control.start", ["key": "a"])?["result"]?["through"] == 1)
        #expect(port.news(1).first?["params"]?["number"] == 1)
        #expect(port.ask("words.state", ["text": "Hello", "key": "b"])?["result"]?["repeated"] == false)
        #expect(control.news(2).count == 2)
    }

    @Test func whatWasAcknowledgedIsThereAfterAPowerCut() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        let answer = control.ask("control.note", ["text": "kept", "key": "b"])
        let seen = control.news.compactMap { $0["params"] }
        let copy = try table.copied()
        try copy.start()
        let again = try copy.dial()
        let joined = again.join(codes["control"], after: 0)
        let missed = joined?["result"]?["missed"]?.elements ?? []
        #expect(Array(missed.prefix(seen.count)) == seen)
        #expect(missed.count == seen.count + 1, "and the restart")
        let repeated = again.ask("control.note", ["text": "kept", "key": "b"])
        #expect(repeated?["result"]?["repeated"] == true)
        #expect(repeated?["result"]?["through"] == answer?["result"]?["through"])
    }

    @Test func joinsBeyondThePlacesAreSentAway() throws {
        let table = try HostTable()
        try table.start { $0.limits.joinedMax = 2 }
        let codes = try table.open("one")
        let (control, port, line) = (try table.dial(), try table.dial(), try table.dial())
        #expect(control.join(codes["control"])?["result"]?["seat"] == "control")
        #expect(port.join(codes["port-1"])?["result"]?["seat"] == "port-1")
        let parameters: JSON = ["code": .string(codes["line-1"] ?? ""), "name": "Ada"]
        let join: JSON = ["jsonrpc": "2.0", "id": 1, "method": "session.join", "params": parameters]
        line.send(join.canonicalBytes)
        // With 1013, which libwebsockets 4.1.6 tells its client as 1002, and 4.3.5 as it is.
        let ends = [1002, 1013].map {
            ConnectionEnd.closedByPeer(CloseCode(rawValue: $0), reason: "the server is full")
        }
        #expect(line.end().map(ends.contains) == true)
    }

    @Test func aStopIsClean() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        let unjoined = try table.dial()
        table.stop()
        for dialled in [control, unjoined] {
            #expect(dialled.end() == .closedByPeer(.goingAway, reason: "the server stops"))
            #expect(dialled.messages.last?["method"] == "server.closing")
            #expect(dialled.messages.last?["params"]?["reason"]?.text?.hasPrefix("The server stops.") == true)
        }
        #expect(!table.names.contains("control.sock"))
        try table.start()
        let again = try table.dial()
        #expect(again.join(codes["control"], after: 1)?["result"]?["through"] == 2)
    }

    @Test func aCodeFindsItsSessionAmongSeveral() throws {
        let table = try HostTable()
        let before = try table.open("before")
        try table.start()
        let after = try table.open("after")
        let (one, two, three) = (try table.dial(), try table.dial(), try table.dial())
        #expect(one.join(before["observers"])?["result"]?["session"] == "before")
        #expect(two.join(after["observers"])?["result"]?["session"] == "after")
        #expect(three.join("AAAA-BBBB-CCCC-DDDD")?["error"]?["data"]?["code"] == "code.wrong")
        #expect(three.join("AAAA-BBBB-CCCC-DDDE")?["error"]?["data"]?["code"] == "code.wrong")
        #expect(three.join(after["line-1"])?["result"]?["session"] == "after")
    }

    @Test func whoHasNotJoinedMayFailEightTimes() throws {
        let table = try HostTable()
        try table.start()
        let stranger = try table.dial()
        // The page of the protocol promises eight.
        for number in 1...8 { #expect(stranger.ask("words.say")?["error"] != nil, "answer \(number)") }
        #expect(stranger.end() == .closedByPeer(.policy, reason: "too many tries"))
    }

    @Test("pings count as requests do, and before joining a few are taken")
    func pingsCount() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let port = try #require(table.host?.port)
        let stranger = try #require(PlainClient(port: port))
        let (early, earlyReason) = stranger.ping(atMost: 100, apartUs: 3000)
        #expect((10...20).contains(early) && earlyReason == "too many requests", "\(early)")
        let joined = try #require(PlainClient(port: port))
        let join: JSON = ["code": .string(codes["control"] ?? ""), "name": "Control"]
        #expect(joined.ask([("session.join", join)]) == (1, 0))
        let (answers, reason) = joined.ping(atMost: 400, apartUs: 3000)
        #expect((59...120).contains(answers) && reason == "too many requests", "\(answers)")
        // Of those that come while one is being answered not all are counted, but enough.
        let flooding = try #require(PlainClient(port: port))
        #expect(flooding.ask([("session.join", join)]) == (1, 0))
        #expect(flooding.ping(atMost: 50_000, apartUs: 0).reason == "too many requests")
        let calm = try #require(PlainClient(port: port))
        #expect(calm.ask([("session.join", join)]) == (1, 0))
        #expect(calm.ping(atMost: 30, apartUs: 3000) == (30, nil))
        #expect(calm.ask([("control.note", ["text": "n", "key": "a"])]).answers == 1)
    }

    @Test("Whom a session refuses a seat stays a stranger to the server")
    func whoIsRefusedASeatHasNotJoined() throws {
        let table = try HostTable()
        let (one, two) = (try table.open("one"), try table.open("two"))
        try table.start()
        let mistaken = try table.dial()
        func join(_ code: String?, as kind: JSON) -> JSON? {
            mistaken.ask("session.join", ["code": .string(code ?? ""), "name": "Ada", "expects": kind])
        }
        for number in 1...7 {
            #expect(join(one["observers"], as: "control")?["error"]?["data"]?["code"] == "seat.unexpected", "\(number)")
        }
        #expect(join(two["control"], as: "control")?["result"]?["session"] == "two", "the door is asked anew")
        let stubborn = try table.dial()
        for _ in 1...8 {
            _ = stubborn.ask(
                "session.join", ["code": .string(one["observers"] ?? ""), "name": "A", "expects": "party"])
        }
        #expect(stubborn.end() == .closedByPeer(.policy, reason: "too many tries"))
        let waiting = try table.dial()
        _ = waiting.ask("session.join", ["code": .string(one["observers"] ?? ""), "name": "A", "expects": "party"])
        try StaffDesk(dataPath: table.path).close("one")
        #expect(waiting.join(one["control"])?["error"]?["data"]?["code"] == "session.closed")
    }

    @Test func aDamagedLogIsRefusedAndLeftAndTheOthersAreServed() throws {
        let table = try HostTable()
        _ = try table.open("bad")
        let codes = try table.open("good")
        let path = table.path + "/bad.jsonl"
        var bytes = HostTable.contents(of: path)
        bytes[bytes.count / 2] ^= 1
        HostTable.write(bytes, to: path)
        try table.start()
        #expect(table.reports.all.contains { $0.contains("session bad") && $0.contains("Line 1") })
        #expect(HostTable.contents(of: path) == bytes)
        #expect(try table.dial().join(codes["control"])?["result"]?["session"] == "good")
        #expect(try StaffDesk(dataPath: table.path).list().map(\.status) == ["refused", "not_started"])
    }

    @Test func staffCloseASessionThroughTheServerAndWithout() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        _ = try table.open("two")
        try table.start()
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        let desk = StaffDesk(dataPath: table.path)
        try desk.close("one")
        #expect(control.end() == .closedByPeer(.normal, reason: "the session is closed"))
        #expect(throws: HostRefusal.self) { try desk.close("one") }
        #expect(throws: HostRefusal("The session one is closed: nothing can be added to it any more.")) {
            try desk.reissue("port-1", of: "one")
        }
        #expect(try desk.list().map(\.status) == ["closed", "not_started"])
        #expect(try desk.list()[0].entries == 2, "the start and the end")
        let port = try #require(table.host?.port)
        #expect(try PagesTests.get("/metrics", port: port).contains("\nofframp_sessions{status=\"closed\"} 1\n"))
        #expect(try PagesTests.get("/metrics", port: port).contains("{outcome=\"accepted\"} 1\n"))
        let late = try table.dial()
        #expect(late.join(codes["port-1"])?["error"]?["data"]?["code"] == "session.closed")
        #expect(late.join(codes["control"])?["error"]?["message"]?.text?.hasPrefix("The session one is closed") == true)
        #expect(try PagesTests.get("/metrics", port: port).contains("{reason=\"session_closed\"} 2\n"))
        table.stop()
        try desk.close("two")
        #expect(try desk.list().map(\.status) == ["closed", "closed"])
    }

    @Test func staffGiveASeatANewCodeThroughTheServerAndWithout() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let port = try table.dial()
        _ = port.join(codes["port-1"])
        let desk = StaffDesk(dataPath: table.path)
        let second = try desk.reissue("port-1", of: "one").text
        #expect(port.end() == .closedByPeer(CloseCode(rawValue: 4002), reason: "the seat was given a new code"))
        let (late, new) = (try table.dial(), try table.dial())
        #expect(late.join(codes["port-1"])?["error"]?["data"]?["code"] == "code.wrong")
        #expect(new.join(second)?["result"]?["seat"] == "port-1")
        #expect(throws: HostRefusal.self) { try desk.reissue("nobody", of: "one") }
        #expect(throws: HostRefusal.self) { try desk.reissue("port-1", of: "none") }
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        table.stop()
        let third = try desk.reissue("port-1", of: "one").text
        _ = try desk.reissue("line-1", of: "one")
        #expect(throws: HostRefusal.self) { try desk.reissue("nobody", of: "one") }
        try table.start()
        let again = try table.dial()
        #expect(again.join(second)?["error"]?["data"]?["code"] == "code.wrong")
        let joined = again.join(third)?["result"]
        #expect(joined?["seat"] == "port-1")
        let left = (joined?["view"]?["sections"]?["play"]?["deadline"]?.wholeNumber ?? 0) - SessionClock().nowMs
        let whole = Self.firstPhaseMs
        #expect(left > whole - 60_000 && left <= whole, "no play time passed while nobody served")
    }

    @Test func aCodeOfAnotherSessionIsNotTaken() throws {
        let table = try HostTable()
        try table.start()
        let (one, two) = (try table.open("one"), try table.open("two"))
        let control = try table.dial()
        _ = control.join(one["control"])
        let digest = JoinCode.digest(ofTyped: try #require(two["port-1"])).hex
        let answer = control.ask("seat.reissue", ["seat": "port-1", "digest": .string(digest), "key": "a"])
        #expect(answer?["error"]?["data"]?["code"] == "params.invalid")
        #expect(try table.dial().join(one["port-1"])?["result"]?["session"] == "one")
    }

    private static var firstPhaseMs: Int { HostTable.exercise.schedule.phases[0].minutes * 60_000 }

    @Test func evaluatorsHaveSlipsWhereTheyAreAskedFor() throws {
        let opening = try SessionOpening(
            HostTable.exercise, session: "one", seatCounts: [:], evaluatorCount: 2, at: 0)
        #expect(
            opening.slips.map(\.seat) == ["port-1", "line-1", "control", "evaluator-1", "evaluator-2", "observers"])
        #expect(throws: HostRefusal.self) {
            try SessionOpening(HostTable.exercise, session: "one", seatCounts: [:], evaluatorCount: 51, at: 0)
        }
    }

    @Test func onlyOneServerRunsOnAFolder() throws {
        let table = try HostTable()
        try table.start()
        let other = try HostTable(table.path)
        #expect(throws: HostRefusal.self) { try other.start() }
        table.stop()
    }

    @Test func beyondLoopbackItWantsTLSOrToBeToldOtherwise() throws {
        let table = try HostTable()
        #expect(throws: HostRefusal.self) { try table.start { $0.host = "0.0.0.0" } }
        try table.start {
            $0.host = "0.0.0.0"
            $0.allowsInsecureNetwork = true
        }
    }

    @Test func malformedFramesAreAnswered() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let port = try table.dial()
        _ = port.join(codes["port-1"])
        port.send(Array("{".utf8))
        #expect(port.ask("no.such")?["error"]?["data"]?["code"] == "method.unknown")
        #expect(port.messages.contains { $0["error"]?["data"]?["code"] == "frame.malformed" })
    }
}
