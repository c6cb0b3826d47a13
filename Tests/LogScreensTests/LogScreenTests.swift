import NegotiationModel
import PlayerClient
import PlayerScreens
import Testing
import Texts
import WireMessages

@testable import LogScreens

/// Somebody at a log's full screen: keys in, rows of text out, with the model between them as the program has it.
private struct LogAtScreen {
    var model: LogModel
    var screen: LogScreen
    private(set) var outcomes: [LogScreen.Outcome] = []

    init(_ columns: Int, _ rows: Int, as viewer: String = "control") throws {
        model = try LogModel(try SampleLog.played().kept(), as: viewer, isOnScreen: true)
        screen = LogScreen(ScreenSize(columns: columns, rows: rows))
        take(model.begin())
        _ = model.tick(0)
    }

    var lines: [String] {
        mutating get {
            screen.follow(model)
            return screen.grid(of: model).lines
        }
    }

    mutating func press(_ keys: ScreenKey...) {
        for key in keys {
            guard let outcome = screen.take(key, of: model) else { continue }
            outcomes.append(outcome)
            if case .line(let line) = outcome { take(model.handle(line)) }
        }
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { press(.sign(scalar)) }
    }

    mutating func tick(_ nowMs: Int) { take(model.tick(nowMs)) }

    private mutating func take(_ effects: [ClientEffect]) {
        for case .tell(let told) in effects { screen.add(told.lines, of: model) }
    }
}

@Suite("A log's full screen looks as drawn here")
struct LogScreenPicturesTests {
    @Test func anOfferAtEightyByTwentyFour() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.enter)
        seat.type("g4")
        seat.press(.enter)
        seat.type("3")
        #expect(seat.lines == Self.offer)
    }

    @Test func sideBySideAtAHundredAndTwentyByForty() throws {
        var seat = try LogAtScreen(120, 40)
        seat.type("jump 4")
        seat.press(.enter)
        seat.type("side port observer")
        seat.press(.enter)
        #expect(seat.lines == Self.sides)
    }

    @Test func sideBySideAtEightyOneAfterTheOther() throws {
        var seat = try LogAtScreen(80, 24)
        seat.type("jump 4")
        seat.press(.enter)
        seat.type("side port line")
        seat.press(.enter)
        #expect(seat.lines[5] == "PORT OF MERROW (1 of 2); Tab shows Northwake Line. 103 columns show both.")
        #expect(seat.lines[23] == "4/7 port>")
        seat.press(.tab)
        #expect(seat.lines[5] == "NORTHWAKE LINE (2 of 2); Tab shows Port of Merrow. 103 columns show both.")
        seat.press(.tab)
        #expect(seat.lines[5].hasPrefix("PORT OF MERROW (1 of 2)"))
    }

    @Test(arguments: [(80, 24), (120, 40), (200, 60), (40, 12), (20, 5), (1, 1)])
    func everySizeIsFilledExactly(_ columns: Int, _ rows: Int) throws {
        var seat = try LogAtScreen(columns, rows)
        for line in ["", "end", "side port line control", "help", "Привіт 漢字"] {
            seat.type(line)
            seat.press(.enter)
            let grid = seat.screen.grid(of: seat.model)
            #expect(grid.rows.count == rows)
            #expect(grid.rows.allSatisfy { $0.count == columns })
            #expect(grid.lines.allSatisfy { TextColumns.width($0) <= columns })
            #expect(0..<columns ~= grid.cursorColumn && 0..<rows ~= grid.cursorRow)
        }
    }
}

