import NegotiationModel
import NegotiationRules
import StrictJSON
import Testing

@testable import SessionEngine

/// Going back in a live session: the log only grows, and streams, keys and restarts hold.
struct GoingBackTests {
    private let ukraine: UInt64 = 1
    private let russia: UInt64 = 2
    private let control: UInt64 = 3
    private let start = PhasePoint(round: 1, index: 0, inEpilogue: false)

    private func played() throws -> Table {
        let table = try Table("table", of: .offRamp)
        table.join(ukraine, "ukraine-1")
        table.join(russia, "russia-1")
        table.join(control, "control")
        table.give(control, .start, key: "start")
        let draft = OfferDraft(
            addressees: ["russia"], isPublic: false, terms: [Term(issue: "recognition", option: "stated")])
        table.give(ukraine, .putForward(offer: draft), key: "u1")
        table.give(russia, .say(to: .parties(only: ["ukraine"]), text: "We read it."), key: "r1")
        table.give(control, .next(reason: ""), key: "next")
        return table
    }

    @Test func everybodyIsToldAndTheNumbersGoOn() throws {
        let table = try played()
        let entries = table.engine.entryCount
        let answer = table.give(control, .goBack(to: start, reason: "A mix-up."), key: "back")
        #expect(answer?.result?["repeated"] == false)
        #expect(table.engine.entryCount == entries + 1)
        for connection in [ukraine, russia, control] {
            let news = table.all(connection).filter { $0["method"] == "news" }.compactMap { $0["params"] }
            #expect(news.compactMap { $0["number"]?.wholeNumber } == Array(1...news.count))
            let texts = news.last?["notices"]?.elements?.compactMap { $0["text"]?.text } ?? []
            #expect(texts.count == 2 && texts[0].hasPrefix("PAUSEX"))
            #expect(texts.last?.hasPrefix("Control went back to the start of Round 1") == true)
            #expect(news.last?["updates"]?["play"]?["status"] == "paused")
        }
        let offers = table.all(ukraine).last?["params"]?["updates"]?["offers"]?.elements ?? []
        #expect(offers.map { $0["offer"]?["id"] } == ["ua>ru 1"])
        #expect(offers[0]["closing"]?["lapsed"]?["reason"] == "went_back")
    }

    @Test func theSameKeyGoesBackOnce() throws {
        let table = try played()
        table.give(control, .goBack(to: start, reason: "A mix-up."), key: "back")
        let entries = table.engine.entryCount
        let again = table.give(control, .goBack(to: start, reason: "A mix-up."), key: "back")
        #expect(again?.result?["repeated"] == true)
        #expect(table.engine.entryCount == entries)
    }

    @Test func aRestartComesBackToTheSameBranch() throws {
        let table = try played()
        table.give(control, .goBack(to: start, reason: "A mix-up."), key: "back")
        table.nowMs += 60_000
        let before = table.engine.fold.viewers.indices.map { table.engine.fold.sections($0) }
        try table.restart()
        #expect(table.engine.fold.viewers.indices.map { table.engine.fold.sections($0) } == before)
        table.join(control, "control")
        table.join(ukraine, "ukraine-1")
        #expect(table.give(ukraine, .perform(issue: "forces"), key: "u2")?.errorCode == "not_running")
        table.give(control, .resume, key: "resume")
        for phase in 0..<2 { table.give(control, .next(reason: ""), key: "n\(phase)") }
        let told = table.all(control).compactMap { $0["params"]?["notices"]?.elements }.joined()
            .compactMap { $0["detail"]?.text }
        #expect(told.contains { $0.contains("branch/1/round/1/") })
        #expect(!told.contains { $0.contains("draw round/1/") })
    }

    @Test func theDeadlineIsTheWholePhaseOnceItIsResumed() throws {
        let table = try played()
        table.nowMs += 100_000
        table.give(control, .goBack(to: start, reason: "A mix-up."), key: "back")
        table.nowMs += 500_000
        table.give(control, .resume, key: "resume")
        #expect(table.engine.fold.state.deadline == table.nowMs + 18 * 60_000)
    }
}
