import NegotiationModel
import PlayerScreens
import SeatedPlayers
import Testing
import WireMessages

@Suite("Alerts of the real world")
struct RealWorldAlertTests {
    @Test func theyStandOnEveryPanelUntilSomebodyAcknowledges() {
        var control = ControlAtScreen(80, 24)
        control.hear {
            $0.notices = [Notice(.realWorld, "Ukraine (Taras) stopped play for a real reason. Somebody is ill.")]
        }
        for number in 0...9 {
            control.type("\(number)")
            #expect(control.lines[0].contains("REAL WORLD"))
            #expect(control.lines.contains { $0.contains("Somebody is ill.") })
        }
        control.press(.function(9))
        #expect(!control.lines.contains { $0.contains("F9 says that you have read it") })
    }

    @Test func playGoingOnDoesNotTakeThemAway() {
        var control = ControlAtScreen(80, 24)
        control.hear { $0.notices = [Notice(.realWorld, "Somebody is ill.")] }
        control.hear { $0.updates.play = ControlAtScreen.play() }
        #expect(control.lines[0].contains("REAL WORLD"))
        control.type("acknowledge")
        control.press(.enter)
        #expect(!control.lines[0].contains("REAL WORLD"))
    }
}

@Suite("Alarms of the real world at other tables of the hall")
struct OtherTablesAlarmTests {
    private static let alarm = TableAlarm(
        table: "Red room", text: "Ukraine (Taras) stopped play for a real reason. Somebody is ill.",
        time: Player.now)

    private func alarms(_ alarms: TableAlarm...) -> ToClient { .alarms(TableAlarms(alarms: alarms)) }

    @Test func theyStandOnEveryPanelWithTheirTable() {
        var control = ControlAtScreen(80, 24)
        control.seat.receive(alarms(Self.alarm))
        #expect(control.lines[0].contains("REAL WORLD AT RED ROOM: THIS IS NO EXERCISE. PLAY WAS STOPPED THERE."))
        #expect(control.lines.contains { $0.contains("Somebody is ill.") })
        // That play goes on there is no reason not to have read it.
        control.seat.receive(alarms())
        #expect(control.lines[0].contains("REAL WORLD AT RED ROOM"))
    }

    @Test func whatWasReadDoesNotComeAgain() {
        var control = ControlAtScreen(80, 24)
        control.seat.receive(alarms(Self.alarm))
        control.press(.function(9))
        #expect(!control.lines[0].contains("REAL WORLD"))
        control.seat.receive(alarms(Self.alarm))
        #expect(!control.lines[0].contains("REAL WORLD"))
        let second = TableAlarm(table: "Blue room", text: "Fire drill.", time: Player.now + 1)
        control.seat.receive(alarms(Self.alarm, second))
        #expect(control.lines[0].contains("AT BLUE ROOM") && !control.lines[0].contains("2 ALERTS"))
    }

    @Test func oneOfEachTableStandsTogether() {
        var control = ControlAtScreen(80, 24)
        control.seat.receive(alarms(Self.alarm))
        control.hear { $0.notices = [Notice(.realWorld, "Somebody is ill here.")] }
        #expect(control.lines[0].contains("2 ALERTS"))
    }
}
