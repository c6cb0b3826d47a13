import NegotiationModel
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

@testable import BrowserScreens

@Suite("The room screen")
struct RoomTests {
    typealias Page = BrowserSeatTests.Page

    private func room(_ view: View = SampleView.view(as: .observer)) throws -> Page {
        var page = Page()
        try page.give(#"{"sit":{"code":"K7Q4-0000-0000-0000","name":"Room screen","screen":"room"}}"#)
        page.joined(view)
        return page
    }

    @Test("it asks for an observer's seat and no other, and shows its own parts alone")
    func parts() throws {
        let page = try room()
        guard case .join(let request)? = page.asked.first?.request else {
            Issue.record("\(page.asked)")
            return
        }
        #expect(request.expects == .observer)
        #expect(Set(page.parts.keys) == Set(PagePart.allCases.filter { $0.screen == .room }.map(\.rawValue)))
        #expect(page.parts["roomHead"]?.contains("EXERCISE EXERCISE") == true)
    }

    @Test("the table's name stands in its head, escaped")
    func table() throws {
        var view = SampleView.view(as: .observer)
        view.exercise.table = "<b>Red</b> room"
        let page = try room(view)
        #expect(page.parts["roomHead"]?.contains("&lt;b&gt;Red&lt;/b&gt; room") == true)
    }

    @Test("a number is drawn phase by phase, with its values in words")
    func chart() {
        let track = TrackView(
            place: TrackPlace(track: "front", owners: []), name: "Front & \"rear\"", value: 2, minimum: -5, maximum: 5,
            word: nil, listed: true, lastBy: 1, lastCause: "")
        let svg = TrackChart(track, [0, 1, 2]).svg
        #expect(svg.contains("phase by phase: 0, 1, 2\"") && svg.contains("Front &amp; &quot;rear&quot;"))
        #expect(svg.contains("<svg viewBox=\"0 0 240 60\"") && !svg.contains("style="))
        // Every step is drawn, also of one value alone.
        #expect(svg.filter { $0 == "H" }.count == 4 && TrackChart(track, [9]).svg.contains("M4 "))
    }
}
