import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("Others' eyes: their news one by one, and no one else's")
struct WatchTests {
    private static func answer(through: Int, latest: [News] = []) -> WatchAnswer {
        WatchAnswer(view: SampleView.view(as: .party("ukraine")), through: through, latest: latest)
    }

    private static func news(_ number: Int) -> News {
        News(number: number, time: 0, notices: [], updates: ViewSections())
    }

    @Test func onlyTheWatchedViewersNextNewsAreTaken() {
        var watch = Watch(Self.answer(through: 3))
        #expect(watch.take(WatchedNews(as: .party("russia"), news: Self.news(4))) == .known)
        #expect(watch.take(WatchedNews(as: .party("ukraine"), news: Self.news(3))) == .known)
        #expect(watch.take(WatchedNews(as: .party("ukraine"), news: Self.news(5))) == .gap)
        #expect(watch.take(WatchedNews(as: .party("ukraine"), news: Self.news(4))) == .taken)
        #expect(watch.lastNews == 4)
    }

    @Test func whatWasMissedIsTheNewsAfterTheLast() {
        var watch = Watch(Self.answer(through: 3))
        let missed = watch.renew(Self.answer(through: 6, latest: (2...6).map(Self.news)))
        #expect(missed.map(\.number) == [4, 5, 6])
        #expect(watch.lastNews == 6)
    }
}
