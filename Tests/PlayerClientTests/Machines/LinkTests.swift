import NegotiationModel
import Testing
import WireMessages

@testable import PlayerClient

@Suite("The link: each request is answered once, or sent again")
struct LinkTests {
    private static let request = ClientRequest.news(NewsRequest(after: 0, limit: 1))

    @Test func whatWaitsIsSentAgainInItsOrder() {
        var link = Link(keyPrefix: "k")
        let early = link.submit(Self.request, for: .log(eyes: nil))
        #expect(early == nil, "nothing is sent before joining")
        _ = link.submit(Self.request, for: .gap)
        link.join(at: 0)
        let joining = link.submit(Self.request, for: .past)
        #expect(joining == nil)
        #expect(link.joined().map(\.id) == [.text("r1"), .text("r2"), .text("r3")])
        #expect(link.submit(Self.request, for: .watch)?.id == .text("r4"))
        let removed = [link.remove(.text("r2")), link.remove(.text("r2"))].map { $0?.id }
        #expect(removed == [.text("r2"), nil], "an answer counts once")
        _ = link.lose()
        link.join(at: 0)
        #expect(link.joined().map(\.id) == [.text("r1"), .text("r3"), .text("r4")])
    }

    @Test func keysAreNewWithEachRequest() {
        var link = Link(keyPrefix: "k")
        var keys: [String] = []
        for _ in 0..<3 {
            keys.append(link.nextKey)
            _ = link.submit(Self.request, for: .program)
        }
        #expect(keys == ["k-1", "k-2", "k-3"])
    }

    @Test func attemptsGetRarerAndAreToldTwice() {
        var link = Link(keyPrefix: "k")
        link.join(at: 0)
        _ = link.joined()
        var delays: [Int] = []
        var told: [Int] = []
        for attempt in 1...8 {
            let loss = link.lose()
            delays.append(loss.delayMs)
            if loss.isTold { told.append(attempt) }
            #expect(loss.isStill == (attempt > 1))
        }
        #expect(delays == [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
        #expect(told == [1, 4])
        link.join(at: 0)
        _ = link.joined()
        #expect(link.attemptsFailed == 0)
        let again = link.lose()
        #expect(again == Link.Loss(hindrance: .noConnection, delayMs: 500, isTold: true, isStill: false))
    }

    @Test func whatIsAwaitedIsKnownByItsPurpose() {
        var link = Link(keyPrefix: "k")
        _ = link.submit(Self.request, for: .gap, id: .number(7))
        #expect(link.isPending(.number(7)))
        #expect(link.isAwaiting { if case .gap = $0 { true } else { false } })
        _ = link.remove(.number(7))
        #expect(!link.isAwaiting { _ in true })
    }
}
