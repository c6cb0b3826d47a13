import NegotiationModel
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

@testable import BrowserScreens

@Suite("Rows of a page, and what is done with them")
struct RowTests {
    typealias Page = BrowserSeatTests.Page

    @Test("control's page has its desk, and nobody else's has")
    func staff() throws {
        var (control, party) = (Page(), Page())
        try control.join(SampleView.view(as: .control))
        try party.join()
        for part in ["console", "msel", "requests", "seats", "observations"] {
            #expect(control.parts[part]?.isEmpty == false, "\(part)")
            #expect(party.parts[part] == "", "\(part)")
        }
        #expect(control.parts["console"]?.contains("data-row=\"Play\"") == true)
    }

    @Test("what can be done with a row is there once it is open, as the terminal's keys do it")
    func unfolding() throws {
        var page = Page()
        try page.join(SampleView.view(as: .control))
        #expect(page.parts["console"]?.contains("<button") == false)
        try page.give(#"{"unfold":{"rows":["Play"]}}"#)
        let console = try #require(page.parts["console"])
        #expect(console.contains("data-line=\"") || console.contains("data-words=\""))
        try page.give(#"{"unfold":{"rows":[]}}"#)
        #expect(page.parts["console"]?.contains("<button") == false)
    }

    @Test("an evaluator's page has the questions, with what each key of the terminal does as a button")
    func questions() throws {
        var view = SampleView.view(as: .control)
        view.isEvaluator = true
        view.sections.questions = [EvaluatorQuestion(id: "Q1", text: "Who <led>?", objective: 2)]
        var page = Page()
        try page.join(view)
        let folded = try #require(page.parts["observations"])
        #expect(folded.contains("Q1 (not answered by you): Who &lt;led&gt;?") && !folded.contains("<button"))
        let row = "Question Q1 to evaluators"
        #expect(folded.contains("data-row=\"\(row)\""))
        try page.give("{\"unfold\":{\"rows\":[\"\(row)\"]}}")
        let open = try #require(page.parts["observations"])
        #expect(open.contains("data-words=\"observe question Q1: \""))
        #expect(open.contains("data-words=\"observe question Q1 rated P: \""))
        #expect(!open.contains("data-words=\"pose"))
    }

    @Test("a question that control puts is on the page with the news of it")
    func posed() throws {
        var page = Page()
        try page.join(SampleView.view(as: .control))
        var updates = ViewSections()
        updates.questions = [EvaluatorQuestion(id: "AQ-1", text: "Who led?")]
        page.answer(.news(News(number: 1, time: 0, notices: [], updates: updates)))
        #expect(page.parts["observations"]?.contains("AQ-1 (not answered): Who led?") == true)
        try page.give(#"{"unfold":{"rows":["Objective 1"]}}"#)
        #expect(page.parts["observations"]?.contains("data-words=\"pose objective 1: \"") == true)
    }

    @Test("an action with something to choose is given as its line")
    func choosing() throws {
        var page = Page()
        try page.join(SampleView.view(as: .party("ukraine")))
        try page.give(
            #"{"choose":{"action":"authorise_talks","arguments":{"to":["us"],"issues":["forces"]},"key":"b1"}}"#)
        #expect(page.news.contains { $0.contains("act authorise_talks us forces") })
        try page.give(#"{"choose":{"action":"none_such","arguments":{},"key":"b2"}}"#)
        #expect(page.handled.last == "b2" && page.news.last?.contains("class=\"refusal\"") == true)
    }

    @Test("the latest messages stand there, and earlier ones where they are wanted")
    func earlier() throws {
        var view = SampleView.view()
        view.sections.messages = (1...450).map {
            Message(author: "russia", person: "Ivan", audience: .plenary, number: $0, text: "message \($0).")
        }
        var page = Page()
        try page.join(view)
        #expect(
            page.parts["talk"]?.contains("message 251.") == true
                && page.parts["talk"]?.contains("message 250.") == false)
        #expect(page.parts["earlier"] == "" && page.parts["talk"]?.contains("data-earlier=\"250\"") == true)
        try page.give(#"{"earlier":{"before":250}}"#)
        #expect(page.parts["earlier"]?.contains("message 250.") == true)
        #expect(
            page.parts["earlier"]?.contains("message 51.") == true
                && page.parts["earlier"]?.contains("message 50.") == false)
        try page.give(#"{"earlier":{"before":-7}}"#)
        try page.give(#"{"earlier":{"before":9000000000}}"#)
        try page.give(#"{"earlier":{}}"#)
        #expect(page.parts["earlier"] == "" && !page.isClosed)
    }

    @Test("whoever comes back is not greeted again")
    func back() throws {
        var page = Page()
        try page.give(#"{"sit":{"code":"K7Q4-0000-0000-0000","name":"Olena","again":true}}"#)
        page.joined()
        #expect(!page.news.contains { $0.contains("You are Olena") } && page.parts["head"]?.isEmpty == false)
    }

    @Test("leaving takes no words, so that a sentence that begins so loses nobody the seat")
    func quit() throws {
        var page = Page()
        try page.join()
        try page.give(#"{"line":{"text":"quit stalling, please","key":"b1"}}"#)
        #expect(page.parting == nil && !page.isClosed)
        try page.give(#"{"line":{"text":"quit","key":"b2"}}"#)
        #expect(page.parting != nil)
    }
}
