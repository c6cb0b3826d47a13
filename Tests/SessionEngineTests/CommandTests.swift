import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import Testing
import WireMessages

struct CommandTests {
    private func offer(_ option: OptionID) -> Command {
        .putForward(
            offer: OfferDraft(
                addressees: ["port"], isPublic: false, terms: [Term(issue: "night_hours", option: option)]))
    }

    @Test func nothingLeavesBeforeItIsDurable() throws {
        let table = try Table()
        table.syncsAtOnce = false
        table.join(1, "control")
        table.join(2, "line-1")
        #expect(table.all(2).count == 1, "nothing was entered yet, so that a join waits for nothing")
        #expect(table.give(1, .start, key: "a") == nil)
        #expect(table.news(2).isEmpty)
        #expect(table.join(3, "port-1") == nil, "its view holds what is not durable yet")
        #expect(table.give(2, .perform(issue: "night_hours"), key: "b") == nil, "nor may a refusal overtake")
        #expect(table.durable == 0)
        table.sync()
        #expect(table.durable == 1)
        #expect(table.news(2).count == 1)
        #expect(table.all(3).first?.result?["through"] == 1)
        #expect(table.all(2).last?.errorCode == "phase_wrong")
    }

    @Test func newsComesBeforeTheAnswerThatCountsIt() throws {
        let table = try Table()
        table.join(1, "control")
        #expect(table.give(1, .start, key: "a")?.result?["through"] == 1)
        let kinds = table.all(1).map { $0["method"]?.text ?? "answer" }
        #expect(kinds == ["answer", "presence", "news", "answer"])
    }

    @Test func theSameKeyDoesItOnce() throws {
        let table = try Table()
        table.join(1, "control")
        table.join(2, "line-1")
        table.give(1, .start, key: "a")
        let first = table.give(2, offer("until_midnight"), key: "o")
        #expect(first?.result?["repeated"] == false)
        #expect(first?.result?["offer"] == "line>port 1")
        let entries = table.engine.entryCount
        let again = table.give(2, offer("until_midnight"), key: "o")
        #expect(again?.result?["repeated"] == true)
        #expect(again?.result?["offer"] == "line>port 1")
        #expect(again?.result?["through"] == first?.result?["through"])
        #expect(table.give(2, .state(text: "else"), key: "o")?.errorCode == "key.invalid")
        #expect(table.engine.entryCount == entries)
        try table.restart()
        table.join(2, "line-1")
        let after = table.engine.entryCount
        #expect(table.give(2, offer("until_midnight"), key: "o")?.result?["repeated"] == true)
        #expect(table.engine.entryCount == after)
    }

    @Test func previewLeavesNoTrace() throws {
        let table = try Table()
        table.join(1, "control")
        table.join(2, "line-1")
        table.give(1, .start, key: "a")
        let bytes = table.store[bytesOf: "harbour"]
        let draft = OfferDraft(
            addressees: ["port"], isPublic: false, terms: [Term(issue: "night_hours", option: "until_midnight")])
        let answer = table.ask(2, .preview(PreviewRequest(offer: draft)))
        #expect(answer?.result?["consentSet"]?.elements?.isEmpty == false)
        #expect(table.ask(1, .preview(PreviewRequest(offer: draft)))?.errorCode == "seat_may_not")
        #expect(table.store[bytesOf: "harbour"] == bytes)
    }

    @Test func aFailedSyncStopsTheSessionAndShowsNothing() throws {
        let table = try Table()
        table.syncsAtOnce = false
        table.join(1, "control")
        table.join(2, "port-1")
        table.give(1, .start, key: "a")
        table.log.failNextSync()
        table.sync()
        #expect(table.news(2).isEmpty)
        #expect(table.all(2).last?["method"] == "server.closing")
        #expect(table.closed[1] == .sessionStopped && table.closed[2] == .sessionStopped)
        #expect(table.join(3, "port-1")?.errorCode == "session.stopped")
        #expect(table.reports.count == 1)
    }

    @Test func closingEndsPlayPublishesTheSeedAndSeals() throws {
        let table = try Table()
        table.join(1, "control")
        table.join(2, "port-1")
        table.give(1, .start, key: "a")
        table.take(.close(reason: "Closed by staff."))
        #expect(table.isSealed)
        #expect(table.engine.status == .ended)
        let last = String(decoding: table.news(2).last ?? [], as: UTF8.self)
        #expect(last.contains(String(repeating: "07", count: 32)))
        #expect(table.closed[2] == .sessionClosed)
        #expect(table.give(2, .state(text: "late"), key: "b")?.errorCode == "session.closed")
        let ending = try table.store.read("harbour", head: .mustHold) { _ in }
        #expect(ending.chain.isSealed)
    }

    @Test func twoSessionsDoNotMeet() throws {
        let store = MemoryLogStore()
        let (one, two) = (try Table("one", store: store), try Table("two", store: store))
        one.join(1, "control")
        two.join(1, "control")
        #expect(two.join(9, code: HarbourHours.code("port-1", in: "one"))?.errorCode == "code.wrong")
        one.give(1, .start, key: "a")
        #expect(two.engine.status == .notStarted)
        #expect(two.news(1).isEmpty)
        #expect(two.give(1, .start, key: "a")?.result?["repeated"] == false)
    }
}
