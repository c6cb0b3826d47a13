import NegotiationModel
import PlayerClient
import PlayerScreens
import SessionEngine
import SessionLog
import Testing

@testable import LogScreens

struct LogModelTests {
    private func model(as viewer: String = "control", sealed: Bool = false) throws -> LogModel {
        var log = try SampleLog.played()
        if sealed { try log.seal() }
        var model = try LogModel(try log.kept(), as: viewer)
        _ = model.begin()
        return model
    }

    /// What is printed, without markings.
    private func type(_ line: String, _ model: inout LogModel) -> [String] {
        model.handle(line).flatMap { effect -> [String] in
            if case .tell(let told) = effect { told.lines.filter { !$0.hasPrefix("== ") } } else { [] }
        }
    }

    private func headings(_ lines: [String]) -> [String] {
        lines.filter { !$0.hasPrefix(" ") }
    }

    @Test func theGreetingSaysWhatTheLogIs() throws {
        var model = try LogModel(try SampleLog.played().kept(), as: "port")
        let lines = [
            "== FICTION – for practice ==",
            "Harbour hours, version 1.0.0.",
            "The log of session harbour, opened 2025-11-24 16:00:00 UTC: 7 entries, not closed yet.",
            "It is whole and unaltered; the rules give the same again. Nothing typed here changes it.",
            "You look with the eyes of Port of Merrow. Press Enter for the first step, or type help.",
        ]
        #expect(model.begin() == [.tell(Told(.lines(lines)))])
        #expect(model.prompt == "0/7 port> ")
    }

