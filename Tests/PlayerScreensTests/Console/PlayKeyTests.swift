import Desks
import NegotiationModel
import PlayerClient
import PlayerScreens
import SeatedPlayers
import Testing
import WireMessages

@Suite("Control moves play by key")
struct PlayKeyTests {
    @Test func theKeysStandOnTheScreen() {
        var control = ControlAtScreen(80, 24)
        control.type("2")
        control.press(.function(5))
        #expect(control.lines.contains { $0.hasPrefix("[1 Console]") })
        let keys = ["> p pause", "  n next phase", "  e extend", "  s shorten", "  b go back", "  x end play"]
        #expect(Array(control.lines[4..<10]) == keys, "\(control.lines)")
        #expect(control.lines[22].hasPrefix("[Menu]  Enter pause  p pause  n next phase"))
    }

    @Test func whatWasBeingTypedIsPutAway() {
        var control = ControlAtScreen(80, 24)
        control.type("say all: wait")
        control.press(.function(5), .sign("p"))
        #expect(control.commands == [.pause(reason: "")])
        control.press(.earlier)
        #expect(control.lines.last == "control> say all: wait")
    }

    @Test func pausingAndGoingOnTakeTwoKeys() {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign("p"))
        #expect(control.commands == [.pause(reason: "")])
        control.seat.answer(Player.done)
        control.hear { $0.updates.play = ControlAtScreen.play(.paused) }
        control.type("say all: on")
        #expect(control.lines.last == "control> say all: on", "letters are letters again")
        control.press(.function(5), .sign("p"))
        #expect(control.commands == [.resume])
    }

    private static let played = PhasePoint(round: 2, index: 0, inEpilogue: false)

    @Test func nextAsksOnce() {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign("n"))
        #expect(control.commands.isEmpty)
        #expect(control.lines.contains { $0.contains("Round 2, Negotiation closes now, with ") })
        control.command("yes")
        #expect(control.commands == [.next(reason: "", phase: Self.played)])
    }

    @Test func minutesAreAddedAndTakenAway() {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign("e"))
        control.command("5")
        #expect(control.commands == [.extend(minutes: 5, phase: Self.played)])
        control.seat.answer(Player.done)
        control.press(.function(5), .sign("s"))
        control.command("3")
        #expect(control.commands == [.extend(minutes: -3, phase: Self.played)])
    }

    @Test func goingBackIsWrittenAndAskedOnce() {
        var control = ControlAtScreen(80, 24)
        control.press(.function(5), .sign("b"))
        #expect(
            control.lines.contains { $0.contains("Phases: Negotiation. You see what is undone") },
            "\(control.lines)")
        control.press(.eraseLine)
        control.command("2 1 because the room was on fire")
        #expect(control.commands.isEmpty)
        #expect(control.lines.contains { $0.contains("Play goes back to the start of round 2, Negotiation.") })
        control.command("yes")
        #expect(
            control.commands == [.goBack(to: Self.played, reason: "the room was on fire", phase: Self.played)])
    }

    @Test func anExerciseIsBegunByKey() {
        var control = ControlAtScreen(80, 24) { $0.sections.play?.status = .notStarted }
        control.press(.function(5), .sign("g"))
        control.command("yes")
        #expect(control.commands == [.start])
    }

    @Test func evaluatorsMoveNothing() {
        var control = ControlAtScreen(80, 24, isEvaluator: true)
        control.press(.function(5), .sign("p"), .sign("n"))
        #expect(control.commands.isEmpty)
    }

    @Test func aDieIsThrownForAFreeAction() {
        var control = ControlAtScreen(80, 24)
        control.type("6")
        control.press(.down, .down, .down, .alt("r"))
        #expect(control.lines.contains { $0.contains("-- decide russia 1 roll") }, "\(control.lines)")
        control.command("40: The corridor opens.")
        control.command("yes")
        #expect(
            control.commands == [
                .roll(party: "russia", proposal: 1, percent: 40, text: "The corridor opens.")
            ])
    }
}

@Suite("Control seats bots by key")
struct BotKeyTests {
    @Test func aKindIsChosenAndNothingBefore() {
        var control = ControlAtScreen(80, 24)
        control.type("7")
        control.press(.down, .down, .down, .alt("b"))
        #expect(control.commands.isEmpty)
        #expect(control.lines.contains { $0.contains("An automated delegation for Russia: how does it bargain?") })
        #expect(control.lines.contains { $0.contains("t  tit-for-tat: gives way as much as its counterparts") })
        control.press(.sign("t"))
        #expect(control.commands == [.seatBot(party: "russia", kind: .titForTat)])
    }

    @Test func escapeSeatsNone() {
        var control = ControlAtScreen(80, 24)
        control.type("7")
        control.press(.down, .down, .down, .alt("b"), .escape, .sign("t"))
        #expect(control.commands.isEmpty)
    }

