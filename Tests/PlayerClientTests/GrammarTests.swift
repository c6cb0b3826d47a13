import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

struct GrammarTests {
    @Test(
        "whoever has a seat may stop play for a reason of the real world",
        arguments: [Viewer.party("us"), .control, .observer])
    func realWorld(_ viewer: Viewer) {
        var player = Player.joined(as: viewer)
        player.type("real-world fire alarm")
        #expect(player.commands == [.realWorld(text: "fire alarm")], "\(player.printed)")
        #expect(player.type("help").contains { $0.contains("real-world") })
    }

    @Test(arguments: [
        ("si", ["situation", "si"]), ("tab", ["table"]), ("TABLE", ["table"]), ("/table", ["table"]), ("cl", ["clock"]),
    ])
    func wordsCanBeShortened(_ typed: String, _ words: [String]) {
        var player = Player.joined()
        let short = player.type(typed)
        #expect(short == player.type(words[0]))
        #expect(short.count > 1)
    }

    @Test func anAmbiguousWordSaysWhich() {
        var player = Player.joined()
        #expect(
            player.type("s") == [
                "“s” could be more than one command.",
                "Type more of it: situation, show, source, suspend, sheet, say, state.",
            ])
        #expect(player.type("dance") == ["There is no command “dance”.", "Type help for what you can do."])
    }

    @Test func anExactWordIsNotAmbiguous() {
        var player = Player.joined()
        #expect(player.type("offer").first?.hasPrefix("An offer, part by part") == true)
    }

    @Test(arguments: [
        ("say all: Hello", Audience.plenary, "To: everyone, observers too."),
        ("say plenary: Hello", .plenary, "To: everyone, observers too."),
        (
            "say ukr eu: Hello", .parties(only: ["ukraine", "europe"]),
            "To: Ukraine, Europe; control reads along. Not seen by: Russia."
        ),
        (
            "say us: Hello", .delegation,
            "To: your own delegation; control reads along. Not seen by: any other delegation."
        ),
        (
            "say delegation: Hello", .delegation,
            "To: your own delegation; control reads along. Not seen by: any other delegation."
        ),
        ("say control: Hello", .control, "To: control. Not seen by: any other delegation."),
    ])
    func messagesGoAtOnceAfterALine(_ line: String, _ audience: Audience, _ readers: String) {
        var player = Player.joined()
        #expect(player.type(line) == [readers])
        #expect(player.commands == [.say(to: audience, text: "Hello")])
    }

    @Test func aMessageKeepsItsColons() {
        var player = Player.joined()
        player.type("say all: At 10:30: we meet")
        #expect(player.commands == [.say(to: .plenary, text: "At 10:30: we meet")])
    }

    @Test(arguments: [
        ("act tighten", Command.commit(action: "tighten", arguments: [:])),
        ("act tighten sanctions", .commit(action: "tighten", arguments: [:])),
        ("act decl end", .commit(action: "declare_purpose", arguments: ["purpose": ["end_the_war"]])),
        ("act declare_purpose purpose=2", .commit(action: "declare_purpose", arguments: ["purpose": ["end_the_war"]])),
        ("uncommit tight", .uncommit(action: "tighten")),
        ("unconsent 2", .withdrawConsent(offer: "eu>us 1")),
        ("real-world", .realWorld(text: "")),
        ("real-world fire alarm", .realWorld(text: "fire alarm")),
    ])
    func linesBecomeCommands(_ line: String, _ command: Command?) {
        var player = Player.joined()
        player.type(line)
        #expect(player.commands == (command.map { [$0] } ?? []), "\(player.printed)")
    }

    @Test(arguments: [
        (
            "act authorise_talks us forces,relief_us",
            Command.commit(action: "authorise_talks", arguments: ["to": ["us"], "issues": ["forces", "relief_us"]])
        ),
        (
            "act auth issues=all to=eu",
            .commit(action: "authorise_talks", arguments: ["to": ["europe"], "issues": ["forces", "relief_us"]])
        ),
        ("perform forces", .perform(issue: "forces")), ("suspend 1", .suspend(issue: "forces")),
        ("withdraw 1", .withdraw(offer: "ua 1")), ("state We stand by it.", .state(text: "We stand by it.")),
        (
            "propose a fair / calm / they like it / so do we",
            .propose(what: "a fair", effect: "calm", reasons: ["they like it", "so do we"])
        ),
    ])
    func whatCantBeUndoneAsks(_ line: String, _ command: Command) {
        var player = Player.joined(as: .party("ukraine"))
        if case .perform = command { player.decide() } else if case .suspend = command { player.decide() }
        #expect(player.type(line).last == "Type yes and Enter to do it; anything else leaves things as they are.")
        #expect(player.commands.isEmpty)
        player.type("yes")
        #expect(player.commands == [command])
    }

    @Test(arguments: [
        ("start", Command.start, true), ("pause because lunch", .pause(reason: "lunch"), false),
        ("resume", .resume, false), ("next", .next(reason: ""), true), ("extend 5", .extend(minutes: 5), false),
        ("inject 7", .inject(row: "7"), true),
        (
            "improvise Reuters -> us, eu: News: soon",
            .improvise(from: "Reuters", to: ["us", "europe"], text: "News: soon"), true
        ),
        ("improvise A B -> all: Now", .improvise(from: "A B", to: [], text: "Now"), true),
        (
            "improvise TASS -> ru ua by cable about The line: Hold it",
            .improvise(
                from: "TASS", to: ["russia", "ukraine"], text: "Hold it", method: "cable", subject: "The line"), true
        ),
        ("inject 7 to all: Other words", .inject(row: "7", edit: InjectEdit(to: [], body: "Other words")), true),
        ("inject 7: Other: words", .inject(row: "7", edit: InjectEdit(body: "Other: words")), true),
        ("approve 7", .setStatus(row: "7", status: .approved, reason: ""), false),
        ("hold 7 because not yet", .setStatus(row: "7", status: .held, reason: "not yet"), false),
        ("skip 7", .setStatus(row: "7", status: .skipped, reason: ""), false),
        ("retire 7 because untrue", .setStatus(row: "7", status: .retired, reason: "untrue"), true),
        ("edit 7: Other words", .editInject(row: "7", edit: InjectEdit(body: "Other words")), false),
        ("edit 7 subject: Whispers", .editInject(row: "7", edit: InjectEdit(subject: "Whispers")), false),
        ("edit 7 from: TASS", .editInject(row: "7", edit: InjectEdit(from: "TASS")), false),
        ("edit 7 method: cable", .editInject(row: "7", edit: InjectEdit(method: "cable")), false),
        ("edit 7 to: us, eu", .editInject(row: "7", edit: InjectEdit(to: ["us", "europe"])), false),
        ("edit 7 to: all", .editInject(row: "7", edit: InjectEdit(to: [])), false),
        ("observe They talk at last", .observe(about: .moment, text: "They talk at last"), false),
        ("observe Odd: they talk", .observe(about: .moment, text: "Odd: they talk"), false),
        ("observe ua 1: Nobody reads it", .observe(about: .offer(id: "ua 1"), text: "Nobody reads it"), false),
        ("observe ua>us+eu 12: Long gone", .observe(about: .offer(id: "ua>us+eu 12"), text: "Long gone"), false),
        ("observe inject 7: Seen", .observe(about: .inject(row: "7"), text: "Seen"), false),
        (
            "observe objective 2 rated m: Not yet",
            .observe(about: .objective(number: 2), text: "Not yet", rating: "M"), false
        ),
        ("observe rated P: Well done", .observe(about: .moment, text: "Well done", rating: "P"), false),
        ("track front -2 because it snowed", .setTrack(track: "front", to: -2, reason: "it snowed"), true),
        ("track heat[us] 3 because so", .setTrack(track: "heat[us]", to: 3, reason: "so"), true),
        ("rule R2 adv because they learn", .setLevel(rule: "R2", level: .advise, reason: "they learn"), true),
        (
            "certify forces russia because seen",
            .certify(issue: "forces", party: "russia", accepted: true, reason: "seen"), true
        ),
        (
            "certify forces ru no because unseen",
            .certify(issue: "forces", party: "russia", accepted: false, reason: "unseen"), true
        ),
        ("decide us 1 no: Not now.", .rule(party: "us", proposal: 1, allowed: false, text: "Not now."), true),
        ("note Watch this.", .note(text: "Watch this."), false),
        ("end because time is up", .end(reason: "time is up"), true),
        ("bot russia tit", .seatBot(party: "russia", kind: .titForTat), false),
        ("bot russia off", .unseatBot(party: "russia"), false),
        ("say us: To you alone", .say(to: .parties(only: ["us"]), text: "To you alone"), false),
    ])
    func controlsLinesBecomeCommands(_ line: String, _ command: Command, _ asks: Bool) throws {
        var player = Player.joined(as: .control)
        player.beginToRule(isStarted: command != .start)
        let view = try #require(player.model.view)
        player.type(line)
        if asks {
            #expect(player.commands.isEmpty)
            player.type("yes")
        }
        #expect(player.commands == [command.about(view, nil)], "\(player.printed)")
    }

    @Test("So are those of issues and options in an offer, and of parties, issues and states in an action")
    func titlesInOffersAndActions() throws {
        var player = Player.joined(as: .party("ukraine"))
        player.type("offer United States, Russia: Forces=ceasefire in place, US sanctions relief=phased public")
        let short = try #require(player.sent.first?.request)
        var other = Player.joined(as: .party("ukraine"))
        other.type("offer us russia: forces=ceasefire relief_us=phased public")
        #expect(other.sent.first?.request == short)
        var acting = Player.joined(as: .party("ukraine"))
        for line in ["act Authorise talks United States Forces, US sanctions relief", "yes"] { acting.type(line) }
        #expect(
            acting.commands == [
                .commit(action: "authorise_talks", arguments: ["to": ["us"], "issues": ["forces", "relief_us"]])
            ])
        var us = Player.joined()
        us.type("act Declare a purpose end the war")
        #expect(us.commands == [.commit(action: "declare_purpose", arguments: ["purpose": ["end_the_war"]])])
    }

    @Test(
        "Titles that the screen shows are names, in any case, with any blank, dash and quotation mark",
        arguments: [
            ("certify Forces Russia because seen", "certify forces russia because seen"),
            ("certify US sanctions relief United States because seen", "certify relief_us us because seen"),
            ("certify us\u{A0}sanctions  RELIEF us because seen", "certify relief_us us because seen"),
            ("decide United States 2 roll 40: Yes", "decide us 2 roll 40: Yes"),
            ("bot united states conceder", "bot us conceder"), ("say Europe, United States: x", "say eu us: x"),
            ("rule no–peace–without—relief off because x", "rule R2 off because x"),
            ("track Heat at home (United States) 3 because x", "track heat[us] 3 because x"),
            ("improvise Reuters → united states: x", "improvise Reuters -> us: x"),
            ("? offer", "help offer"),
            ("show ua 1", "show 1"), ("show eu → us 1", "show 2"), ("show eu->us 1", "show 2"),
        ])
    func titles(_ line: String, _ short: String) {
        var (one, other) = (Player.joined(as: .control), Player.joined(as: .control))
        for line in [line, "yes"] { one.type(line) }
        for line in [short, "yes"] { other.type(line) }
        #expect(one.commands == other.commands && one.printed == other.printed, "\(one.printed)")
        #expect(one.commands.count == 1 || one.printed != other.printed || line.hasPrefix("?") || !one.printed.isEmpty)
    }

    @Test(arguments: [
        "end", "track front 2", "rule R2 off", "rule R2 soft because x", "certify forces because x", "decide us yes: x",
        "improvise all: x", "extend soon", "inject", "inject 9", "inject 7 for us: x",
        "approve", "skip 9", "retire 7", "edit 7", "edit 7 body: x", "edit 7 to: nobody",
        "observe objective 3: x", "observe inject 9: x", "observe objective 1 rated Z: x", "observe all rated P: x",
        "track front x because y", "log 0",
    ])
    func controlsMistakesSayWhatToType(_ line: String) {
        var player = Player.joined(as: .control)
        #expect(player.type(line).count == 2)
        #expect(player.printed.last?.hasPrefix("Type ") == true)
        #expect(player.sent.isEmpty)
    }

    @Test(arguments: [
        "say hello", "say : hello", "say mars: x", "say all:", "propose a", "propose a / b / c / d / e / f", "act",
        "act dance", "act declare_purpose",
        "act declare_purpose war", "act tighten now", "perform tanks", "log many", "show 7", "why", "why nothing",
    ])
    func playersMistakesSendNothing(_ line: String) {
        var player = Player.joined()
        #expect(!player.type(line).isEmpty)
        #expect(player.sent.isEmpty)
    }

    @Test func observersOnlyRead() {
        var player = Player.joined(as: .observer, isHead: false)
        #expect(player.type("say all: x") == ["An observer can't do “say”.", "Type help for what you can do."])
        #expect(!player.type("table").isEmpty)
    }

    @Test func advisersAreToldWhoCommits() {
        var player = Player.joined(isHead: false)
        #expect(
            player.type("help").contains(
                "  accept: only the head of your delegation commits it; say delegation: reaches the head"))
    }

    @Test func hiddenCharactersAreNotSent() {
        var player = Player.joined()
        #expect(
            player.type("say all: a\u{202e}b").first
                == "Not sent: the message holds a mark that turns the direction of writing (U+202E) at character 2, which is not taken."
        )
        #expect(player.sent.isEmpty)
        player.type("say all: a\tb")
        #expect(player.commands == [.say(to: .plenary, text: "a b")])
    }
}
