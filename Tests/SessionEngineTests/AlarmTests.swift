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
        #expect(table.alarms.isEmpty && table.engine.alarm != nil)
        table.sync()
        #expect(table.alarms.count == 1 && table.alarms[0]?.text.contains("Somebody is ill.") == true)
        #expect(table.alarms[0]?.time == table.nowMs && table.alarms[0]?.table == "harbour")
        try table.restart()
        #expect(table.engine.alarm == table.alarms[0])
        table.syncsAtOnce = true
        table.join(2, "control")
        table.give(2, .resume, key: "resume")
        #expect(table.alarms.count == 2 && table.alarms[1] == nil && table.engine.alarm == nil)
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