extension LogScreenPicturesTests {
    static let offer = [
        "FICTION – for practice | Harbour hours | LOG of harbour              [PAUSED x1]",
        "Entry 4 of 7  T+0:30  16:01:30 UTC  Round 1/2 Talks                eyes: control",
        "[===========1================================@---------------------------------]",
        "Space plays, ← → step, + - speed, g goes to, Tab other eyes, side A B, F1 help",
        " 1 Table  2 Tracks [3 Offers] 4 Owed  6 Brief  7 Sheet  8 Rules  0 News",
        "│ port>line 1, Port of Merrow to Northwake Line",
        "│   Night unloading: All night; Noise barriers: A wall along the quay",
        "│   Worth -2.0 to Port of Merrow, 0.5 less than without a deal.",
        "│   Worth 5.5 to Northwake Line, 5.5 more than without a deal.",
        "│   Stands until the end of negotiation in round 2.",
        "│ line 1, Northwake Line to Port of Merrow, public",
        "│   Night unloading: Until midnight; Night fee: Standard",
        "│   Worth -1.5 to Port of Merrow, the same as without a deal.",
        "│   Worth 3.0 to Northwake Line, 3.0 more than without a deal.",
        "│   Stands until the end of negotiation in round 2.",
        "-- What happened, as seen by control, earlier: PgUp ----------------------------",
        "  [MESSAGE] Northwake Line (Lin) to Port of Merrow: Good evening.",
        "#3  16:01:10 UTC  T+0:10  Control (control, Cora) made a note.",
        "  [NOTE] They talk.",
        "#4  16:01:30 UTC  T+0:30  Port of Merrow (port-1, Pia) put an offer forward.",
        "  [NEW OFFER] Port of Merrow put port>line 1 forward to Northwake Line. Night",
        "      unloading: All night; Noise barriers: A wall along the quay. Needs: Port",
        "      of Merrow and Northwake Line.",
        "4/7 control>",
    ]
    static let sides = [
        "FICTION – for practice | Harbour hours | LOG of harbour                                                      [PAUSED x1]",
        "Entry 4 of 7  T+0:30  2025-11-24 16:01:30 UTC  Round 1/2 Talks                          eyes: Port of Merrow | observers",
        "[================1=================================================@---------------------------------------------------]",
        "Space plays, ← → step, + - speed, g goes to, Tab other eyes, side A B, F1 help",
        " 1 Table  2 Tracks [3 Offers] 4 Owed  6 Brief  7 Sheet  8 Rules  0 News   F1 help",
        "PORT OF MERROW                                             | OBSERVERS",
        "Without a deal -1.5, target 2.0, in force now -1.5         |",
        "port>line 1, Port of Merrow to Northwake Line              | port>line 1: not known to observers.",
        "  Night unloading: All night; Noise barriers: A wall along |",
        "      the quay                                             |",
        "  Worth -2.0 to Port of Merrow, 0.5 less than without a    |",
        "      deal.                                                |",
        "  Stands until the end of negotiation in round 2.          |",
        "line 1, Northwake Line to Port of Merrow, public           | line 1, Northwake Line to Port of Merrow, public",
        "  Night unloading: Until midnight; Night fee: Standard     |   Night unloading: Until midnight; Night fee: Standard",
        "  Worth -1.5 to Port of Merrow, the same as without a      |   Stands until the end of negotiation in round 2.",
        "      deal.                                                |",
        "  Stands until the end of negotiation in round 2.          |",
        "-- What happened, as seen by Port of Merrow and observers, earlier: PgUp -----------------------------------------------",
        "        fee: Standard. “We would like to unload until midnight, and we would pay for it.” Needs: Port of Merrow and",
        "        Northwake Line.",
        "    [RULE] R4 waiting-costs: The line opens the talks with an offer, since waiting costs it money.",
        "    [PHASE] Round 1 of 2, Talks: 2 minutes. Due from you: Tell the line which noise you can live with.",
        "  Observers:",
        "    [PLAY] STARTEX. The exercise begins.",
        "    [NEW OFFER] Northwake Line put line 1 forward to Port of Merrow in public. Night unloading: Until midnight; Night",
        "        fee: Standard. “We would like to unload until midnight, and we would pay for it.” Needs: Port of Merrow and",
        "        Northwake Line.",
        "    [RULE] R4 waiting-costs: The line opens the talks with an offer, since waiting costs it money.",
        "    [PHASE] Round 1 of 2, Talks: 2 minutes.",
        "#2  16:01:05 UTC  T+0:05  Northwake Line (line-1, Lin) sent a message.",
        "  Port of Merrow:",
        "    [MESSAGE] Northwake Line (Lin) to Port of Merrow: Good evening.",
        "  Observers saw nothing of it.",
        "#4  16:01:30 UTC  T+0:30  Port of Merrow (port-1, Pia) put an offer forward.",
        "  Port of Merrow:",
        "    [NEW OFFER] Port of Merrow put port>line 1 forward to Northwake Line. Night unloading: All night; Noise barriers: A",
        "        wall along the quay. Needs: Port of Merrow and Northwake Line.",
        "  Observers saw nothing of it.",
        "4/7 port>",
    ]
}