    @Test func oneThatPlaysIsNamedAndTakenOut() {
        var control = ControlAtScreen(80, 24) { $0.sections.bots = [BotView(party: "russia", kind: .linear)] }
        #expect(control.lines.contains { $0.contains("RU 0/1 bot linear") }, "\(control.lines)")
        control.type("7")
        control.press(.down, .down, .down, .alt("b"))
        #expect(control.commands == [.unseatBot(party: "russia")])
    }

    @Test func noneWhereTheHeadIsThere() {
        var control = ControlAtScreen(80, 24)
        control.type("7")
        control.press(.down)
        #expect(control.lines.contains { $0.contains("w watch") })
        #expect(!control.lines.contains { $0.contains("b seat a bot") })
    }
}

@Suite("Tab completes control's words")
struct ControlCompletionTests {
    @Test(arguments: [
        ("hold EA-2", ["EA-2"]), ("hold EA-2 ", ["because"]), ("as u", ["us", "ukraine"]), ("as ob", ["observer"]),
        ("bot russia t", ["tit-for-tat"]), ("bot russia o", ["off"]), ("rule R2 e", ["enforce"]),
        ("rule R2 off because s", []), ("decide russia 1 r", ["roll"]), ("decide r", ["russia"]),
        ("acting us h", ["head"]), ("alarm ", ["off"]), ("observe inject FA", ["FA-1"]),
        ("observe question q", ["Q1"]), ("observe question Q", ["Q1"]), ("observe objective ", ["1", "2"]),
        ("observe q", ["question"]), ("pose ", ["objective"]), ("pose objective 2", ["2"]), ("questio", ["questions"]),
        ("answer a", ["all"]),
        ("answer all uk", ["ukraine"]), ("take uk", ["ukraine"]), ("back 2 neg", ["Negotiation"]),
        ("end b", ["because"]), ("edit EA-1 s", ["subject"]), ("inject EA-1: r", []), ("acknow", ["acknowledge"]),
    ])
    func candidates(_ line: String, _ wanted: [String]) {
        #expect(Completion(of: line, in: ControlAtScreen.view).candidates == wanted)
    }
}

@Suite("Control's other panels")
struct ControlPanelTests {
    private static let panels = [
        "offers", "table", "rfis", "who", "rules", "situation", "owed", "observations",
    ]

    @Test(arguments: panels) func pictures(_ word: String) throws {
        var control = ControlAtScreen(80, 24)
        control.command(word)
        control.press(.down)
        if word == "rfis" || word == "who" { control.press(.down) }
        try ScreenPicture.expect(control.seat, "control-\(word)")
    }

    @Test func nobodyIsWaitedForOnceItIsOver() {
        var control = ControlAtScreen(80, 24)
        control.hear { news in
            news.updates.play = ControlAtScreen.play()
            news.updates.play?.phaseKind = .decision
            news.updates.desk = DeskView(committedBy: ["us"])
        }
        #expect(control.lines.contains { $0.hasPrefix("CLOCK") && $0.contains("not chosen yet: RU") })
        control.hear { news in
            news.updates.play = ControlAtScreen.play(.ended)
            news.updates.play?.phaseKind = .decision
        }
        #expect(!control.lines.contains { $0.contains("not chosen yet") })
    }

    @Test func theMSELStandsAsItWasRunOnceItIsOver() {
        var control = ControlAtScreen(80, 40) { $0.sections.desk = DeskView(delivered: ["IN-1"]) }
        control.hear { news in
            var row = ControlAtScreen.rows[3]
            row.inject.status = .delivered
            var skipped = ControlAtScreen.rows[2]
            skipped.inject.status = .skipped
            skipped.reason = "no time"
            news.updates.msel = [row, skipped]
            news.updates.desk = DeskView(delivered: ["EA-3", "IN-1"])
        }
        control.hear { $0.updates.play = ControlAtScreen.play(.ended) }
        control.type("2")
        let rows = control.lines.filter { $0.hasPrefix(" EA") || $0.hasPrefix(" IN") || $0.hasPrefix(" CT") }
        #expect(rows.map { $0.dropFirst().prefix(4) } == ["EA-3", "IN-1", "EA-1", "EA-2", "EA-4", "CT-1"])
        #expect(rows[0].contains("done T+47"), "\(rows)")
        #expect(rows[1].contains("done T+2"))
        #expect(rows[3].contains("skipped T+47"))
        #expect(rows[4].contains("not delivered"))
        control.press(.down, .down, .down, .down, .down)
        #expect(control.lines.contains { $0.hasPrefix(">EA-4") })
        #expect(!control.lines.contains { $0.contains("d deliver") })
        control.press(.escape)
        control.type("1")
        #expect(control.lines.contains { $0.hasPrefix("NEXT   Play is over.") }, "\(control.lines)")
    }
}
