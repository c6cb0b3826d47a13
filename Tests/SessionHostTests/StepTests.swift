import NegotiationModel
import OwnThreads
import StrictJSON
import Testing
import WireMessages

@testable import SessionHost

@Suite("Tables that go in step", .ownThreads)
struct StepTests {
    /// Two tables of one hall, each with control at its own console and the head of Port there.
    private struct House {
        let host: HostTable
        let code: String
        let codes: [String: [SeatID: String]]
        var control: [String: Dialled] = [:]

        init(_ names: [String] = ["a", "b"]) throws {
            host = try HostTable()
            try host.start()
            let hall = try #require(JoinCode(randomBytes: SystemRandom.bytes(JoinCode.randomByteCount)))
            code = hall.text
            let host = host
            codes = try Dictionary(uniqueKeysWithValues: names.map { ($0, try host.open($0, hall: hall)) })
            try sit()
        }

        mutating func sit() throws {
            for name in codes.keys.sorted() { control[name] = try seat("control", at: name) }
        }

        func seat(_ seat: SeatID, at name: String) throws -> Dialled {
            let dialled = try host.dial()
            #expect(dialled.join(codes[name]?[seat])?["result"] != nil)
            return dialled
        }

        func give(_ name: String, _ method: String, _ key: String, _ more: JSON = [:]) -> JSON? {
            var params = more.object ?? JSONObject()
            params["key"] = .string(key)
            return control[name]?.ask("control." + method, .object(params))
        }

        func goInStep(_ sessions: [JSON] = ["a", "b"]) {
            for name in codes.keys.sorted() where sessions.contains(.string(name)) {
                #expect(give(name, "setStep", "step", ["sessions": .array(sessions)])?["result"] != nil)
            }
        }

        /// Where play is at a table, as its control is told; nil where it isn't there in time.
        func waits(_ name: String, _ status: String, _ phase: String? = nil) -> Bool {
            control[name]?.waits { messages in
                let play = messages.compactMap { $0["params"]?["updates"]?["play"] }.last
                return play?["status"]?.text == status && (phase == nil || play?["phaseName"]?.text == phase)
            } ?? false
        }

        /// The entries of a log that bear a key, as seat, person and command.
        func entries(_ name: String, key: String) -> [(seat: String?, person: String?, command: JSON?)] {
            let lines = HostTable.contents(of: "\(host.path)/\(name).jsonl").split(separator: UInt8(ascii: "\n"))
            return lines.compactMap { try? JSON(parsing: Array($0), limits: .file) }.filter {
                $0["key"]?.text == key
            }.map { ($0["seat"]?.text, $0["person"]?.text, $0["command"]) }
        }
    }