@Suite("Keys at a log's full screen")
struct LogScreenKeyTests {
    @Test func spacePlaysAndPauses() throws {
        var seat = try LogAtScreen(80, 24)
        #expect(seat.lines[0].hasSuffix("[PAUSED x1]"))
        seat.type(" ")
        #expect(seat.lines[0].hasSuffix("[PLAYING x1]"))
        #expect(seat.lines[3] == "A silence of 1:00, shortened to 0:05.")
        seat.type("+=-")
        #expect(seat.lines[0].hasSuffix("[PLAYING x2]"))
        seat.tick(5000)
        #expect(seat.lines[1].hasPrefix("Entry 1 of 7  T+0:00  16:01:00 UTC  Round 1/2 Talks"), "\(seat.lines[1])")
        seat.tick(6000)
        #expect(seat.lines[1].hasPrefix("Entry 1 of 7  T+0:02  16:01:02 UTC"), "\(seat.lines[1])")
        seat.type(" ")
        #expect(seat.lines[0].hasSuffix("[PAUSED x2]"))
        #expect(
            seat.outcomes == [.line("play"), .line("faster"), .line("faster"), .line("slower"), .line("pause")])
    }

    @Test func arrowsStepAndTheScrubberShowsWhere() throws {
        var seat = try LogAtScreen(60, 24)
        seat.press(.right, .right)
        #expect(seat.model.position == 2)
        #expect(seat.lines[2] == "[========1=======@-----------------------------------------]")
        seat.press(.left)
        #expect(seat.model.position == 1)
        seat.press(.end)
        #expect(seat.lines[2].hasSuffix("@]"))
        seat.press(.home)
        #expect(seat.model.position == 0)
        #expect(seat.lines.contains("Before the first entry."))
    }

    @Test func tabChangesTheEyes() throws {
        var seat = try LogAtScreen(80, 24, as: "port")
        #expect(seat.lines[1].hasSuffix("eyes: Port of Merrow"))
        seat.press(.tab)
        #expect(seat.lines[1].hasSuffix("eyes: Northwake Line"))
        seat.press(.tab, .tab)
        #expect(seat.lines[1].hasSuffix("eyes: observers"))
    }

    @Test func whatIsTypedIsTypedAndKeysStayKeys() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.enter)
        seat.type("round 1")
        #expect(seat.lines[23] == "0/7 control> round 1")
        seat.press(.enter)
        #expect(seat.model.position == 1)
        seat.type("2")
        #expect(seat.lines[4].contains("[2 Tracks]"))
    }

    @Test func longAnswersTakeTheScreenAndGoAway() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.function(1))
        #expect(seat.lines[5] == "After entry 0 of 7, with the eyes of control.")
        #expect(seat.lines[22].hasPrefix("-- Enter goes back, PgDn shows "))
        seat.press(.pageDown)
        #expect(seat.lines[5] != "After entry 0 of 7, with the eyes of control.")
        seat.press(.enter)
        #expect(seat.lines[5].contains("Issue"))
        #expect(seat.model.position == 0, "Enter only closed the answer")
        seat.type("dance")
        seat.press(.enter)
        #expect(seat.lines[21] == "There is no command “dance”.")
        #expect(seat.lines[22] == "Type help for what is possible here.")
    }

    @Test func escapeLeavesAnAnswerAndThenWhatWasReadBack() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.end)
        seat.type("0")
        seat.press(.pageUp, .function(1))
        #expect(seat.lines[22].hasPrefix("-- Enter goes back"))
        seat.press(.escape)
        #expect(seat.lines[5].hasPrefix("-- What happened"))
        seat.press(.pageUp)
        #expect(seat.lines[5].contains("later: PgDn"), "\(seat.lines[5])")
        seat.press(.escape)
        #expect(!seat.lines[5].contains("later: PgDn"))
        #expect(seat.outcomes.last == .line("help"), "a step back gives no line")
    }

    @Test func aLongEntryBeginsWithItsHeading() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.right)
        #expect(
            seat.lines[17].hasPrefix("#1  16:01:00 UTC  T+0:00  Control (control, Cora) began play"), "\(seat.lines)")
        #expect(seat.lines[22].hasSuffix("more lines; 0 shows them."))
        seat.type("0")
        #expect(seat.lines[6].hasPrefix("#1  "))
    }

    @Test func whatArrivesWhileReadingStandsBelow() throws {
        var seat = try LogAtScreen(80, 24)
        seat.type("jump 6")
        seat.press(.enter)
        seat.type(" ")
        seat.press(.function(1), .pageDown)
        let top = seat.lines[5]
        seat.tick(60_000)
        #expect(seat.model.position == 7)
        #expect(seat.lines[5] == top)
    }

    @Test func entriesAreReadBack() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.end)
        seat.type("0")
        #expect(seat.lines.contains { $0.hasPrefix("#7  ") })
        seat.press(.pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp)
        #expect(seat.lines.contains { $0.hasPrefix("#1  ") }, "\(seat.lines)")
        #expect(!seat.lines.contains { $0.hasPrefix("#7  ") })
    }

    @Test func controlCTwiceLeaves() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.interrupt)
        #expect(seat.lines[23].hasPrefix("Leave?"))
        seat.press(.interrupt)
        #expect(seat.outcomes == [.leave])
    }

    @Test func theTopSaysWhoIsFollowed() throws {
        var seat = try LogAtScreen(80, 24)
        let cursor = LogCursor(entry: 3, isPlaying: true, speed: 4, eyes: [.party("line")])
        _ = seat.model.follow(cursor)
        #expect(seat.lines[0].hasSuffix("[FOLLOWING, PLAYING x4]"))
        #expect(seat.lines[1].hasSuffix("eyes: Northwake Line"))
        #expect(seat.lines[3] == "You follow control's cursor. Look elsewhere as you like; follow comes back.")
        seat.press(.left)
        #expect(seat.lines[0].hasSuffix("[PAUSED x1]"))
        #expect(seat.lines[3] == "You look elsewhere. Control stands at entry 3; follow goes back there.")
        seat.type("follow")
        seat.press(.enter)
        seat.model.setOnline(false)
        #expect(seat.lines[0].hasSuffix("[OFFLINE: trying]"))
    }

    @Test func theTopSaysHowManyFollow() throws {
        var seat = try LogAtScreen(80, 24)
        seat.press(.enter)
        seat.model.audience = LogAudience(joinLine: "offramp-join here CODE", followers: ["Ada", "Олена"])
        #expect(seat.lines[3] == "SHOWN to others: 2 follow. Type who to see them, and how others join.")
        seat.type("who")
        seat.press(.enter)
        #expect(seat.lines.contains("They follow now: Ada, Олена."))
    }
}
