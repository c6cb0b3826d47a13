import Desks
import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import Texts
import WireMessages

@testable import PlayerScreens

@Suite("Control's console")
struct ConsoleTests {
    @Test(arguments: ScreenPicturesTests.sizes) func console(_ columns: Int, _ rows: Int) throws {
        try ScreenPicture.expect(ControlAtScreen(columns, rows).seat, "console")
    }

    @Test(arguments: ScreenPicturesTests.sizes) func msel(_ columns: Int, _ rows: Int) throws {
        var control = ControlAtScreen(columns, rows)
        control.type("2")
        control.press(.down, .down)
        try ScreenPicture.expect(control.seat, "msel")
        control.press(.alt("e"))
        try ScreenPicture.expect(control.seat, "msel-edit")
    }

    @Test(arguments: [(80, 24), (120, 40), (200, 60)])
    func eachOfTheNineIsThere(_ columns: Int, _ rows: Int) {
        let text = ControlAtScreen(columns, rows).lines.joined(separator: "\n")
        for part in [
            "4 of 7 here", "gone 3 min, silent 17 min", "never here, active 1 min", "ua 1", "14 min",
            "SILENT: US-UA 12 min, plenary 17 min", "active: US-EU 1 min",
            "never used:", "RU-UA", "UA 3 open 4 min", "RU 1 taken, 9 min", "EA-1", "EA-2", "EA-3",
            "T+47", "12:34 left", "enforce", "alarm after 10 min",
        ] {
            #expect(text.contains(part), "\(part) is missing:\n\(text)")
        }
    }

    @Test func moreRowsShowMore() {
        let text = ControlAtScreen(120, 40).lines.joined(separator: "\n")
        #expect(text.contains("EA-4"))
        #expect(text.contains("RU 1 free action: Open a corridor"))
        #expect(text.contains("needs RU: Forces: back"))
    }

    @Test(arguments: [(40, 12), (20, 5), (1, 1), (79, 23)])
    func aSmallScreenIsFilledExactly(_ columns: Int, _ rows: Int) {
        let grid = ControlAtScreen(columns, rows).seat.grid
        #expect(grid.rows.count == rows)
        #expect(grid.rows.allSatisfy { $0.count == columns })
    }

    @Test func playersHaveNoConsole() {
        #expect(!ScreenPanel.all(for: .party("us")).contains(.console))
        #expect(!ScreenPanel.all(for: .observer).contains(.msel))
    }
}

@Suite("The stall alarm")
struct StallTests {
    @Test func itComesAfterTenMinutesWithoutAnOffer() {
        var control = ControlAtScreen(80, 24)
        control.wait(minutes: 6)
        #expect(!control.alarm)
        control.wait(minutes: 1)
        #expect(control.alarm, "\(control.lines)")
        #expect(control.lines.contains { $0.contains("NO OFFER FOR 10 MIN. Deliver FA-1? Who has not spoken") })
        #expect(control.lines.contains { $0.hasPrefix("[STALL] No offer for 10 minutes.") })
    }

    @Test func itIsToldOnce() {
        var control = ControlAtScreen(80, 60)
        control.wait(minutes: 7)
        control.wait(minutes: 1)
        #expect(control.lines.count { $0.hasPrefix("[STALL]") } == 1)
    }

    @Test func neverWhilePlayIsPausedNorForTheTimeOfThePause() {
        var control = ControlAtScreen(80, 24)
        control.wait(minutes: 6)
        control.hear { news in
            var play = ControlAtScreen.play(.paused)
            play.exerciseTime = 53 * ControlAtScreen.minute
            news.updates.play = play
        }
        control.wait(minutes: 60)
        #expect(!control.alarm)
        #expect(control.lines.contains { $0.contains("play is paused") })
        control.hear { news in
            var play = ControlAtScreen.play()
            play.exerciseStart = ControlAtScreen.start + 60 * ControlAtScreen.minute
            news.updates.play = play
        }
        #expect(!control.alarm)
        control.wait(minutes: 1)
        #expect(control.alarm)
    }

    @Test func onlyTimeInWhichOffersCanBeMadeCounts() {
        var control = ControlAtScreen(80, 24)
        control.hear { $0.updates.play = Self.deciding }
        control.wait(minutes: 30)
        #expect(!control.alarm)
        control.hear { $0.updates.play = ControlAtScreen.play() }
        #expect(!control.alarm)
        control.wait(minutes: 7)
        #expect(control.alarm)
    }

    @Test func anOfferEndsIt() {
        var control = ControlAtScreen(80, 24)
        control.wait(minutes: 8)
        control.hear { $0.updates.offers = [ControlAtScreen.offer("ru 1", "russia")] }
        #expect(!control.alarm)
        #expect(control.lines.contains { $0.contains("last offer 0 min ago") })
    }

    @Test func itsTimeCanBeSetAndItCanBeTurnedOff() {
        var control = ControlAtScreen(80, 24)
        control.type("alarm 4")
        control.press(.enter)
        control.wait(minutes: 1)
        #expect(control.alarm)
        control.type("alarm off")
        control.press(.enter)
        #expect(!control.alarm)
        control.type("alarm 0")
        control.press(.enter)
        #expect(control.lines.contains { $0.contains("“0” is no number of minutes.") })
    }

