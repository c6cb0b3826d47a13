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
            tabs == "[1 Console]2*MSEL 3 Offers 4 Table 5*Talk 6*RFIs 7 Seats 8 Rules 9 Tracks 0 News", "\(tabs)")
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

    @Test(
        "What is typed at a row is text for the line, whatever letters it has",
        arguments: ["say all: hold on, do it", "next", "bot europe conceder", "decide us 1 no: x"])
    func whatIsTypedAtARowIsText(_ line: String) {
        for panel in ["1", "2", "6", "7", "8", "9"] {
            var control = ControlAtScreen(80, 24)
            control.type(panel)
            control.press(.down)
            control.type(line)
            #expect(control.commands.isEmpty && control.seat.layers.isEmpty, "\(control.seat.layers)")
            #expect(control.lines.last == "control> \(line)")
        }
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("h"), .escape, .down, .alt("h"), .enter)
        #expect(
            control.commands == [.setStatus(row: "EA-2", status: .held, reason: "", revision: 1)], "an arrow goes on")
    }

    @Test func aDieSaysThatItsTextIsToldInAnyCase() {
        var control = ControlAtScreen(80, 24)
        control.type("6")
        control.press(.down, .down, .down, .alt("r"))
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
        control.press(.down, .alt("t"))
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

    @Test("A word alone opens the list of what waits for control, with the arrows at it")
    func wordsAlone() {
        var control = ControlAtScreen(80, 24)
        control.command("decide")
        #expect(control.lines.contains { $0.hasPrefix(">RU 1 free action") }, "\(control.lines)")
        control.command("answer")
        #expect(control.lines.contains { $0.hasPrefix(">RU 1 taken") }, "the one that waits longest: \(control.lines)")
        control.command("take")
        #expect(control.seat.layers == ["QuestionLayer"] && control.commands.isEmpty)
        control.type("yes")
        control.press(.enter)
        #expect(control.commands == [.takeUp(party: "ukraine", request: 3)])
    }
}
