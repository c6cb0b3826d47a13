import NegotiationModel
import SeatedPlayers
import Testing

@testable import PlayerClient

@Suite("The client's clock: the server's time, and what is left said once")
struct ClientClockTests {
    private static func play(left seconds: Int, at now: Int, _ status: PlayStatus = .running) -> PlayView {
        var play = SampleView.play
        play.status = status
        play.deadline = now + seconds * 1000
        return play
    }

    @Test func itsTimeIsTheServers() {
        var clock = ClientClock()
        clock.tick(1000)
        clock.set(serverTime: 5000)
        clock.tick(1500)
        #expect(clock.time == 5500)
    }

    @Test func eachMarkIsSaidOnce() {
        let play = Self.play(left: 301, at: 0)
        var clock = ClientClock()
        clock.follow(play)
        var said: [Int] = []
        for second in 0...301 {
            clock.tick(second * 1000)
            if let left = clock.secondsAtMark(play) { said.append(left) }
        }
        #expect(said == [300, 60])
    }

    @Test func aPhaseThatBeginsBelowAMarkSaysTheNext() {
        let play = Self.play(left: 200, at: 0)
        var clock = ClientClock()
        clock.follow(play)
        clock.tick(0)
        #expect(clock.secondsAtMark(play) == nil)
        clock.tick(141_000)
        #expect(clock.secondsAtMark(play) == 59)
    }

    @Test(arguments: [PlayStatus.paused, .notStarted, .ended])
    func nothingIsSaidWherePlayDoesNotRun(_ status: PlayStatus) {
        var clock = ClientClock()
        #expect(clock.secondsAtMark(Self.play(left: 60, at: 0, status)) == nil)
        #expect(clock.secondsAtMark(nil) == nil)
    }
}
