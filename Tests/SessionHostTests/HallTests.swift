import BrowserScreens
import NegotiationModel
import OwnThreads
import StrictJSON
import Testing
import WebSockets
import WireMessages

@testable import SessionHost

@Suite("A hall: several tables over one connection", .ownThreads)
struct HallTests {
    private func table(_ sessions: [String]) throws -> (
        host: HostTable, hall: String, codes: [String: [SeatID: String]]
    ) {
        let host = try HostTable()
        try host.start()
        let hall = try #require(JoinCode(randomBytes: SystemRandom.bytes(JoinCode.randomByteCount)))
        var codes: [String: [SeatID: String]] = [:]
        for session in sessions { codes[session] = try host.open(session, hall: hall) }
        return (host, hall.text, codes)
    }

    private func sit(_ code: String, at host: HostTable) throws -> Dialled {
        let dialled = try Dialled(port: #require(host.host?.port), subprotocol: FromHall.subprotocol)
        dialled.send(FromHall.sit(code: code, name: "Ines").frame)
        return dialled
    }

    private func ask(
        _ dialled: Dialled, _ table: String, _ id: String, _ method: String, _ params: JSON
    ) throws -> JSON? {
        let message: JSON = ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params]
        dialled.send(FromHall.to(table: table, message: try JSONNode(of: message)).frame)
        func answer(in messages: [JSON]) -> JSON? {
            messages.lazy.compactMap { $0["from"] }
                .first { $0["table"]?.text == table && $0["message"]?["id"]?.text == id }?["message"]
        }
        _ = dialled.waits { answer(in: $0) != nil }
        return answer(in: dialled.messages)
    }

    private func join(_ dialled: Dialled, _ table: String, _ code: String) throws -> JSON? {
        try ask(
            dialled, table, "join-\(dialled.messages.count)", "session.join", ["code": .string(code), "name": "Ines"])
    }

