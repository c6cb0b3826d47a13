import NegotiationModel
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

@testable import BrowserScreens

@Suite("A seat at a page")
struct BrowserSeatTests {
    /// A page, its seat, and a server that answers.
    struct Page {
        private static let now = 1_764_000_000_000
        var seat = BrowserSeat(keyPrefix: "p")
        /// What the session was asked, oldest first.
        var asked: [FromClient] = []
        /// What stands in each part.
        var parts: [String: String] = [:]
        var news: [String] = []
        var handled: [String] = []
        var parting: String?
        var isClosed = false
        /// What the page is told to have in its offer form: the canonical text of a plan, or nothing at all.
        var form: String?
        var isEmptied = false

        mutating func sit(_ name: String = "Olena") throws {
            try give(#"{"sit":{"code":"K7Q4-0000-0000-0000","name":"\#(name)"}}"#)
        }

        mutating func join(_ view: View = SampleView.view()) throws {
            try sit()
            joined(view)
        }

        mutating func joined(_ view: View = SampleView.view()) {
            answer(
                ToClient.answer(
                    id: .text("join"),
                    .joined(
                        JoinAnswer(
                            view: view, session: "s1", seat: "us-1", through: 0, missed: [],
                            server: ServerName(name: "t", version: "1"), time: Self.now))))
            // It asks for what happened last.
            for request in asked {
                if case .news = request.request { answer(.answer(id: request.id, .news([]))) }
            }
        }

        mutating func give(_ message: String) throws {
            carryOut(seat.take(try PageMessage(frame: Array(message.utf8)), at: Self.now))
        }

        mutating func answer(_ message: ToClient) { carryOut(seat.hear(message.frame, at: Self.now)) }

        mutating func carryOut(_ effects: [BrowserEffect]) {
            for effect in effects {
                switch effect {
                case .ask(let frame): if let message = try? FromClient(frame: frame) { asked.append(message) }
                case .draw: break
                case .close: isClosed = true
                }
            }
            if let update = seat.flush() { show(update) }
        }

        private mutating func show(_ frame: [UInt8]) {
            guard let update = (try? JSON(parsing: frame, limits: .file))?.object else { return }
            if update["fresh"] != nil { news = [] }
            news += update["news"]?.elements?.compactMap(\.text) ?? []
            for part in update["parts"]?.elements ?? [] {
                guard let id = part.object?["id"]?.text, let html = part.object?["html"]?.text else { continue }
                parts[id] = html
            }
            handled += update["handled"]?.elements?.compactMap(\.text) ?? []
            if let sentence = update["parting"]?.text { parting = sentence }
            if let plan = update["plan"] { form = plan.canonicalText }
            isEmptied = update["emptied"] != nil
        }
    }

    @Test("it joins by its code and name, and every part is there")
    func joining() throws {
        var page = Page()
        try page.join()
        guard case .join(let request)? = page.asked.first?.request else {
            Issue.record("\(page.asked)")
            return
        }
        #expect(request.code == "K7Q4-0000-0000-0000" && request.name == "Olena" && request.after == nil)
        #expect(Set(page.parts.keys) == Set(PagePart.all(of: .seat).map(\.rawValue)))
        #expect(page.parts["head"]?.contains("<h1>") == true)
        #expect(page.parts["table"]?.contains("<th scope=\"row\">") == true)
        #expect(page.news.first?.contains("You are Olena") == true)
    }

