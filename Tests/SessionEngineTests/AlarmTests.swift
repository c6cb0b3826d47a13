import NegotiationModel
import SessionEngine
import StrictJSON
import Testing
import WireMessages

/// What play is stopped by for a reason of the real world, for the tables beside this one.
struct AlarmTests {
    @Test func itIsToldOnceItIsDurableAndEndsWhenPlayGoesOn() throws {
        let table = try Table()
        table.join(1, "control")
        table.give(1, .start, key: "start")
        table.syncsAtOnce = false
        table.give(1, .realWorld(text: "Somebody is ill."), key: "alarm")
        #expect(table.alarms.isEmpty && table.engine.alarms.count == 1)
        table.sync()
        #expect(table.alarms.count == 1 && table.alarms[0][0].text.contains("Somebody is ill."))
        #expect(table.alarms[0][0].time == table.nowMs && table.alarms[0][0].table == "harbour")
        try table.restart()
        #expect(table.engine.alarms == table.alarms[0])
        table.syncsAtOnce = true
        table.join(2, "control")
        // A second one doesn't take the place of the first.
        table.give(2, .realWorld(text: "A wrong key."), key: "again")
        #expect(
            table.alarms.last?.map(\.text).joined().contains("Somebody is ill.") == true
                && table.alarms.last?.count == 2)
        table.give(2, .resume, key: "resume")
        #expect(table.alarms.last == [] && table.engine.alarms.isEmpty)
        table.give(2, .realWorld(text: "Fire."), key: "third")
        table.give(2, .end(reason: "fire"), key: "end")
        #expect(table.alarms.last == [])
        table.give(2, .realWorld(text: "Lost my keys."), key: "late")
        #expect(table.alarms.last == [], "nothing is stopped by it")
    }

    @Test func ofManyTheLatestStand() throws {
        let table = try Table()
        table.join(1, "control")
        table.give(1, .start, key: "start")
        for number in 0..<15 { table.give(1, .realWorld(text: "Number \(number)."), key: "k\(number)") }
        #expect(table.engine.alarms.count == 10 && table.engine.alarms.last?.text.contains("Number 14.") == true)
    }

    @Test func goingInStepNamesThisTableAndSessions() throws {
        let table = try Table()
        table.join(1, "control")
        for (number, sessions) in [["a", "b"], ["harbour", "../x"], ["\u{1B}[31m", "harbour"]].enumerated() {
            #expect(table.give(1, .setStep(sessions: sessions), key: "k\(number)")?.errorCode == "argument_invalid")
        }
        #expect(table.give(1, .setStep(sessions: ["a", "harbour"]), key: "right")?.result != nil)
        #expect(table.give(1, .setStep(sessions: []), key: "off")?.result != nil)
    }

    @Test func whatStandsElsewhereIsToldToControlAlone() throws {
        let table = try Table()
        table.join(1, "control")
        table.join(2, "port-1")
        table.join(3, "observers")
        let before = (2...3).map { table.frames[UInt64($0)]?.count }
        let alarms = TableAlarms(alarms: [TableAlarm(table: "Red room", text: "Somebody is ill.", time: 5)])
        table.take(.alarmsElsewhere(alarms))
        table.take(.alarmsElsewhere(alarms))
        #expect(table.all(1).count { $0["method"]?.text == "alarms" } == 1)
        #expect((2...3).map { table.frames[UInt64($0)]?.count } == before)
    }
}
