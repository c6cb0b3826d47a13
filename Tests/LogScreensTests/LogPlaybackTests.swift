import NegotiationModel
import PlayerClient
import PlayerScreens
import Testing
import WireMessages

@testable import LogScreens

/// A log played by itself: the clock is an argument, so an hour takes no time.
struct LogPlaybackTests {
    private func model(as viewer: String = "control") throws -> LogModel {
        var model = try LogModel(try SampleLog.played().kept(), as: viewer)
        _ = model.begin()
        _ = model.tick(1000)
        return model
    }

    private func printed(_ effects: [ClientEffect]) -> [String] {
        effects.flatMap { effect -> [String] in
            if case .tell(let told) = effect { told.lines.filter { !$0.hasPrefix("== ") } } else { [] }
        }
    }

    @Test func entriesComeWhenTheyCame() throws {
        var model = try model()
        _ = model.handle("jump 1")
        #expect(printed(model.handle("play")).first?.hasPrefix("Playing in real time.") == true)
        #expect(printed(model.tick(5999)).isEmpty)
        #expect(model.position == 1)
        #expect(model.momentMs - SampleLog.openedAtMs == 64_999)
        #expect(printed(model.tick(6000)).first?.hasPrefix("#2  16:01:05 UTC") == true)
        #expect(model.position == 2)
    }

    @Test func silencesAreShortenedAndSaid() throws {
        var model = try model()
        _ = model.handle("play")
        #expect(model.silence == "A silence of 1:00, shortened to 0:05.")
        _ = model.tick(5999)
        #expect(model.position == 0)
        _ = model.tick(6000)
        #expect(model.position == 1)
        #expect(model.silence == nil, "five seconds to the next entry are as they were")
    }

    @Test func fasterIsFasterAndKeepsWhatWasWaited() throws {
        var model = try model()
        _ = model.handle("jump 3")
        _ = model.handle("speed 4")
        _ = model.handle("play")
        #expect(model.silence == nil)
        _ = model.tick(3500)
        _ = model.handle("faster")
        #expect(model.cursor.speed == 8)
        _ = model.tick(4749)
        #expect(model.position == 3)
        _ = model.tick(4750)
        #expect(model.position == 4)
        for _ in 0..<9 { _ = model.handle("slower") }
        #expect(model.cursor.speed == 1)
        for _ in 0..<15 { _ = model.handle("faster") }
        #expect(model.cursor.speed == 1000)
    }

    @Test func atTheEndItStops() throws {
        var model = try model()
        _ = model.handle("speed 1000")
        _ = model.handle("play")
        let lines = printed(model.tick(1_000_000))
        #expect(lines.filter { $0.hasPrefix("#") }.count == 7)
        #expect(lines.last == "This is the end of the log; the session was not closed when it was read.")
        #expect(!model.isPlaying)
        #expect(printed(model.handle("play")).first == "There is nothing after this entry to play.")
    }

    @Test func pausedTimeIsNotPlayed() throws {
        var model = try model()
        _ = model.handle("jump 1")
        _ = model.handle("play")
        _ = model.tick(3000)
        #expect(printed(model.handle("pause")) == ["Paused at entry 1 of 7."])
        _ = model.tick(90_000)
        #expect(model.position == 1)
        #expect(model.momentMs - SampleLog.openedAtMs == 62_000)
        _ = model.handle("play")
        _ = model.tick(93_000)
        #expect(model.position == 2)
    }

    @Test func thoseWhoSawNothingArePrintedNothing() throws {
        var model = try model(as: "port")
        _ = model.handle("jump 2")
        _ = model.handle("play")
        #expect(printed(model.tick(6000)).isEmpty)
        #expect(model.position == 3, "the note is passed all the same")
    }

    @Test(arguments: [
        ("jump round 1", 1), ("jump offer port", 4), ("jump time 16:02", 4), ("jump end", 7), ("time T+0:10", 3),
        ("time T+2", 5), ("time T+0", 1),
    ]) func placesAreFound(_ line: String, _ position: Int) throws {
        var model = try model()
        _ = model.handle(line)
        #expect(model.position == position)
    }

    @Test(arguments: [
        ("speed 0", "“0” is no number that can be used here."), ("speed", "“speed” needs a number."),
        ("time T+x", "“T+x” is no time since STARTEX."), ("time T+1:60", "“T+1:60” is no time since STARTEX."),
        ("side port", "Side by side needs two or more."), ("side", "Side by side needs two or more."),
        ("side port mars", "There is no party “mars”."),
        ("follow", "There is no cursor to follow: you read this log by yourself."),
    ]) func mistakesAreExplained(_ line: String, _ first: String) throws {
        var model = try model()
        #expect(printed(model.handle(line)).first == first)
        #expect(model.position == 0 && model.sides.isEmpty)
    }

    @Test func sideBySideSaysWhatEachCouldNotSee() throws {
        var model = try model()
        _ = model.handle("jump 4")
        let lines = printed(model.handle("side line port"))
        #expect(lines.first == "You look with the eyes of Northwake Line and Port of Merrow, side by side.")
        #expect(lines.contains("-- Northwake Line --") && lines.contains("-- Port of Merrow --"))
        let offer = "port>line 1, Port of Merrow to Northwake Line"
        #expect(lines.filter { $0 == offer }.count == 2)
        #expect(lines.contains { $0.hasPrefix("  Worth ") && $0.contains(" to Port of Merrow, ") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("  Worth ") && $0.contains(" to Northwake Line, ") }, "\(lines)")
        let observed = printed(model.handle("side port observer"))
        #expect(observed.contains("port>line 1: not known to observers."), "\(observed)")
        let secret = printed(model.handle("jump 6"))
        #expect(secret.last == "  Port of Merrow and observers saw nothing of it.", "\(secret)")
        _ = model.handle("as port")
        #expect(model.sides.isEmpty)
    }

    @Test func whatIsOverIsKnown() throws {
        var log = try SampleLog.played()
        #expect(try !log.kept().isOver)
        try log.enter("control", "Cora", .end(reason: "Time is up."), afterSeconds: 5)
        #expect(try log.kept().isOver)
    }
}