    @Test("a deed bears the key that the page drew, and is done once its answer has come")
    func keys() throws {
        var page = Page()
        try page.join()
        try page.give(#"{"line":{"text":"say all: Good morning","key":"b17"}}"#)
        guard case .command(.say(_, let text), let key)? = page.asked.last?.request else {
            Issue.record("\(page.asked)")
            return
        }
        #expect(text == "Good morning" && key.text == "b17")
        #expect(page.handled.isEmpty)
        page.answer(.answer(id: page.asked.last!.id, .done(CommandAnswer(through: 0, repeated: false))))
        #expect(page.handled == ["b17"])
    }

    @Test("what is read, or not understood, is done at once")
    func reading() throws {
        var page = Page()
        try page.join()
        let count = page.asked.count
        try page.give(#"{"line":{"text":"clock","key":"b1"}}"#)
        try page.give(#"{"line":{"text":"nonsense","key":"b2"}}"#)
        #expect(page.handled == ["b1", "b2"] && page.asked.count == count)
        #expect(page.news.contains { $0.hasPrefix("<li class=\"refusal\">") })
    }

    @Test("a question is answered by its line: here, or after the server was started anew")
    func questions() throws {
        let line = "state We want peace"
        var (page, other) = (Page(), Page())
        try page.join()
        try page.give(#"{"line":{"text":"\#(line)","key":"b1"}}"#)
        #expect(page.parts["question"]?.contains("data-confirmed=\"\(line)\"") == true)
        #expect(page.handled == ["b1"] && page.asked.allSatisfy { !$0.isStatement })
        let command = #"{"state":{"text":"We want peace"}}"#
        #expect(page.parts["question"]?.contains(command.replacing("\"", with: "&quot;")) == true)
        try page.give(#"{"confirmed":{"text":"\#(line)","key":"b2","command":\#(command)}}"#)
        try other.join()
        try other.give(#"{"confirmed":{"text":"\#(line)","key":"b2","command":\#(command)}}"#)
        for asked in [page.asked, other.asked] {
            guard case .command(.state(let text), let key)? = asked.last?.request else {
                Issue.record("\(asked)")
                return
            }
            #expect(text == "We want peace" && key.text == "b2")
        }
        #expect(page.parts["question"] == "")
        // It stands in its own place, and is answered by buttons.
        #expect(!page.news.contains { $0.contains("class=\"asked\"") || $0.contains("Type yes") })
    }

    @Test("deeds that are given at once are done one after the other, each under its key")
    func oneAfterTheOther() throws {
        var page = Page()
        try page.join()
        for number in 1...3 { try page.give(#"{"line":{"text":"say all: \#(number)","key":"b\#(number)"}}"#) }
        for number in 1...3 {
            guard case .command(.say(_, let text), let key)? = page.asked.last?.request else {
                Issue.record("\(page.asked)")
                return
            }
            #expect(text == "\(number)" && key.text == "b\(number)")
            page.answer(.answer(id: page.asked.last!.id, .done(CommandAnswer(through: 0, repeated: false))))
        }
        #expect(page.handled == ["b1", "b2", "b3"])
    }

    @Test("nothing that others write becomes a part of the page")
    func escaping() throws {
        var view = SampleView.view()
        let text = "<script>alert(1)</script><img src=x onerror=y> & \"quoted\" \u{202E}evil"
        view.sections.messages = [
            Message(author: "russia", person: text, audience: .plenary, number: 1, text: text)
        ]
        view.exercise.brief = text
        view.exercise.title = text
        var page = Page()
        try page.join(view)
        try page.give(#"{"line":{"text":"<b>brief</b>","key":"b1"}}"#)
        for html in page.parts.values.map(\.self) + page.news {
            for made in ["<script", "<img", "<b>", "\u{202E}"] { #expect(!html.contains(made)) }
        }
        #expect(page.parts["talk"]?.contains("&lt;script&gt;") == true)
    }

    @Test("whoever is refused reads why, and the page stays away")
    func refused() throws {
        var page = Page()
        try page.sit()
        page.answer(.failure(id: .text("join"), WireError(.codeWrong, "This code opens no seat.")))
        #expect(page.parting?.contains("code") == true)
        var nameless = Page()
        try nameless.sit("")
        #expect(nameless.parting?.hasPrefix("The name") == true && nameless.isClosed && nameless.asked.isEmpty)
    }

    @Test(
        "messages that are none are refused with a sentence",
        arguments: [
            "", "[]", "{}", #"{"line":{"text":"a"}}"#, #"{"line":{"text":"a","key":"not a key"}}"#, #"{"go":{}}"#,
        ])
    func malformed(_ text: String) {
        #expect(throws: PageFault.self) { try PageMessage(frame: Array(text.utf8)) }
    }
}

extension FromClient {
    fileprivate var isStatement: Bool {
        if case .command(.state, _) = request { true } else { false }
    }
}