    @Test func controlStepsThroughEveryEntry() throws {
        var model = try model()
        let lines = type("next 9", &model)
        #expect(
            headings(lines) == [
                "#1  16:01:00 UTC  T+0:00  Control (control, Cora) began play (STARTEX).",
                "#2  16:01:05 UTC  T+0:05  Northwake Line (line-1, Lin) sent a message.",
                "#3  16:01:10 UTC  T+0:10  Control (control, Cora) made a note.",
                "#4  16:01:30 UTC  T+0:30  Port of Merrow (port-1, Pia) put an offer forward.",
                "#5  16:03:00 UTC  T+2:00  The clock closed the phase: its time was over.",
                "#6  16:03:10 UTC  T+2:10  Northwake Line (line-1, Lin) chose an action.",
                "#7  16:03:20 UTC  T+2:20  Control (control, Cora) closed the phase.",
                "This is the end of the log; the session was not closed when it was read.",
            ])
        #expect(lines.contains("  [MESSAGE] Northwake Line (Lin) to Port of Merrow: Good evening."))
        #expect(lines.contains("  [NOTE] They talk."))
    }

    @Test func anOfferIsAskedForByThoseThereAre() throws {
        var model = try model()
        #expect(type("offer", &model).last == "Type offer and its name; this log has: line 1, port>line 1.")
    }

    @Test func othersPassOverWhatTheyDidNotSee() throws {
        var model = try model(as: "port")
        _ = type("", &model)
        _ = type("", &model)
        #expect(
            headings(type("", &model)) == [
                "(1 entry passed over: Port of Merrow saw nothing of it)",
                "#4  16:01:30 UTC  T+0:30  Port of Merrow (port-1, Pia) put an offer forward.",
            ])
        _ = type("next", &model)
        let reveal = type("next", &model)
        #expect(
            headings(reveal) == [
                "(1 entry passed over: Port of Merrow saw nothing of it)",
                "#7  16:03:20 UTC  T+2:20  Control (control, Cora) closed the phase.",
            ])
        #expect(reveal.contains { $0.contains("Unload one ship tonight") }, "\(reveal)")
        #expect(headings(type("back 2", &model)).last?.hasPrefix("#4") == true)
        #expect(headings(type("back 9", &model)).last == "Before the first entry.")
    }

    @Test func whoStoppedPlayForTheRealWorldIsShownToControlAndTheirOwn() throws {
        var log = try SampleLog()
        try log.enter("control", "Cora", .start, afterSeconds: 60)
        try log.enter("line-1", "Lin", .realWorld(text: "A fire alarm"), afterSeconds: 5)
        for (viewer, isNamed) in [("port", false), ("observer", false), ("line", true), ("control", true)] {
            var model = try LogModel(try log.kept(), as: viewer)
            _ = model.begin()
            let seen = type("jump 2", &model)
            #expect(seen.first?.contains("Lin") == isNamed, "\(viewer): \(seen)")
            #expect(seen.joined().contains("fire") == (viewer == "control"), "\(viewer): \(seen)")
        }
    }

    @Test func nothingOfASecretChoiceIsShownToOthers() throws {
        var model = try model(as: "port")
        #expect(
            type("jump 6", &model) == [
                "#6  16:03:10 UTC  T+2:10  Northwake Line (line-1, Lin) chose an action.",
                "  Port of Merrow saw nothing of it.",
            ])
        let seen = type("as line", &model)
        #expect(seen.first == "You look with the eyes of Northwake Line now.")
        #expect(seen.last?.contains("Unload one ship tonight") == true, "\(seen)")
    }

    @Test(arguments: [
        ("round 1", 1), ("offer line 1", 1), ("offer port>line 1", 4), ("offer port", 4), ("time 16:00", 0),
        ("time 16:01", 1), ("time 16:01:10", 3), ("time 16:02", 4), ("time 17:00", 7), ("time 00:00", 7), ("jump 0", 0),
        ("jump 5", 5), ("end", 7), ("back", 0), ("ti 16:02", 4),
    ]) func placesAreFound(_ line: String, _ position: Int) throws {
        var model = try model()
        _ = type(line, &model)
        #expect(model.position == position)
    }

    @Test func pagesShowHowThingsStoodThere() throws {
        var model = try model(as: "port")
        #expect(type("offers", &model) == ["You know of no offer."])
        #expect(type("clock", &model) == ["Play has not started.", "Time now: 16:00:00 UTC."])
        _ = type("jump 4", &model)
        #expect(
            type("show port", &model).prefix(3) == [
                "port>line 1: Port of Merrow to Northwake Line",
                "  Night unloading: All night (now: None)",
                "  Noise barriers: A wall along the quay (now: None)",
            ])
        #expect(type("clock", &model).first == "Round 1 of 2, Talks (negotiation). 1:30 left, until 16:03:00 UTC.")
        #expect(
            type("log 1", &model).map { String($0.prefix(40)) } == ["16:01:30 [NEW OFFER] Port of Merrow put "])
        _ = type("jump 1", &model)
        #expect(type("offers", &model).count == 1, "going back takes the later offer away")
    }

    @Test(arguments: [
        "help", "brief", "situation", "table", "offers", "owed", "sheet", "who", "clock", "rules", "why R2", "source",
        "help next", "help quit",
    ]) func everyPageSaysSomething(_ line: String) throws {
        var model = try model(as: "line")
        _ = type("end", &model)
        #expect(type(line, &model).count > 0)
    }

    @Test(arguments: [
        ("accept line 1", "“accept” changes play, and this is a log: it is only read."),
        ("start", "“start” changes play, and this is a log: it is only read."),
        ("dance", "There is no command “dance”."),
        ("jump", "“jump” needs a number."),
        ("jump 8", "“8” is no number that can be used here."),
        ("back x", "“x” is no number that can be used here."),
        ("round 2", "No round “2” began in this log."),
        ("time 25:00", "“25:00” is no time of day."),
        ("time 16", "“16” is no time of day."),
        ("offer xy", "There is no offer “xy”."),
        ("as", "With whose eyes?"),
        ("as mars", "There is no party “mars”."),
        ("sheet", "Only parties have a sheet."),
        ("why", "Why what?"),
    ]) func mistakesAreExplained(_ line: String, _ first: String) throws {
        var model = try model()
        let lines = type(line, &model)
        #expect(lines.first == first)
        #expect(lines.count == 2, "and it says what to type")
        #expect(model.position == 0)
    }

    @Test func theEndSaysWhetherTheLogIsSealed() throws {
        var model = try model(sealed: true)
        #expect(type("end", &model).last == "This is the end: the session was closed, and its log sealed.")
        #expect(model.handle("quit") == [.quit(code: .done)])
    }

    @Test func aLogThatWasDecidedOtherwiseIsRefused() throws {
        var log = try SampleLog()
        try log.enter("control", "Cora", .start, afterSeconds: 1)
        guard case .entry(let entry) = log.records[1], case .header(let header) = log.records[0] else { return }
        var altered = header
        var (chain, _) = try LogChain.open(&altered)
        var draft = entry.draft
        draft.events = []
        let forged = try LogEntry(line: try chain.append(draft).line)
        var kept = KeptLog()
        try kept.take(.header(altered))
        #expect(throws: LogFault.self) { try kept.take(.entry(forged)) }
    }

    @Test func goingBackOverALongLogGivesWhatGoingOnGave() throws {
        var log = try SampleLog()
        try log.enter("control", "Cora", .start, afterSeconds: 1)
        for number in 2...24 {
            try log.enter("control", "Cora", .note(text: "Note \(number)."), afterSeconds: 0)
        }
        var model = try LogModel(try log.kept(entriesBetweenSnapshots: 10), as: "control")
        for number in [24, 1, 19, 20, 21, 9, 10, 11, 0, 24] {
            _ = type("jump \(number)", &model)
            #expect(model.position == number)
            #expect(model.play.lastTimeMs == SampleLog.openedAtMs + (number > 0 ? 1000 : 0))
        }
    }
}
