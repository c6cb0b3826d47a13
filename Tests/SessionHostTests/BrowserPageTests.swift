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

        func give(_ text: String, key: String) -> Bool {
            give(["line": ["text": .string(text), "key": .string(key)]], key)
        }

        func confirm(_ text: String, key: String, _ command: JSON) -> Bool {
            give(["confirmed": ["text": .string(text), "key": .string(key), "command": command]], key)
        }

        private func give(_ deed: JSON, _ key: String) -> Bool {
            dialled.send(deed.canonicalBytes)
            return dialled.waits { $0.contains { $0["handled"]?.elements?.contains(.string(key)) == true } }
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

        /// The command that is asked about.
        var asked: JSON {
            _ = shows("question", "data-command")
            let html = Self.html(of: "question", in: dialled.messages)
            let parts = html.split(separator: "data-command=\"").last?.split(separator: "\"").first ?? ""
            let text = parts.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            return (try? JSON(parsing: Array(text.utf8), limits: .wire)) ?? .null
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
        let (table, codes) = try HostTable.serving()
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
        #expect(page.confirm("reject line 1", key: "b3", ["reject": ["offer": "line 1", "reason": ""]]))
        #expect(page.shows("offers", "No offer stands.") && page.isEmpty("question"))
    }

    @Test("a deed that a page gives again after the server was started anew is done once")
    func again() throws {
        let (table, codes) = try HostTable.serving()
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

    @Test("a yes to what has gone by does nothing: the phase that was asked about is the one that is closed")
    func obsolete() throws {
        let (table, codes) = try HostTable.serving()
        let page = try Page(table, code: codes["control"], name: "Ines")
        #expect(page.shows("head", "Ines") && page.give("start", key: "b0"))
        #expect(page.confirm("start", key: "b1", page.asked))
        #expect(page.shows("head", "Talks") && page.give("next", key: "b2") && page.shows("question", "data-command"))
        let asked = page.asked
        page.dialled.hangUp()
        let control = try table.dial()
        _ = control.join(codes["control"])
        #expect(control.ask("control.next", ["key": "c1", "reason": ""])?["error"] == nil)
        let again = try Page(table, code: codes["control"], name: "Ines")
        #expect(again.shows("head", "Decisions") && again.confirm("next", key: "b3", asked))
        #expect(again.reads("Refused:"))
        #expect(again.give("clock", key: "b4") && again.shows("head", "Decisions"))
    }

    @Test("pages by the observers' code take no more places than others by it, also while play runs")
    func observers() throws {
        let (table, codes) = try HostTable.serving { $0.tableLimits.observersMax = 2 }
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "c1"])
        let pages = try (1...3).map { try Page(table, code: codes["observers"], name: "Watcher \($0)") }
        #expect(pages[0].shows("head", "Watcher 1") && pages[1].shows("head", "Watcher 2"))
        let end = try #require(pages[2].dialled.end())
        #expect("\(end)".contains("the session has as many observers as it takes"))
    }

    @Test("a wrong code, a place taken over and a closed session are told in words")
    func endings() throws {
        let (table, codes) = try HostTable.serving()
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
        let (table, codes) = try HostTable.serving()
        let page = try Page(table, code: codes["port-1"])
        #expect(page.shows("head", "Olena"))
        let other = try Page(table, code: codes["line-1"], name: "Ivan")
        #expect(other.shows("head", "Ivan"))
        other.dialled.send(Array("{}".utf8))
        #expect(other.dialled.end() == .closedByPeer(.policy, reason: "no message of this page's"))
        #expect(page.give("clock", key: "b1"))
    }
}