    @Test("what control does at one is done at all, under the same key, also after the server was started anew")
    func together() throws {
        var house = try House()
        house.goInStep()
        #expect(house.give("a", "start", "k1")?["result"] != nil)
        #expect(house.waits("a", "running") && house.waits("b", "running"))
        #expect(house.give("b", "pause", "k2", ["reason": "Lunch."])?["result"] != nil)
        #expect(house.waits("a", "paused") && house.waits("b", "paused"))
        house.host.stop()
        let entries = house.entries("b", key: "k1")
        #expect(entries.count == 1 && entries[0].seat == "hall" && entries[0].person == "Ada")
        try house.host.start()
        try house.sit()
        #expect(house.give("a", "resume", "k3")?["result"] != nil)
        #expect(house.waits("a", "running") && house.waits("b", "running"))
        // Whoever goes by itself moves itself alone, and the last of a group does, too.
        #expect(house.give("b", "setStep", "off", ["sessions": []])?["result"] != nil)
        #expect(
            house.control["a"]?.waits { messages in
                messages.contains { "\($0)".contains("This table goes by itself.") }
            } == true)
        #expect(house.give("a", "pause", "k4", ["reason": ""])?["result"] != nil)
        #expect(house.waits("a", "paused"))
        #expect(house.give("b", "extend", "k5", ["minutes": 1])?["result"] != nil)
        #expect(house.waits("b", "running"))
    }

    @Test("a hall's own command for each is found done where another table's brought it")
    func repeated() throws {
        let house = try House()
        house.goInStep()
        let hall = try Dialled(port: #require(house.host.host?.port), subprotocol: FromHall.subprotocol)
        hall.send(FromHall.sit(code: house.code, name: "Ines").frame)
        #expect(hall.waits { $0.contains { $0["tables"] != nil } })
        func ask(_ table: String, _ id: String, _ method: String, _ params: JSON) throws -> JSON? {
            let message: JSON = ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params]
            hall.send(FromHall.to(table: table, message: try JSONNode(of: message)).frame)
            func answer(in messages: [JSON]) -> JSON? {
                messages.lazy.compactMap { $0["from"] }
                    .first { $0["table"]?.text == table && $0["message"]?["id"]?.text == id }?["message"]
            }
            _ = hall.waits { answer(in: $0) != nil }
            return answer(in: hall.messages)
        }
        for name in ["a", "b"] {
            let params: JSON = ["code": .string(house.code), "name": "Ines"]
            #expect(try ask(name, "join", "session.join", params)?["result"] != nil)
        }
        #expect(try ask("a", "s", "control.start", ["key": "o1"])?["result"]?["repeated"] == .bool(false))
        #expect(try ask("b", "s", "control.start", ["key": "o1"])?["result"]?["repeated"] == .bool(true))
        house.host.stop()
        #expect(house.entries("b", key: "o1").count == 1)
    }

    @Test("a table that stands still already is in no brake's way, nor one that runs in the way of going on")
    func alreadyThere() throws {
        let house = try House(["a", "b", "c"])
        for name in ["a", "b"] { #expect(house.give(name, "start", "k1")?["result"] != nil) }
        #expect(house.give("b", "pause", "k2", ["reason": ""])?["result"] != nil)
        house.goInStep(["a", "b", "c"])
        #expect(house.give("a", "pause", "k3", ["reason": ""])?["result"] != nil)
        #expect(house.waits("a", "paused"))
        #expect(house.give("a", "resume", "k4")?["result"] != nil)
        #expect(house.waits("a", "running") && house.waits("b", "running"))
    }

    @Test("where it is the last phase, the others' is closed all the same, and control reads why")
    func lastPhase() throws {
        let house = try House()
        for name in ["a", "b"] { #expect(house.give(name, "start", "k1")?["result"] != nil) }
        // To the last phase of the epilogue.
        for number in 0..<20 {
            for name in ["a", "b"] { _ = house.give(name, "next", "n\(number)", ["reason": ""]) }
            let plays = house.control["a"]?.messages.compactMap {
                $0["params"]?["updates"]?["play"]?["phaseName"]?.text
            }
            if plays?.last == "The first month" { break }
        }
        for name in ["a", "b"] { #expect(house.give(name, "pause", "k2", ["reason": ""])?["result"] != nil) }
        #expect(house.give("a", "extend", "k3", ["minutes": -240])?["result"] != nil)
        house.goInStep()
        #expect(house.give("b", "resume", "k4")?["result"] != nil)
        #expect(house.waits("a", "ended") && house.waits("b", "ended"))
        #expect(house.control["b"]?.messages.contains { "\($0)".contains("In step: the time is over at a.") } == true)
        #expect(house.control["a"]?.messages.contains { "\($0)".contains("In step: the time is over") } == false)
    }

    @Test("what one of them can't do is done at none, and the refusal names the table")
    func allOrNone() throws {
        let house = try House()
        #expect(house.give("a", "start", "k1")?["result"] != nil)
        house.goInStep()
        let refused = house.give("a", "next", "k2", ["reason": ""])?["error"]
        #expect(refused?["data"]?["code"]?.text == "step.out")
        #expect(refused?["message"]?.text?.contains("Nothing was done: b goes in step") == true)
        #expect(house.waits("a", "running"))
        // The next one is all right again, since nothing of the first is left.
        #expect(house.give("b", "start", "k3")?["error"]?["data"]?["code"]?.text == "step.out")
        #expect(house.give("a", "setStep", "off", ["sessions": []])?["result"] != nil)
        #expect(house.give("b", "start", "k4")?["result"] != nil)
    }

    @Test("a key that meant another command elsewhere moves nobody")
    func otherKeys() throws {
        let house = try House(["a", "b", "c"])
        house.goInStep(["a", "b", "c"])
        #expect(house.give("a", "start", "1")?["result"] != nil)
        #expect(house.waits("c", "running"))
        let refused = house.give("c", "pause", "1", ["reason": ""])?["error"]
        #expect(refused?["data"]?["code"]?.text == "step.out")
        #expect(house.give("c", "pause", "2", ["reason": ""])?["result"] != nil)
        #expect(house.waits("a", "paused") && house.waits("b", "paused"))
    }

    @Test("the first clock that runs out closes the phase at all")
    func clocks() throws {
        let house = try House()
        for name in ["a", "b"] { #expect(house.give(name, "start", "k1")?["result"] != nil) }
        for name in ["a", "b"] { #expect(house.give(name, "pause", "k2", ["reason": ""])?["result"] != nil) }
        #expect(house.give("a", "extend", "k3", ["minutes": -240])?["result"] != nil)
        house.goInStep()
        #expect(house.give("b", "resume", "k4")?["result"] != nil)
        #expect(house.waits("a", "running", "Decisions") && house.waits("b", "running", "Decisions"))
    }

    @Test("a real-world alarm stops all, is told to control of the others, and is over when play goes on")
    func alarms() throws {
        let house = try House(["a", "b", "c"])
        house.goInStep(["a", "b"])
        for name in ["a", "c"] { #expect(house.give(name, "start", "k1")?["result"] != nil) }
        let port = try house.seat("port-1", at: "a")
        #expect(port.ask("words.realWorld", ["key": "r", "text": "Somebody is ill."])?["result"] != nil)
        func alarms(_ messages: [JSON]) -> [JSON] {
            messages.last { $0["method"]?.text == "alarms" }?["params"]?["alarms"]?.elements ?? []
        }
        for name in ["b", "c"] {
            #expect(house.control[name]?.waits { alarms($0).count == 1 } == true)
            let alarm = house.control[name].flatMap { alarms($0.messages).first }
            #expect(alarm?["table"]?.text == "a" && alarm?["text"]?.text?.contains("Somebody is ill.") == true)
        }
        // Whoever goes by itself plays on, and players of other tables aren't told whose alarm it was.
        #expect(house.waits("b", "paused") && house.waits("c", "running"))
        let other = try house.seat("port-1", at: "b")
        #expect(!other.messages.contains { "\($0)".contains("ill") })
        #expect(try alarms(#require(house.control["a"]).messages).isEmpty)
        // Who sits down later is told, too.
        #expect(try house.seat("control", at: "c").waits { alarms($0).count == 1 })
        // Though the hall's code opens nothing any more.
        _ = try StaffDesk(dataPath: house.host.path).changeCode(ofHallAt: "a", isRevoked: true)
        #expect(port.ask("words.realWorld", ["key": "r2", "text": "And a fire."])?["result"] != nil)
        #expect(house.control["b"]?.waits { alarms($0).count == 2 } == true)
        #expect(house.give("a", "resume", "k2")?["result"] != nil)
        #expect(house.control["b"]?.waits { alarms($0).isEmpty } == true)
        #expect(house.waits("b", "running"))
    }
}