    @Test("its code opens control's seat at each table, and commands are each table's own")
    func sitting() throws {
        let (host, code, codes) = try table(["a", "b"])
        let hall = try sit(code, at: host)
        #expect(hall.waits { $0.contains { $0["tables"]?["of"]?.elements?.count == 2 } })
        for name in ["a", "b"] {
            let joined = try #require(try join(hall, name, code))
            #expect(joined["result"]?["seat"]?.text == "hall" && joined["result"]?["session"]?.text == name)
        }
        let done = try ask(hall, "a", "s", "control.start", ["key": "k1"])
        #expect(done?["result"]?["repeated"] == .bool(false))
        // The other table hasn't begun, and takes the same key for its own.
        let other = try ask(hall, "b", "s", "control.start", ["key": "k1"])
        #expect(other?["result"]?["repeated"] == .bool(false))
        let again = try ask(hall, "b", "s2", "control.start", ["key": "k1"])
        #expect(again?["result"]?["repeated"] == .bool(true))
        // A seat of one table is none here.
        let stranger = try sit(try #require(codes["a"]?["control"]), at: host)
        #expect(stranger.waits { $0.contains { $0["refused"] != nil } })
    }

    @Test("a table outside the hall takes nothing from it, and a hall's code opens no seat by itself")
    func others() throws {
        let (host, code, _) = try table(["a"])
        let alone = try host.open("z")
        let hall = try sit(code, at: host)
        #expect(hall.waits { $0.contains { $0["tables"] != nil } })
        let message = try JSONNode(
            of: [
                "jsonrpc": "2.0", "id": "x", "method": "session.join",
                "params": ["code": .string(alone["control"] ?? ""), "name": "Eve"],
            ] as JSON)
        hall.send(FromHall.to(table: "z", message: message).frame)
        #expect(try join(hall, "a", code)?["result"] != nil)
        #expect(!hall.messages.contains { $0["from"]?["table"]?.text == "z" })
        let plain = try Dialled(port: #require(host.host?.port))
        let answer = plain.ask("session.join", ["code": .string(code), "name": "Ines"])
        #expect(answer?["error"]?["data"]?["code"] == "code.hall")
    }

    @Test("closing one table leaves the others; a new code takes the hall its seats")
    func closing() throws {
        let (host, code, _) = try table(["a", "b"])
        let hall = try sit(code, at: host)
        #expect(hall.waits { $0.contains { $0["tables"] != nil } })
        for name in ["a", "b"] { #expect(try join(hall, name, code)?["result"] != nil) }
        try StaffDesk(dataPath: host.path).close("a")
        #expect(
            hall.waits {
                $0.contains { $0["closed"]?["table"]?.text == "a" && $0["closed"]?["code"] == .integer(1000) }
            })
        #expect(try ask(hall, "b", "n", "control.note", ["key": "k", "text": "Still here."])?["result"] != nil)
        let changed = try StaffDesk(dataPath: host.path).changeCode(ofHallAt: "b", isRevoked: false)
        #expect(changed.tables == ["b"])
        #expect(
            hall.waits {
                $0.contains { $0["closed"]?["table"]?.text == "b" && $0["closed"]?["code"] == .integer(4002) }
            })
        let late = try sit(code, at: host)
        #expect(late.waits { $0.contains { $0["refused"] != nil } })
        let new = try sit(changed.code.text, at: host)
        #expect(new.waits { $0.contains { $0["tables"]?["of"]?.elements?.count == 1 } })
        // Control's own seat has a code, so that somebody can still steer.
        _ = try StaffDesk(dataPath: host.path).changeCode(ofHallAt: "b", isRevoked: true)
        #expect(try StaffDesk(dataPath: host.path).halls().isEmpty)
    }

    @Test("what is no hall's message ends the connection, and costs nobody else anything")
    func malformed() throws {
        let (host, code, _) = try table(["a"])
        let hall = try sit(code, at: host)
        #expect(hall.waits { $0.contains { $0["tables"] != nil } })
        let wrong = try sit(code, at: host)
        wrong.send(Array(#"{"go":{}}"#.utf8))
        #expect(wrong.end() != nil)
        #expect(try join(hall, "a", code)?["result"] != nil)
    }

    @Test(
        "who hasn't sat down sends tables nothing for long, and no other code than the hall's opens a seat at a branch")
    func strangers() throws {
        let (host, code, codes) = try table(["a"])
        let stranger = try Dialled(port: #require(host.host?.port), subprotocol: FromHall.subprotocol)
        let message = try JSONNode(of: ["x": 1] as JSON)
        for _ in 0..<20 { stranger.send(FromHall.to(table: "a", message: message).frame) }
        #expect(stranger.end() != nil)
        let hall = try sit(code, at: host)
        #expect(hall.waits { $0.contains { $0["tables"] != nil } })
        let other = try join(hall, "a", try #require(codes["a"]?["observers"]))
        #expect(other?["error"]?["data"]?["code"] == "code.wrong")
        #expect(try join(hall, "a", code)?["result"] != nil)
        // What goes to no table of it is paid for by the connection.
        for _ in 0..<200 { hall.send(FromHall.to(table: "z", message: message).frame) }
        #expect(hall.end() != nil)
    }

    @Test("after a restart a hall sits down at all its tables, in their order, by their names")
    func restart() throws {
        let names = (0..<6).map { "t\($0)" }
        let (host, code, _) = try table(names)
        let changed = try StaffDesk(dataPath: host.path).changeCode(ofHallAt: "t3", isRevoked: false)
        #expect(changed.code.text != code)
        host.stop()
        try host.listen()
        let hall = try sit(changed.code.text, at: host)
        #expect(hall.waits { $0.contains { $0["tables"] != nil } })
        let found = hall.messages.compactMap { $0["tables"]?["of"]?.elements }.first
        #expect(found?.compactMap { $0["session"]?.text } == names)
    }
}
