import Digests
import Glibc
import NegotiationModel
import OwnThreads
import SessionEngine
import SessionLog
import SessionLogFiles
import StrictJSON
import Synchronization
import Testing
import Threads
import WebSockets
import WireMessages

@testable import SessionHost

@Suite("A server listens first, and opens its sessions while it serves", .ownThreads)
struct OpeningTests {
    /// Holds up whoever is about to open a session.
    private final class Barrier: Sendable {
        private let lifted = Handover<Void>()
        private let arrived = Monitor<[String]>([])
        private let passing: Set<String>

        /// - Parameter passing: sessions that aren't held up.
        init(passing: Set<String> = []) { self.passing = passing }

        func pass(_ session: String) {
            arrived.change { $0.append(session) }
            if !passing.contains(session) { lifted.take() }
        }

        func lift() { lifted.give() }

        /// Those that were about to be opened, once there is one.
        var first: [String] {
            arrived.wait(untilMonotonicMs: SystemClock.monotonicMs + 5000) { $0.isEmpty ? nil : $0 } ?? []
        }
    }

    private static func code(_ answer: JSON?) -> JSON? { answer?["error"]?["data"]?["code"] }

    @Test("who joins meanwhile waits, is told so, and what is sent behind the join is answered after it")
    func joinsWait() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        let control = try table.dial()
        let code = try #require(codes["control"])
        control.send(Self.request(1001, "session.join", ["code": .string(code), "name": "Ada"]))
        control.send(Self.request(1002, "control.start", ["key": "a"]))
        let port = try #require(table.host?.port)
        try control.waitUntil { $0.contains { $0["method"] == "server.opening" } }
        #expect(control.messages.count == 1)
        #expect(control.messages[0]["params"]?["reason"]?.text?.isEmpty == false)
        #expect(try PagesTests.get("/healthz", port: port).contains(" 200 "))
        #expect(try PagesTests.get("/healthz/sessions", port: port).contains(" 503 "))
        #expect(try PagesTests.get("/metrics", port: port).contains("\nofframp_sessions{status=\"opening\"} 1\n"))
        #expect(try StaffDesk(dataPath: table.path).list().map(\.status) == ["opening"])
        barrier.lift()
        try control.waitUntil { $0.contains { $0["id"] == .integer(1002) } }
        let ids = control.messages.compactMap { $0["id"]?.wholeNumber }
        #expect(ids == [1001, 1002])
        #expect(control.messages.first { $0["id"] == .integer(1001) }?["result"]?["session"] == "one")
        #expect(try PagesTests.get("/healthz/sessions", port: port).contains(" 200 "))
        #expect(control.messages.count { $0["method"] == "server.opening" } == 1)
    }

    @Test("a connection that waits may wait longer than joins may take, and keeps so many requests")
    func waitingHasBounds() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        defer { barrier.lift() }
        let flood = try table.dial()
        let code = try #require(codes["observers"])
        flood.send(Self.request(1, "session.join", ["code": .string(code), "name": "Ada"]))
        // One more than it keeps: what came behind the end unread would take the close frame with it.
        for number in 2...52 { flood.send(Self.request(number, "session.news", ["after": 0, "limit": 1])) }
        #expect(flood.end() == .closedByPeer(.policy, reason: "too many requests"))
    }

    @Test("who waits has a place of the joined, and is a stranger again where the session then refuses the seat")
    func refusedAfterWaiting() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        let mistaken = try table.dial()
        let code = JSON.string(try #require(codes["observers"]))
        mistaken.send(Self.request(1001, "session.join", ["code": code, "name": "Ada", "expects": "control"]))
        try mistaken.waitUntil { $0.contains { $0["method"] == "server.opening" } }
        let port = try #require(table.host?.port)
        let joined = "\nofframp_connections_open{kind=\"joined\"} "
        #expect(try PagesTests.get("/metrics", port: port).contains(joined + "1\n"))
        barrier.lift()
        try mistaken.waitUntil { $0.contains { $0["id"] == .integer(1001) } }
        #expect(Self.code(mistaken.messages.last) == "seat.unexpected")
        #expect(try PagesTests.get("/metrics", port: port).contains(joined + "0\n"))
        #expect(mistaken.join(codes["control"])?["result"]?["session"] == "one")
    }

    @Test("who joins with the same code ends the one that waits, but for codes that several have")
    func oneForEachCode() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        func wait(_ seat: SeatID) throws -> Dialled {
            let dialled = try table.dial()
            let code = JSON.string(try #require(codes[seat]))
            dialled.send(Self.request(1001, "session.join", ["code": code, "name": "Ada"]))
            try dialled.waitUntil { $0.contains { $0["method"] == "server.opening" } }
            return dialled
        }
        let (earlier, later) = (try wait("port-1"), try wait("port-1"))
        #expect(earlier.end() == .closedByPeer(CloseCode(rawValue: 4001), reason: "the seat was taken over"))
        #expect(Self.code(earlier.messages.last) == "seat.taken_over")
        let observers = [try wait("observers"), try wait("observers")]
        barrier.lift()
        for dialled in [later] + observers {
            try dialled.waitUntil { $0.contains { $0["id"] == .integer(1001) && $0["result"] != nil } }
        }
    }

    @Test("what is asked for before anything is opened is opened all the same")
    func askedBeforeTheStart() throws {
        let table = try HostTable()
        _ = try table.open("one")
        let (clock, mailbox) = (SessionClock(), Mailbox<Mail>())
        let folder = try LogFolder(path: table.path, for: .writing)
        let shelf = SessionShelf(folder: folder, mailbox: mailbox, clock: clock)
        let opener = SessionOpener(
            try shelf.outlines(), shelf: shelf, mailbox: mailbox, logger: table.reports.logger, willOpen: { _ in })
        opener.ask(for: "one")
        try opener.start(threadCount: 2, servedSinceMs: clock.nowMs)
        defer {
            opener.stop()
            shelf.closeLogs()
        }
        var opened: [String] = []
        for _ in 0..<2500 where opened.isEmpty {
            for case .reopened(let session) in mailbox.takeAll() { opened.append(session.engine.session) }
            usleep(2000)
        }
        #expect(opened == ["one"])
    }

    @Test("those who wait are let in when their session is open, and strangers when it may be known where they belong")
    func waiting() {
        func outline(_ session: String) -> LogOutline { LogOutline(session: session, firstLine: nil, head: nil) }
        func number(_ raw: UInt64) -> ConnectionNumber { ConnectionNumber(rawValue: raw) }
        var openings = Openings([outline("a"), outline("b"), outline("c")])
        openings.wait(number(1), for: "b")
        openings.wait(number(2), for: nil)
        openings.wait(number(3), for: "a")
        openings.wait(number(4), for: "a")
        openings.wait(number(5), for: nil)
        openings.forget(number(3), waitingFor: "a")
        openings.forget(number(5), waitingFor: nil)
        let digest = SHA256Digest(of: [])
        #expect(openings.waiting(for: "a", byCodeOfOne: digest) == [number(4)])
        #expect(openings.sessions == ["a", "b", "c"] && openings.contains("a"))
        #expect(openings.end("a", hasOtherCodes: false) == [number(4)])
        #expect(openings.end("b", hasOtherCodes: true) == [number(1), number(2)])
        openings.wait(number(6), for: nil)
        #expect(!openings.contains("a") && !openings.isDone)
        #expect(openings.end("c", hasOtherCodes: false) == [number(6)])
        #expect(openings.isDone && openings.count == 0)
    }

    @Test("a session that somebody asks for is opened before those that were there first")
    func askedForFirst() throws {
        let table = try HostTable()
        for name in ["a", "b", "c", "d", "e", "f"] { _ = try table.open(name) }
        let codes = try table.open("last")
        let barrier = Barrier(passing: ["last"])
        try table.listen(willOpen: barrier.pass)
        defer { barrier.lift() }
        #expect(try table.dial().join(codes["control"])?["result"]?["session"] == "last")
        #expect(try StaffDesk(dataPath: table.path).list().count { $0.status == "opening" } == 6)
    }

    @Test("the session whose clock is due next is opened first")
    func dueFirst() throws {
        let table = try HostTable()
        try table.start()
        for name in ["a", "b", "c", "d", "e"] { _ = try table.open(name) }
        let codes = try table.open("played")
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        // Killed, and not stopped: the journal alone knows when the clock is due.
        let copy = try table.copied()
        let barrier = Barrier()
        try copy.listen(willOpen: barrier.pass)
        defer { barrier.lift() }
        #expect(barrier.first.contains("played"), "at most four are opened at once")
    }

    @Test("a code that was given later finds its session, though no first line has it, and a wrong one none")
    func laterCodes() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        _ = try table.open("two")
        let second = try StaffDesk(dataPath: table.path).reissue("port-1", of: "one").text
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        let (new, old, wrong) = (try table.dial(), try table.dial(), try table.dial())
        for (dialled, code) in [(new, second), (old, codes["port-1"] ?? ""), (wrong, "AAAA-BBBB-CCCC-DDDD")] {
            dialled.send(Self.request(1, "session.join", ["code": .string(code), "name": "Ada"]))
            try dialled.waitUntil { $0.contains { $0["method"] == "server.opening" } }
        }
        barrier.lift()
        for dialled in [new, old, wrong] { try dialled.waitUntil { $0.contains { $0["id"] == .integer(1) } } }
        let answers = [new, old, wrong].map { dialled in dialled.messages.first { $0["id"] == .integer(1) } }
        #expect(answers[0]?["result"]?["seat"] == "port-1")
        #expect(answers[1...].map(Self.code) == ["code.wrong", "code.wrong"], "each hears what is wrong with it")
    }

    @Test("where the log isn't whole, who waited is told to ask the staff, and nobody else is kept")
    func damaged() throws {
        let table = try HostTable()
        let bad = try table.open("bad")
        let good = try table.open("good")
        let path = table.path + "/bad.jsonl"
        var bytes = HostTable.contents(of: path)
        let place = try #require(bytes.firstRange(of: Array("\"openedAtMs\":".utf8))?.upperBound)
        bytes[place] = bytes[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
        HostTable.write(bytes, to: path)
        try table.start()
        #expect(Self.code(try table.dial().join(bad["control"])) == "session.stopped")
        #expect(try table.dial().join(good["control"])?["result"]?["session"] == "good")
        let port = try #require(table.host?.port)
        #expect(try PagesTests.get("/healthz", port: port).contains(" 200 "))
        #expect(try PagesTests.get("/healthz/sessions", port: port).contains(" 503 "))
    }

    @Test("what staff wish of a session that isn't open yet is done once it is")
    func staffWait() throws {
        let table = try HostTable()
        _ = try table.open("one")
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        let (path, closed) = (table.path, Handover<Bool>())
        try NamedThread.start("staff's") { closed.give((try? StaffDesk(dataPath: path).close("one")) != nil) }
        #expect(closed.take(withinSeconds: 0) == nil)
        barrier.lift()
        #expect(closed.take(withinSeconds: 10) == true)
        #expect(try StaffDesk(dataPath: path).list().map(\.status) == ["closed"])
    }

    @Test("a restart's entry bears the moment at which the server listened, however late the session is opened")
    func restartBearsItsMoment() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        table.stop()
        let barrier = Barrier()
        try table.listen(willOpen: barrier.pass)
        let listenedMs = SessionClock().nowMs
        usleep(80_000)
        barrier.lift()
        #expect(table.host?.openedCount(withinSeconds: 10) == 1)
        table.stop()
        var last: LogEntry?
        _ = try LogFolder(path: table.path, for: .reading).read(
            "one", head: .mustHold,
            onRecord: { record in if case .entry(let entry) = record { last = entry } })
        let entry = try #require(last)
        #expect(try SessionEntry(entry).command.isRestart)
        // Two clocks that count milliseconds may differ by one.
        #expect(entry.timeMs <= listenedMs + 1)
    }

    @Test("a server that is stopped while it opens sessions ends, and loses nothing")
    func stoppedMeanwhile() throws {
        let table = try HostTable()
        let codes = try table.open("one")
        for _ in 0..<5 {
            try table.listen()
            table.stop()
        }
        try table.start()
        #expect(try table.dial().join(codes["control"])?["result"]?["session"] == "one")
    }

    private static func request(_ id: Int, _ method: String, _ parameters: JSON) -> [UInt8] {
        let request: JSON = [
            "jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters,
        ]
        return request.canonicalBytes
    }
}

extension Dialled {
    /// Waits until what came holds what is looked for.
    fileprivate func waitUntil(_ isReached: ([JSON]) -> Bool) throws {
        for _ in 0..<2500 {
            if isReached(messages) { return }
            usleep(2000)
        }
        Issue.record("It didn't come; there is \(messages)")
    }
}

extension Command {
    fileprivate var isRestart: Bool { if case .restarted = self { true } else { false } }
}
