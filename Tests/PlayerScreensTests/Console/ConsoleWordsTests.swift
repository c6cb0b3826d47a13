import NegotiationModel
import PlayerClient
import PlayerScreens
import Testing
import WireMessages

/// What the console says to somebody in a hurry.
struct ConsoleWordsTests {
    @Test func thePanelsFitHoweverManyWait() {
        var control = ControlAtScreen(80, 24)
        control.hear { news in
            news.updates.messages = [
                Message(author: "us", person: "Anna", audience: .plenary, number: 40, text: "On record")
            ]
        }
        let tabs = control.lines[2]
        #expect(
            tabs == "[1 Main] 2*MSEL 3 Offers 4 Table 5*Talk 6*RFIs 7 Seats 8 Rules 9 Tracks 0 News", "\(tabs)")
    }

    @Test func aContingencySaysWhatItWaitsFor() {
        var control = ControlAtScreen(80, 24)
        control.type("2")
        control.press(.down, .down, .down, .down, .down, .down)
        let text = control.lines.joined(separator: "\n")
        #expect(text.contains(">CT-1   trigger not met"), "\(text)")
        #expect(text.contains("Trigger, not met: track.front >= 3"), "\(text)")
    }

    @Test func whatIsLateIsNotWhatComes() {
        let lines = ControlAtScreen(80, 24).lines
        #expect(lines.contains { $0.hasPrefix("NEXT   EA-1   DUE 2 min ago") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("       EA-2   in 4 min ") }, "\(lines)")
    }

    @Test(arguments: ["e", "s"] as [Unicode.Scalar]) func minutesAreAskedForAsANumber(_ key: Unicode.Scalar) {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign(key))
        let text = control.lines.joined(separator: "\n")
        #expect(text.contains("12:34 are left."), "\(text)")
        #expect(text.contains("Type a whole number, such as 5."), "\(text)")
    }

    @Test func whatIsTypedAtARowDoesNothing() {
        var control = ControlAtScreen(80, 24)
        control.press(.down)
        control.type("improvise Reuters -> all: hold on, do it")
        #expect(control.commands.isEmpty)
        #expect(control.lines.last == "control>")
        #expect(control.lines[22] == "Letters do nothing now: Esc lets the row go, / begins a command, Up/Down go on.")
        control.press(.enter)
        #expect(control.commands.isEmpty)
        control.press(.down, .sign("h"), .enter)
        #expect(
            control.commands == [.setStatus(row: "EA-2", status: .held, reason: "", revision: 1)], "an arrow goes on")
    }

    @Test func aDieSaysThatItsTextIsToldInAnyCase() {
        var control = ControlAtScreen(80, 24)
        control.type("6")
        control.press(.down, .down, .down, .sign("r"))
        #expect(
            control.lines.contains { $0.contains("die falls: what is tried, not how it ends.") }, "\(control.lines)")
        control.command("40: The convoy sets out.")
        #expect(control.commands.isEmpty)
        #expect(
            control.lines.contains { $0.contains("Whichever way it falls, this is told: The convoy sets out.") },
            "\(control.lines)")
    }

    @Test func aTrackIsSetFromWhatItIs() {
        var control = ControlAtScreen(80, 24)
        control.type("9")
        control.press(.down, .sign("t"))
        let text = control.lines.joined(separator: "\n")
        #expect(text.contains(" now, from "), "\(text)")
        #expect(text.contains("Type the new value, because and the reason"), "\(text)")
    }

    @Test func aSeatThatNoCodeOpensIsSeen() {
        var control = ControlAtScreen(80, 24)
        var presence = ControlAtScreen.presence
        for place in presence.seats.indices where presence.seats[place].seat == "russia-1" {
            presence.seats[place].hasCode = false
        }
        control.seat.receive(.presence(presence))
        #expect(control.lines.contains { $0.contains("RU 0/1") && $0.contains("no code opens it") }, "\(control.lines)")
    }

    @Test func goingBackSaysThatWhatWasDeliveredStays() {
        var control = ControlAtScreen(80, 24)
        control.command("back 2 1 because the room was on fire")
        let text = control.lines.joined(separator: " ")
        #expect(text.contains("What was said and delivered") && !text.contains("or delivered since"), "\(text)")
    }

    @Test func anAlertThatIsReadSaysWhetherPlayWaits() {
        var control = ControlAtScreen(80, 24)
        control.hear { $0.notices = [Notice(.realWorld, "Europe (Emil) stopped play for a real reason. A fire.")] }
        control.command("acknowledge")
        #expect(control.lines.contains { $0.contains("Play is not paused any more.") }, "\(control.lines)")
    }
}
