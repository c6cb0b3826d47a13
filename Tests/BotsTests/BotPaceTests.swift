import Bots
import NegotiationModel
import Testing

struct BotPaceTests {
    @Test("An interval after a rest it moves, and then every interval; something new makes it sooner, never later")
    func moves() {
        var pace = BotPace(intervalMs: 4000)
        let early = stride(from: 0, through: 12_000, by: 500).filter { pace.isDue(at: $0) }
        #expect(early == [4000, 8000, 12_000])
        pace.hasten(at: 12_500)
        #expect(!pace.isDue(at: 13_000) && pace.isDue(at: 13_500))
        pace.hasten(at: 17_000)
        #expect(pace.dueAtMs == 17_500)
        pace.rest()
        pace.hasten(at: 18_000)
        #expect(pace.dueAtMs == nil)
        #expect(!pace.isDue(at: 100_000) && pace.isDue(at: 104_000))
    }

    @Test func severalCommandsInADecisionAndOneElsewhere() {
        #expect(BotPace.commandsMax(in: .decision) == 8)
        #expect(BotPace.commandsMax(in: .negotiation) == 1 && BotPace.commandsMax(in: nil) == 1)
    }
}
