import BrowserScreens
import NegotiationModel
import OwnThreads
import StrictJSON
import Testing
import WebSockets

@testable import SessionHost

@Suite("A seat at a page in a browser, beside seats at sockets", .ownThreads)
struct BrowserPageTests {
    /// What a page would show, made of the updates that came.
    private struct Page {
        let dialled: Dialled

        init(_ table: HostTable, code: String?, name: String = "Olena") throws {
            dialled = try Dialled(port: #require(table.host?.port), subprotocol: PageFile.subprotocol)
            let seat: JSON = ["sit": ["code": .string(code ?? ""), "name": .string(name)]]
            dialled.send(seat.canonicalBytes)
        }

        func give(_ text: String, key: String, isConfirmed: Bool = false) -> Bool {
            let deed: JSON = [isConfirmed ? "confirmed" : "line": ["text": .string(text), "key": .string(key)]]
            dialled.send(deed.canonicalBytes)
            return dialled.waits { $0.contains { $0["handled"] == .string(key) } }
        }

        func shows(_ part: String, _ words: String) -> Bool {
            dialled.waits { Self.html(of: part, in: $0).contains(words) }
        }

        func isEmpty(_ part: String) -> Bool {
            dialled.waits { Self.html(of: part, in: $0).isEmpty }
        }

        func reads(_ words: String) -> Bool {
            dialled.waits { updates in
                updates.flatMap { $0["news"]?.elements ?? [] }.contains { $0.text?.contains(words) == true }
            }
        }

        var parting: String? {
            _ = dialled.waits { $0.contains { $0["parting"] != nil } }
            return dialled.messages.compactMap { $0["parting"]?.text }.last
        }

        private static func html(of part: String, in updates: [JSON]) -> String {
            updates.flatMap { $0["parts"]?.elements ?? [] }.last { $0["id"] == .string(part) }?["html"]?.text ?? ""
        }
    }

    @Test("the page and its files come from the server, and load nothing from elsewhere")
    func files() throws {
        let table = try HostTable()
        try table.start()
        let port = try #require(table.host?.port)
        for (path, type) in [("/", "text/html"), ("/page.js", "text/javascript"), ("/page.css", "text/css")] {
            let answer = try PagesTests.get(path, port: port)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("content-type: \(type)"))
            #expect(answer.contains("content-security-policy: default-src 'none'; script-src 'self';"))
            #expect(answer.contains("connect-src 'self' ws://h wss://h;"))
            #expect(!answer.contains("https://") && !answer.contains("http://"))
        }
        let page = try PagesTests.get("/", port: port)
        #expect(page.contains("offramp-join 127.0.0.1:\(port) CODE"), "for those without scripts")
        #expect(!page.contains("<style") && !page.contains("onclick") && !page.contains("style="))
        #expect(try PagesTests.get("/page.txt", port: port).contains(" 404 "))
    }

    @Test("a head at a page and control at a socket play together")
    func playing() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("s1")
        let control = try table.dial()
        _ = control.join(codes["control"])
        let page = try Page(table, code: codes["port-1"])
        #expect(page.shows("head", "Olena: Port of Merrow, head of the delegation"))
        #expect(page.shows("brief", "Keep this to yourselves."))
        _ = control.ask("control.start", ["key": "c1"])
        #expect(page.reads("STARTEX") && page.shows("head", "data-deadline="))
        #expect(page.give("say all: Good morning", key: "b1"))
        #expect(control.waits { $0.contains { $0.description.contains("Good morning") } })
        // The line's opening offer: a question first, and then the deed, under the key that the page drew for it.
        #expect(page.shows("offers", "data-line=\"reject line 1\""))
        #expect(page.give("reject line 1", key: "b2") && page.shows("question", "data-confirmed=\"reject line 1\""))
        #expect(page.give("reject line 1", key: "b3", isConfirmed: true))
        #expect(page.shows("offers", "No offer stands.") && page.isEmpty("question"))
    }

    @Test("a deed that a page gives again after the server was started anew is done once")
    func again() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("s1")
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "c1"])
        let page = try Page(table, code: codes["port-1"])
        #expect(page.shows("head", "Olena") && page.give("say all: Only once", key: "b1"))
        table.stop()
        #expect(page.reads("The server stops."))
        try table.start()
        let again = try Page(table, code: codes["port-1"])
        #expect(again.shows("talk", "Only once") && again.give("say all: Only once", key: "b1"))
        #expect(again.give("say all: Another", key: "b2") && again.shows("talk", "Another"))
        let other = try table.dial()
        let view = other.join(codes["control"])?["result"]?["view"]?["sections"]?["messages"]?.elements ?? []
        #expect(view.compactMap { $0["text"]?.text } == ["Only once", "Another"])
    }

    @Test("a wrong code, a place taken over and a closed session are told in words")
    func endings() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("s1")
        let stranger = try Page(table, code: "0000-0000-0000-0000")
        #expect(stranger.parting?.contains("code") == true)
        let page = try Page(table, code: codes["port-1"])
        #expect(page.shows("head", "Olena"))
        let other = try Page(table, code: codes["port-1"], name: "Ivan")
        #expect(other.shows("head", "Ivan"))
        #expect(page.parting?.isEmpty == false && page.dialled.end() != nil)
        try StaffDesk(dataPath: table.path).close("s1")
        #expect(other.parting?.contains("closed") == true)
    }

    @Test("what is no message of a page's ends its connection, and nobody else's")
    func malformed() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("s1")
        let page = try Page(table, code: codes["port-1"])
        #expect(page.shows("head", "Olena"))
        let other = try Page(table, code: codes["line-1"], name: "Ivan")
        #expect(other.shows("head", "Ivan"))
        other.dialled.send(Array("{}".utf8))
        #expect(other.dialled.end() == .closedByPeer(.policy, reason: "no message of this page's"))
        #expect(page.give("clock", key: "b1"))
    }
}
