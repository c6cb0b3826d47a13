import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("What the seat sees: news one by one, without a gap")
struct SightTests {
    private static func news(_ number: Int, cause: String = "") -> News {
        var updates = ViewSections()
        if !cause.isEmpty {
            updates.tracks = SampleView.view().sections.tracks
            updates.tracks?[0].lastCause = cause
        }
        return News(number: number, time: 0, notices: [], updates: updates)
    }

    private static func answer(through: Int) -> JoinAnswer {
        JoinAnswer(
            view: SampleView.view(), session: "s", seat: "us-1", through: through, missed: [],
            server: ServerName(name: "offramp", version: "1"), time: 0)
    }

    @Test func newsBringTheViewUpToDateOnce() {
        var sight = Sight()
        #expect(sight.take(Self.news(1)) == .known, "before joining there is nothing to bring up to date")
        #expect(sight.join(Self.answer(through: 4)) == false)
        #expect(sight.take(Self.news(5, cause: "A push")) == .taken)
        #expect(sight.view?.sections.tracks?[0].lastCause == "A push")
        #expect(sight.take(Self.news(5, cause: "Another")) == .known)
        #expect(sight.take(Self.news(7, cause: "Another")) == .gap)
        #expect(sight.view?.sections.tracks?[0].lastCause == "A push")
        #expect(sight.lastNews == 5)
    }

    @Test func aRecordThatEndsBeforeWhatWasSeenIsShort() {
        var sight = Sight()
        #expect(sight.join(Self.answer(through: 4)) == false)
        #expect(sight.join(Self.answer(through: 4)) == false)
        #expect(sight.join(Self.answer(through: 3)) == true)
        #expect(sight.lastNews == 3)
    }

    @Test func whoCameAndWentIsToldFromTheSecondTimeOn() {
        func presence(_ here: Bool...) -> Presence {
            Presence(
                seats: here.enumerated().map { index, isHere in
                    SeatPresence(
                        seat: SeatID("us-\(index + 1)"), viewer: .party("us"), isHead: index == 0, connected: isHere,
                        person: nil, lastSeen: nil)
                })
        }
        var sight = Sight()
        #expect(sight.take(presence(true, false)).map(\.seat) == [])
        #expect(sight.take(presence(true, true)).map(\.seat) == ["us-2"])
        #expect(sight.take(presence(true, true)).map(\.seat) == [])
        #expect(sight.take(presence(false, true, true)).map(\.seat) == ["us-1", "us-3"])
    }
}
