import NegotiationModel
import PlayerClient
import PlayerScreens
import TerminalScreen
import Testing
import WireMessages

@testable import LogScreens

/// A log's screen is drawn when something on it has changed, and only then.
struct LogDrawingTests {
    private let memory = MemoryScreen(size: ScreenSize(columns: 80, rows: 24))

    private func model() throws -> LogModel {
        try LogModel(try SampleLog.played().kept(), as: "control", isOnScreen: true)
    }

    @Test func nothingIsDrawnWhileNothingHappens() throws {
        var model = try model()
        let shown = ShownLog(memory)
        for tick in 0..<50 {
            _ = model.tick(tick * 100)
            #expect(shown.next(of: model) == nil)
            shown.show(model)
        }
        #expect(memory.showCount == 1)
    }

    @Test func whatIsTypedAndWhereOneStandsIsDrawn() throws {
        var model = try model()
        let shown = ShownLog(memory)
        shown.show(model)
        memory.keys = [.sign("x")]
        #expect(shown.next(of: model) == nil)
        shown.show(model)
        #expect(memory.showCount == 2)
        #expect(memory.grid?.lines.last == "0/7 control> x")
        for (count, line) in ["jump 4", "as port", "side port line", "speed 8"].enumerated() {
            shown.write([], of: model)
            _ = model.handle(line)
            shown.show(model)
            #expect(memory.showCount == 3 + count, "\(line)")
        }
        shown.write(["Something is said."], of: model)
        shown.show(model)
        #expect(memory.showCount == 7)
    }

    @Test func whatPlaysAndWhatIsFollowedIsDrawn() throws {
        var model = try model()
        let shown = ShownLog(memory)
        _ = model.tick(0)
        _ = model.handle("play")
        shown.show(model)
        _ = model.tick(1000)
        shown.show(model)
        #expect(memory.showCount == 2)
        var follower = try self.model()
        let followed = ShownLog(memory)
        for entry in [2, 2, 3] {
            _ = follower.follow(LogCursor(entry: entry, isPlaying: false, speed: 1, eyes: [.control]))
            followed.show(follower)
        }
        #expect(memory.showCount == 4)
        follower.setOnline(false)
        followed.show(follower)
        #expect(memory.showCount == 5)
    }

    @Test func controlLAndAnotherSizeDrawAnew() throws {
        let model = try model()
        let shown = ShownLog(memory)
        shown.show(model)
        memory.keys = [.redraw]
        #expect(shown.next(of: model) == nil)
        shown.show(model)
        #expect(memory.showCount == 2)
        memory.size = ScreenSize(columns: 70, rows: 20)
        shown.show(model)
        #expect(memory.showCount == 3)
    }
}
