import NegotiationModel
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

@testable import BrowserScreens

@Suite("The offer form of a page")
struct OfferFormTests {
    typealias Page = BrowserSeatTests.Page

    private static let plan =
        #"{"offer":{"note":"","public":false,"terms":[{"issue":"forces","option":"ceasefire"}],"thisPhaseOnly":false,"to":["russia"]}"#

    /// What the server was asked about last that an offer would do.
    private func previewed(_ page: Page) -> (id: RequestID, request: PreviewRequest)? {
        page.asked.reversed().lazy.compactMap { asked -> (id: RequestID, request: PreviewRequest)? in
            if case .preview(let request) = asked.request { (asked.id, request) } else { nil }
        }.first
    }

    private func refuse(_ page: inout Page) throws {
        let asked = try #require(previewed(page))
        page.answer(.failure(id: asked.id, WireError(.codeWrong, "A rule forbids it.")))
    }

    @Test("it names those addressed, and each option with what it is worth and where it holds")
    func fields() throws {
        var page = Page()
        try page.join()
        let form = try #require(page.parts["form"])
        #expect(form.contains("name=\"to\" value=\"russia\"") && !form.contains("value=\"us\""))
        #expect(form.contains("data-issue=\"forces\"") && form.contains("ceasefire in place"))
        for viewer in [Viewer.control, .observer] {
            var other = Page()
            try other.join(SampleView.view(as: viewer))
            #expect(other.parts["form"] == "" && other.parts["outlook"] == "")
        }
    }

    @Test("what stands in it is asked about at once, and what comes of it stands below")
    func outlook() throws {
        var page = Page()
        try page.join()
        try page.give("{\"compose\":\(Self.plan)}}")
        #expect(previewed(page)?.request.offer.addressees == ["russia"])
        #expect(page.parts["outlook"]?.contains("asking") == true)
        try refuse(&page)
        let outlook = try #require(page.parts["outlook"])
        #expect(outlook.contains("A rule forbids it.") && !outlook.contains("data-forward"))
        #expect(page.form == nil && page.handled.isEmpty)
    }

    @Test("it is put forward under the page's key, once it was asked about")
    func puttingForward() throws {
        var page = Page()
        try page.join()
        try page.give("{\"putForward\":\(Self.plan),\"key\":\"b1\"}}")
        let asked = try #require(previewed(page))
        #expect(page.handled.isEmpty)
        page.answer(.failure(id: asked.id, WireError(.codeWrong, "Not now.")))
        #expect(page.handled == ["b1"])
        #expect(page.news.contains { $0.contains("Not now.") })
    }

    @Test("what is composed in a line stands in the form, and what is thrown away is gone from it")
    func following() throws {
        var page = Page()
        try page.join()
        try page.give(#"{"line":{"text":"offer russia: forces=ceasefire","key":"b1"}}"#)
        #expect(page.form == "{\"offer\":" + String(Self.plan.dropFirst(#"{"offer":"#.count)) + "}")
        try refuse(&page)
        try page.give(#"{"line":{"text":"offer drop","key":"b2"}}"#)
        #expect(page.isEmptied && page.parts["outlook"] == "")
    }

    @Test("an offer's terms are taken up, with those whom they would go to")
    func takingUp() throws {
        var page = Page()
        try page.join()
        let known = try #require(SampleView.view().sections.offers?.first { $0.offer.author != "us" })
        try page.give(#"{"takeUp":{"terms":"\#(known.offer.id)"}}"#)
        #expect(page.form?.contains(known.offer.author.rawValue) == true)
        try page.give(#"{"takeUp":{"terms":"none such"}}"#)
        #expect(page.parting == nil && !page.isClosed)
    }

    @Test("observers and control compose nothing, whatever their page says")
    func others() throws {
        var page = Page()
        try page.join(SampleView.view(as: .observer))
        try page.give("{\"compose\":\(Self.plan)}}")
        #expect(previewed(page) == nil)
    }
}
