import NegotiationModel
import Testing
import WireMessages

@testable import SessionEngine

@Suite("One entry's news is written once for all who are told the same")
struct NewsPressTests {
    private func news(_ number: Int, _ text: String, hearing: Bool = false) -> News {
        var updates = ViewSections()
        if hearing { updates.answers = [] }
        return News(number: number, time: 1_700_000_000_000, notices: [Notice(.message, text)], updates: updates)
    }

    @Test func framesAreThoseOfTheWire() {
        var press = NewsPress()
        let told = [
            news(1, "Good morning."), news(904_127, "Good morning."), news(1, "Good evening."),
            news(2, "Good morning.", hearing: true), news(3, "\"number\":7"), news(4, "\"number\":7"),
        ]
        for news in told { #expect(press.frame(of: news) == ToClient.news(news).frame) }
    }
}