    @Test func aTriggeredContingencyIsOfferedByKey() {
        var control = ControlAtScreen(80, 24) { $0.sections.desk = DeskView(triggered: ["CT-1"]) }
        control.wait(minutes: 7)
        #expect(control.lines.contains { $0.contains("Deliver CT-1? You are going too far") })
        control.press(.down, .alt("d"), .enter)
        #expect(control.commands == [.inject(row: "CT-1", revision: 1)])
    }

    private static let deciding: PlayView = {
        var play = ControlAtScreen.play()
        play.phaseKind = .decision
        return play
    }()
}

extension ControlAtScreen {
    fileprivate var alarm: Bool { lines.contains { $0.contains("NO OFFER FOR") } }
}

@Suite("Control's keys")
struct ControlKeyTests {
    /// From the first screen, with nothing chosen yet: three keys at most.
    @Test func deliveringTheNextInjectTakesThreeKeys() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .enter)
        #expect(control.commands.isEmpty, "nothing is delivered without a last key")
        #expect(control.lines.contains { $0.contains("From Wire service to Ukraine: Who speaks to Moscow") })
        control.press(.enter)
        #expect(control.commands == [.inject(row: "EA-1", revision: 1)])
    }

    @Test func holdingTakesThree() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("h"))
        #expect(control.commands.isEmpty)
        control.press(.enter)
        #expect(control.commands == [.setStatus(row: "EA-1", status: .held, reason: "", revision: 1)])
    }

    @Test func skippingTakesThreeAndMayHaveAReason() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("s"), .enter)
        #expect(control.commands == [.setStatus(row: "EA-1", status: .skipped, reason: "", revision: 1)])
        control.press(.alt("s"))
        control.type("too early")
        control.press(.enter)
        #expect(control.commands == [.setStatus(row: "EA-1", status: .skipped, reason: "too early", revision: 1)])
    }

    @Test func howManyAreThereIsSeenBehindATagOfAnyLength() {
        let control = ControlAtScreen(80, 24) { $0.exercise.parties[0].tag = "port" }
        #expect(control.lines.contains { $0.contains(#/PORT \d/\d /#) }, "\(control.lines)")
    }

    @Test func whatIsChosenStaysSoAndWhereItIsGoneTheNextOneIs() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("s"), .enter)
        control.skip("EA-1")
        control.press(.alt("s"), .enter)
        #expect(control.commands == [.setStatus(row: "EA-2", status: .skipped, reason: "", revision: 1)])
        #expect(control.lines.last == "control>", "no letter went to the command line")
        control.skip("EA-2")
        for row in ["EA-3", "EA-4"] as [InjectID] {
            control.press(.alt("s"), .enter)
            #expect(control.commands == [.setStatus(row: row, status: .skipped, reason: "", revision: 1)])
            control.skip(row)
        }
        control.type("say all: On we go")
        #expect(control.lines.last == "control> say all: On we go", "no inject is left, and nothing else is taken")
    }

    @Test func aRuleStaysChosenAfterItWasSet() {
        var control = ControlAtScreen(80, 24)
        control.type("8")
        control.press(.down, .alt("a"))
        control.type("they are new to this")
        control.press(.enter)
        control.command("yes")
        control.hear { $0.updates.levels = [LevelView(rule: "R2", level: .advise)] }
        #expect(control.lines.contains { $0.hasPrefix(">R2") }, "\(control.lines)")
    }

    @Test func whoAsksForABotAtASeatIsToldWhereOneIsTaken() {
        var control = ControlAtScreen(80, 24)
        control.type("7")
        control.press(.down, .down, .alt("b"))
        #expect(
            control.lines[22] == "A bot plays a whole party: on the row of US above, or bot us KIND.",
            "\(control.lines)")
        control.press(.up, .alt("b"))
        #expect(control.lines[22].hasPrefix("The head of US is here: a bot takes a party whose head is not."))
        for _ in 0..<12 { control.press(.down) }
        control.press(.alt("b"))
        #expect(control.lines[22] == "A bot plays a party: on a party's row, or bot PARTY KIND.")
        #expect(control.commands.isEmpty)
    }

    @Test func editingAndDeliveringTakesThreeAndWhatIsTyped() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("e"))
        control.type(" Now.")
        control.press(.enter)
        let text = "Who speaks to Moscow for us? Read it out. Now."
        #expect(control.commands == [.inject(row: "EA-1", edit: InjectEdit(body: text), revision: 1)])
    }

    @Test func tabKeepsAChangeWithoutDelivering() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("e"))
        control.type(" Now.")
        control.press(.tab)
        let text = "Who speaks to Moscow for us? Read it out. Now."
        #expect(control.commands == [.editInject(row: "EA-1", edit: InjectEdit(body: text), revision: 1)])
    }

    @Test func escapeLeavesAnInjectAsItWas() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("e"))
        control.type(" Now.")
        control.press(.escape, .enter)
        #expect(control.commands.isEmpty)
        control.press(.alt("d"), .enter)
        #expect(control.commands == [.inject(row: "EA-1", revision: 1)])
    }

    @Test func lettersAreTypedWhileNothingIsChosen() {
        var control = ControlAtScreen(80, 24)
        control.type("say all: Hold on")
        #expect(control.lines.last == "control> say all: Hold on")
        control.press(.enter)
        #expect(control.commands == [.say(to: .plenary, text: "Hold on")])
    }

    @Test func aSlashBeginsACommandWhereKeysWouldAct() {
        var control = ControlAtScreen(80, 24)
        control.press(.down)
        control.type("/hold EA-2")
        control.press(.enter)
        #expect(control.commands == [.setStatus(row: "EA-2", status: .held, reason: "", revision: 1)])
    }

    @Test func everyRowOfTheMSELHasItsKeys() {
        var control = ControlAtScreen(80, 24)
        control.type("2")
        control.press(.down, .down, .down, .down, .down, .down, .down)
        #expect(control.lines.contains { $0.hasPrefix(">FA-1") })
        control.press(.alt("a"))
        #expect(control.commands == [.setStatus(row: "FA-1", status: .approved, reason: "", revision: 1)])
    }

    @Test func aDeliveredRowCanOnlyBeObserved() {
        var control = ControlAtScreen(80, 24)
        control.type("2")
        control.press(.down, .alt("d"))
        #expect(control.commands.isEmpty)
        #expect(control.lines.last == "control>", "nothing is typed that could become a deed at its next letter")
        #expect(control.lines[22] == "Alt-d does nothing with this row; Enter opens what can be done.")
    }

    @Test func aQuestionIsTakenAndAnsweredToAll() {
        var control = ControlAtScreen(80, 24)
        control.type("6")
        control.press(.down, .down, .alt("t"))
        #expect(control.commands == [.takeUp(party: "ukraine", request: 3)])
        control.press(.alt("e"))
        control.type("It does.")
        control.press(.enter)
        #expect(control.commands == [.answer(party: "ukraine", request: 3, text: "It does.", toAll: true)])
    }

    @Test func aRuleIsSetWithAReason() {
        var control = ControlAtScreen(80, 24)
        control.type("8")
        control.press(.down, .alt("a"))
        control.press(.enter)
        #expect(control.commands.isEmpty, "a reason is needed")
        control.type("they are new to this")
        control.press(.enter)
        #expect(control.commands.isEmpty)
        control.command("yes")
        #expect(
            control.commands == [
                .setLevel(rule: "R2", level: .advise, reason: "they are new to this", from: .enforce)
            ])
    }

    @Test func anObservationIsBoundToWhatIsChosen() {
        var control = ControlAtScreen(80, 24)
        control.press(.alt("o"))
        control.type("Quiet in the room")
        control.press(.enter)
        #expect(control.commands == [.observe(about: .moment, text: "Quiet in the room")])
        control.press(.down, .alt("o"))
        control.type("They saw it coming")
        control.press(.enter)
        #expect(control.commands == [.observe(about: .inject(row: "EA-1"), text: "They saw it coming")])
        control.type("3")
        control.press(.down, .alt("o"))
        control.type("A first step")
        control.press(.enter)
        #expect(control.commands == [.observe(about: .offer(id: "eu>us 1"), text: "A first step")])
    }

    @Test func evaluatorsObserveAndDoNothingElse() {
        var control = ControlAtScreen(80, 24, isEvaluator: true)
        #expect(control.lines.contains { $0.contains("NEXT") })
        control.press(.down, .alt("d"))
        #expect(control.commands.isEmpty)
        control.press(.alt("o"))
        control.type("Calm")
        control.press(.enter)
        #expect(control.commands == [.observe(about: .inject(row: "EA-1"), text: "Calm")])
    }

    @Test func whatWasWrittenSurvivesARefusal() {
        var control = ControlAtScreen(80, 24)
        control.press(.down, .alt("x"))
        control.type("too early")
        control.press(.enter)
        control.seat.player.refuse(Refusal(.rowState, "It can't be."))
        control.press(.escape, .escape, .earlier)
        #expect(control.lines.last == "control> retire EA-1 because too early")
    }
}

@Suite("A text being written")
struct EntryPageTests {
    @Test(arguments: [
        (0, 0, 0), (4, 0, 4), (11, 1, 0), (13, 1, 2), (18, 2, 0), (22, 2, 4),
    ])
    func theCursorStandsAtItsSign(_ place: Int, _ row: Int, _ column: Int) {
        var line = EditedLine("one two 34 їжак漢字 abcdefghijkl")
        _ = line.take(.home)
        for _ in 0..<place { _ = line.take(.right) }
        let broken = EntryPage.broken(line, columns: 12)
        #expect(broken.rows.joined() == line.text)
        #expect(broken.rows.allSatisfy { TextColumns.width($0) <= 12 })
        #expect(broken.row == row)
        #expect(broken.column == column)
    }
}
