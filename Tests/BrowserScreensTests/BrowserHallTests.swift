import NegotiationModel
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

@testable import BrowserScreens

@Suite("The desk of a hall at a page")
struct BrowserHallTests {
    /// A desk with two tables, and sessions that answer when they are told to.
    private struct Desk {
        var hall = BrowserHall(keyPrefix: "p")
        var asked: [(table: String, message: FromClient)] = []
        var handled: [String] = []
        var parts: [String: String] = [:]

        init() {
            let tables = [HallTable(session: "a", name: "Red room"), HallTable(session: "b", name: "<b>Blue</b> room")]
            carryOut(hall.sit("K7Q4-0000-0000-0000", "Ines", at: tables, now: 1_000))
            for table in ["a", "b"] {
                let joined = JoinAnswer(
                    view: SampleView.view(as: .control), session: table, seat: "hall", through: 0, missed: [],
                    server: ServerName(name: "t", version: "1"), time: 1_000)
                hear(.answer(id: .text("join"), .joined(joined)), table)
                tellNoNews(table)
            }
        }

        mutating func tellNoNews(_ table: String) {
            for asked in asked where asked.table == table {
                if case .news = asked.message.request { hear(.answer(id: asked.message.id, .news([])), table) }
            }
        }

        mutating func carryOut(_ effects: [HallEffect]) {
            for effect in effects {
                if case .ask(let frame) = effect.effect, let message = try? FromClient(frame: frame) {
                    asked.append((effect.table, message))
                }
            }
            guard let frame = hall.flush(), let update = (try? JSON(parsing: frame, limits: .file))?.object else {
                return
            }
            handled += update["handled"]?.elements?.compactMap(\.text) ?? []
            for part in update["parts"]?.elements ?? [] {
                if let id = part["id"]?.text, let html = part["html"]?.text { parts[id] = html }
            }
        }

        mutating func hear(_ message: ToClient, _ table: String) {
            carryOut(hall.hear(message.frame, from: table, at: 2_000))
        }

        mutating func give(_ text: String) throws {
            let (table, message) = try PageMessage.read(frame: Array(text.utf8))
            carryOut(hall.take(message, for: table, at: 2_000))
        }

        /// The notes that were given at a table, with their keys and requests.
        func notes(_ table: String) -> [(text: String, key: String, id: RequestID)] {
            asked.compactMap { asked in
                guard asked.table == table, case .command(.note(let text), let key) = asked.message.request else {
                    return nil
                }
                return (text, key.text, asked.message.id)
            }
        }

        mutating func answer(_ table: String, _ id: RequestID) {
            hear(.answer(id: id, .done(CommandAnswer(through: 0, repeated: false))), table)
        }
    }

    @Test("every table has a row, and its name is no markup")
    func rows() {
        let desk = Desk()
        #expect(desk.parts["hall"]?.contains("1 Red room") == true)
        #expect(desk.parts["hall"]?.contains("&lt;b&gt;Blue&lt;/b&gt; room") == true && desk.parts["console"] == nil)
    }

    @Test("a table that is named a thousand times is given the command once")
    func named() throws {
        var desk = Desk()
        let names = Array(repeating: #""a""#, count: 1_000).joined(separator: ",")
        try desk.give(#"{"order":{"text":"note Once.","tables":[\#(names)],"confirmed":true,"key":"k1"}}"#)
        #expect(desk.notes("a").count == 1 && desk.notes("b").isEmpty)
    }

    @Test("commands that come at once are done one after the other, each with a result of its own")
    func results() throws {
        var desk = Desk()
        try desk.give(#"{"order":{"text":"note One.","tables":["a","b"],"confirmed":true,"key":"k1"}}"#)
        try desk.give(#"{"order":{"text":"nonsense","tables":["a"],"confirmed":true,"key":"k2"}}"#)
        try desk.give(#"{"order":{"text":"note One.","tables":["a","b"],"confirmed":true,"key":"k1"}}"#)
        #expect(desk.notes("a").map(\.key) == ["k1"] && desk.handled.isEmpty)
        desk.answer("a", desk.notes("a")[0].id)
        #expect(desk.handled == ["k2"], "the first waits for the other table")
        let told = try #require(desk.parts["hallNews"])
        #expect(told.contains("Red room: note One. – ") && told.contains("Red room: nonsense – There is no command"))
        desk.answer("b", desk.notes("b")[0].id)
        #expect(desk.handled == ["k2", "k1"])
    }

    @Test(
        "a blank command, or one for no table, is over at once",
        arguments: [#""  ","tables":["a"]"#, #""pause","tables":["z"]"#])
    func blank(_ members: String) throws {
        var desk = Desk()
        try desk.give(#"{"order":{"text":\#(members),"confirmed":true,"key":"k1"}}"#)
        #expect(
            desk.handled == ["k1"]
                && desk.asked.allSatisfy { if case .command = $0.message.request { false } else { true } })
    }

    @Test("one table is shown at a time, with all that a seat has, and is left again")
    func open() throws {
        var desk = Desk()
        try desk.give(#"{"open":{"session":"b"}}"#)
        desk.tellNoNews("b")
        #expect(desk.parts["console"]?.isEmpty == false)
        try desk.give(#"{"line":{"text":"note Here.","key":"k1","table":"b"}}"#)
        #expect(desk.notes("b").map(\.text) == ["Here."] && desk.notes("a").isEmpty)
        try desk.give(#"{"open":{}}"#)
        try desk.give(#"{"line":{"text":"help","key":"k2"}}"#)
        #expect(desk.handled.contains("k2") && desk.parts["hallNews"]?.contains("opens a table") == true)
    }
}
