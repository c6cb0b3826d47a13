import Digests
import NegotiationModel
import SessionEngine
import StrictJSON
import Testing
import WireMessages

struct DoorTests {
    @Test(
        "a class behind one address may mistype at once; who goes on is answered once a second, and right codes always")
    func wrongCodes() {
        var door = Doorkeeper()
        #expect(door.admit([JoinCode.digest(ofTyped: "RIGHT")], to: "a") == true)
        for _ in 0..<30 { #expect(door.ask("WRONG", from: "10.0.0.1", at: 0) == .wrong) }
        #expect(door.ask("WRONG", from: "10.0.0.1", at: 10) == .tooManyTries)
        #expect(door.ask("WRONG", from: "10.0.0.2", at: 10) == .wrong, "others have a reserve of their own")
        #expect(door.ask("RIGHT", from: "10.0.0.1", at: 11) == .session("a"))
        var answered = 0
        for second in 1...60 {
            for _ in 0..<5 where door.ask("WRONG", from: "10.0.0.1", at: second * 1000 + 20) == .wrong { answered += 1 }
        }
        #expect(60...61 ~= answered, "once a second: \(answered)")
    }

    @Test("however many addresses guess, wrong codes are answered ten times a second, beside the reserve")
    func wrongCodesInAll() {
        var door = Doorkeeper()
        var answered = 0
        for turn in 0..<100_000 where door.ask("WRONG", from: "10.\(turn / 10).0.1", at: turn) == .wrong {
            answered += 1
        }
        #expect(1090...1100 ~= answered, "in 100 seconds: \(answered)")
    }

    @Test func oneCodeOpensOneSession() {
        var door = Doorkeeper()
        let digest = JoinCode.digest(ofTyped: "RIGHT")
        #expect(door.admit([digest], to: "a") == true)
        #expect(door.admit([JoinCode.digest(ofTyped: "OTHER"), digest], to: "b") == false)
        #expect(door.ask("OTHER", from: "x", at: 0) == .wrong, "nothing is changed by a refusal")
        door.forget("a")
        #expect(door.admit([digest], to: "b") == true)
    }

    @Test("a hall's code opens several sessions, and only halls share one")
    func halls() {
        var door = Doorkeeper()
        let (hall, own) = (JoinCode.digest(ofTyped: "HALL"), JoinCode.digest(ofTyped: "OWN"))
        for session in ["a", "b", "c"] { #expect(door.admit(DoorCodes(own: [], hall: hall), to: session) == true) }
        #expect(door.admit([own], to: "a") == true)
        #expect(door.ask("HALL", from: "x", at: 0) == .hall(["a", "b", "c"]))
        #expect(door.knows("HALL") && door.hallTables == [["a", "b", "c"]])
        #expect(door.admit([hall], to: "d") == false, "no seat of one session has a hall's code")
        #expect(door.admit(DoorCodes(own: [], hall: own), to: "b") == false, "and no hall has a seat's")
        #expect(door.opens(hall, anotherThan: "a"))
    }

    @Test("a hall's code leaves tables one by one: by a new one, by closing, and is wrong at last")
    func hallsChange() {
        var door = Doorkeeper()
        let (old, new) = (JoinCode.digest(ofTyped: "OLD"), JoinCode.digest(ofTyped: "NEW"))
        for session in ["a", "b", "c"] { #expect(door.admit(DoorCodes(own: [], hall: old), to: session) == true) }
        door.knowAll()
        #expect(door.change(old, to: new, of: "a", isHall: true) == true)
        #expect(door.ask("OLD", from: "x", at: 0) == .hall(["b", "c"]))
        #expect(door.ask("NEW", from: "x", at: 0) == .hall(["a"]))
        #expect(door.change(old, to: nil, of: "b") == true)
        door.close("c")
        #expect(door.ask("OLD", from: "x", at: 0) == .closed("c"))
        #expect(door.change(new, to: nil, of: "a") == true)
        #expect(door.ask("NEW", from: "x", at: 0) == .wrong)
    }

    @Test func aCodeThatIsReplacedOpensNothingMore() throws {
        var door = Doorkeeper()
        let (old, new) = (JoinCode.digest(ofTyped: "OLD"), JoinCode.digest(ofTyped: "NEW"))
        #expect(door.admit([old], to: "a") == true)
        #expect(door.admit([JoinCode.digest(ofTyped: "OTHER")], to: "b") == true)
        #expect(door.change(old, to: new, of: "a") == true)
        #expect(door.ask("OLD", from: "x", at: 0) == .wrong)
        #expect(door.ask("NEW", from: "x", at: 0) == .session("a"))
        #expect(door.opens(new, anotherThan: "b") && !door.opens(new, anotherThan: "a"))
        #expect(door.change(nil, to: JoinCode.digest(ofTyped: "OTHER"), of: "a") == false)
        #expect(door.change(new, to: nil, of: "a") == true)
        #expect(door.ask("NEW", from: "x", at: 2000) == .wrong)
    }

    @Test(
        "a code is known if it opens a session or did; once all sessions are known, every code is, and none is remembered"
    )
    func whatIsKnown() {
        var door = Doorkeeper()
        let (old, new) = (JoinCode.digest(ofTyped: "OLD"), JoinCode.digest(ofTyped: "NEW"))
        #expect(door.admit([old], to: "a") == true)
        #expect(door.admit([JoinCode.digest(ofTyped: "OTHER")], to: "b") == true)
        #expect(door.knows("OLD") && !door.knows("NEW"))
        #expect(door.change(old, to: new, of: "a") == true)
        door.forget("b")
        for code in ["OLD", "NEW", "OTHER"] { #expect(door.knows(code), "\(code)") }
        #expect(door.opens("NEW") && !door.opens("OLD") && !door.opens("OTHER") && !door.knows("ELSE"))
        let clashes = door.admitFree(DoorCodes(own: [old, new]), to: "c")
        #expect(clashes == 1, "one of them opens another session")
        #expect(
            door.ask("OLD", from: "x", at: 0) == .session("c") && door.ask("NEW", from: "x", at: 0) == .session("a"))
        door.knowAll()
        #expect(door.knows("ELSE") && !door.opens("ELSE"))
    }

    @Test("codes of a session that was closed are known as such, the latest of them, and cost nobody a try")
    func closedSessions() {
        var door = Doorkeeper()
        let (first, second) = (JoinCode.digest(ofTyped: "FIRST"), JoinCode.digest(ofTyped: "SECOND"))
        #expect(door.admit([first, second], to: "a") == true)
        door.close("a")
        for _ in 0..<20 { #expect(door.ask("SECOND", from: "x", at: 0) == .closed("a")) }
        #expect(door.knows("FIRST") && !door.opens("FIRST"))
        #expect(door.admit([second], to: "b") == true)
        #expect(door.ask("SECOND", from: "x", at: 0) == .session("b"))
        #expect(door.ask("FIRST", from: "x", at: 0) == .closed("a"))
        for number in 0..<Doorkeeper.closedCodesMax {
            #expect(door.admit([JoinCode.digest(ofTyped: "C\(number)")], to: "c\(number)") == true)
            door.close("c\(number)")
        }
        #expect(door.ask("FIRST", from: "x", at: 0) == .wrong, "so many were closed since")
        #expect(door.ask("C0", from: "x", at: 5000) == .closed("c0"))
        #expect(door.ask("NOBODY'S", from: nil, at: 5000) == .wrong, "who waited is not counted")
    }

    @Test func theFirstRequestJoins() throws {
        let table = try Table()
        #expect(table.give(1, .start, key: "a")?.errorCode == "join.required")
        #expect(table.join(1, code: "AAAA-AAAA-AAAA-AAAA")?.errorCode == "code.wrong")
        #expect(table.join(1, "control")?.result?["seat"] == "control")
        #expect(table.join(1, "control")?.errorCode == "join.already")
    }

    @Test func noSeatIsSentTheLog() throws {
        let table = try Table()
        let request = ClientRequest.logLines(LogLinesRequest(after: 0))
        #expect(table.ask(1, request)?.errorCode == "join.required")
        table.join(1, "control")
        #expect(table.ask(1, request)?.errorCode == "method.unknown")
    }

    @Test func theSameCodeTakesTheSeatOver() throws {
        let table = try Table()
        table.join(1, "port-1", as: "Ada")
        table.join(2, "port-1", as: "Bo")
        #expect(table.all(1).last?.errorCode == "seat.taken_over")
        #expect(table.closed[1] == .takenOver)
        #expect(table.give(1, .state(text: "late"), key: "a")?.errorCode == "join.required")
        #expect(table.closed[2] == nil)
    }

    @Test func aCodeOfAnotherKindThanIsNeededTakesNoSeat() throws {
        let table = try Table(of: .evaluatedHours)
        let seats: [(seat: SeatID, kind: SeatKind)] = [
            ("port-1", .party), ("port-2", .party), ("control", .control), ("evaluator-1", .evaluator),
            ("observers", .observer),
        ]
        for (number, place) in seats.enumerated() { table.join(UInt64(number + 1), place.seat) }
        let logged = table.appended
        for (place, kind) in seats.flatMap({ place in SeatKind.allCases.map { (place, $0) } }) where place.kind != kind
        {
            #expect(table.join(9, place.seat, expecting: kind)?.errorCode == "seat.unexpected")
        }
        #expect(table.closed.isEmpty, "whoever has a seat keeps it")
        #expect(table.appended == logged, "nor is anything entered in the log")
        for (number, place) in seats.enumerated() {
            #expect(table.join(UInt64(number + 20), place.seat, expecting: place.kind)?.result?["seat"] != nil)
        }
    }

    @Test func theRefusalSaysWhoseTheCodeIs() throws {
        let table = try Table()
        let error = table.join(1, "control", expecting: .party)?["error"]
        #expect(
            error?["message"]
                == "This code is control's, and a party's is needed here: nobody was moved from a seat.")
        #expect(error?["data"]?["instead"] == "Join with a party's code.")
    }

    @Test func observersShareACode() throws {
        let table = try Table()
        table.join(1, "observers")
        table.join(2, "observers")
        #expect(table.closed.isEmpty)
        table.join(3, "control")
        table.give(3, .start, key: "a")
        #expect(table.news(1).count == 1)
        #expect(table.news(1) == table.news(2))
    }

    @Test(
        "the largest numbers that the wire takes are refused in words",
        arguments: [9_007_199_254_740_991, -9_007_199_254_740_991])
    func largestNumbers(_ number: Int) throws {
        let table = try Table()
        table.join(1, "control")
        table.give(1, .start, key: "a")
        let commands: [Command] = [
            .extend(minutes: number), .goBack(to: PhasePoint(round: number, index: 0, inEpilogue: false), reason: "so"),
            .goBack(to: PhasePoint(round: 1, index: number, inEpilogue: false), reason: "so"),
            .rule(party: "port", proposal: number, allowed: true, text: "so"),
            .roll(party: "port", proposal: 1, percent: number, text: "so"),
            .takeUp(party: "port", request: number),
            .dismiss(party: "port", request: number, reason: "so"),
        ]
        for (index, command) in commands.enumerated() {
            table.nowMs += 1000
            #expect(table.give(1, command, key: "k\(index)")?.errorCode != nil, "\(command)")
        }
    }

    @Test("what staff see counted is durable, however far memory is ahead")
    func durableEntries() throws {
        let table = try Table()
        table.join(1, "control")
        table.give(1, .start, key: "a")
        let before = table.engine.durableEntryCount
        #expect(before == table.engine.entryCount)
        table.syncsAtOnce = false
        table.give(1, .note(text: "n"), key: "b")
        #expect(table.engine.entryCount == before + 1 && table.engine.durableEntryCount == before)
        table.sync()
        #expect(table.engine.durableEntryCount == before + 1)
        table.syncsAtOnce = true
        table.take(.close(reason: "Over."))
        #expect(table.engine.durableEntryCount == table.engine.entryCount, "a seal is no entry")
    }

    @Test("everybody may stop play for a reason of the real world, observers too")
    func observersStopPlay() throws {
        let table = try Table()
        table.join(1, "control")
        table.join(2, "observers")
        table.give(1, .start, key: "a")
        #expect(table.give(2, .realWorld(text: "Fire."), key: "b")?.errorCode == nil)
        let news = table.news(1).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        #expect(news.contains("Fire."), "\(news)")
    }

    @Test func presenceIsForControlAndADelegationsOwnForItself() throws {
        let table = try Table()
        table.join(1, "control", as: "Cleo")
        table.join(2, "port-1", as: "Ada")
        table.join(3, "line-1", as: "Lin")
        table.leave(3)
        let presence = table.all(1).filter { $0["method"] == "presence" }
        #expect(presence.count == 4)
        let seats = presence.last?["params"]?["seats"]?.elements ?? []
        #expect(seats.map { $0["seat"]?.text } == ["port-1", "port-2", "line-1", "control", "observers"])
        #expect(seats.map { $0["connected"]?.truth } == [true, false, false, true, false])
        let own = table.all(2).filter { $0["method"] == "presence" }.compactMap { $0["params"]?["seats"]?.elements }
        #expect(own.allSatisfy { $0.map { $0["seat"]?.text } == ["port-1", "port-2"] })
        #expect(own.last?.first?["person"] == "Ada")
        #expect(!table.all(3).contains { $0["method"] == "presence" }, "alone in its delegation")
        #expect(own.count == 1, "nothing changed in it since")
    }

    @Test func tooManyRequestsAreRefusedAndLaterTakenAgain() throws {
        let table = try Table()
        table.join(1, "control")
        let answers = (0..<80).map { table.give(1, .note(text: "n"), key: "k\($0)")?.errorCode }
        #expect(answers.firstIndex(of: "tries.exceeded") == 60)
        table.nowMs += 1000
        #expect(table.give(1, .note(text: "n"), key: "later")?.errorCode == nil)
    }
}
