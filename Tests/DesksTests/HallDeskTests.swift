import NegotiationModel
import PlayerClient
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

@testable import Desks

@Suite("The desk of a hall")
struct HallDeskTests {
    /// A desk, with a server that has two tables.
    private struct Hall {
        var desk = HallDesk(code: "K7Q4-M2XD-9TRB-HW3C", name: "Ines", keyPrefix: "h")
        /// What was sent to each table, oldest first.
        var asked: [String: [FromClient]] = [:]
        var quit: String?
        var sat = 0

        mutating func carryOut(_ effects: [HallDesk.Effect]) {
            for effect in effects {
                switch effect {
                case .send(let frame): send(frame)
                case .connect: carryOut(desk.connected())
                case .quit(_, let sentence): quit = sentence
                case .tell, .dial, .draw: break
                }
            }
        }

        private mutating func send(_ frame: [UInt8]) {
            switch try? FromHall(frame: frame) {
            case .sit:
                sat += 1
                let tables = [HallTable(session: "a", name: "Red room"), HallTable(session: "b", name: "Blue room")]
                carryOut(desk.hear(ToHall.tables(tables).frame, at: 1_000))
            case .to(let table, let message):
                guard let request = try? FromClient(frame: message.canonicalBytes) else { return }
                asked[table, default: []].append(request)
                answer(request, at: table)
            case nil: break
            }
        }

        /// Joins, and tells of no news; commands wait for their answers.
        private mutating func answer(_ request: FromClient, at table: String) {
            switch request.request {
            case .join:
                let joined = JoinAnswer(
                    view: SampleView.view(as: .control), session: table, seat: "hall", through: 0, missed: [],
                    server: ServerName(name: "t", version: "1"), time: 1_000)
                hear(.answer(id: request.id, .joined(joined)), from: table)
            case .news: hear(.answer(id: request.id, .news([])), from: table)
            default: break
            }
        }

        mutating func hear(_ message: ToClient, from table: String) {
            guard let node = try? JSONDocument(parsing: message.frame, limits: .file).root() else { return }
            carryOut(desk.hear(ToHall.from(table: table, message: node).frame, at: 2_000))
        }

        mutating func type(_ line: String) { carryOut(desk.type(line, at: 2_000)) }

        /// The commands that were given at a table, with their keys.
        func commands(at table: String) -> [(command: Command, key: String)] {
            (asked[table] ?? []).compactMap { asked in
                if case .command(let command, let key) = asked.request { (command, key.text) } else { nil }
            }
        }
    }

    /// The first news, in which this is another.
    private func news(_ change: (inout ViewSections) -> Void) -> News {
        var updates = ViewSections()
        updates.play = SampleView.view(as: .control).sections.play
        change(&updates)
        return News(number: 1, time: 2_000, notices: [], updates: updates)
    }

    private func sitting() -> Hall {
        var hall = Hall()
        hall.carryOut(hall.desk.begin(at: 1_000))
        return hall
    }

    @Test("it sits down at every table, and each has a row")
    func sittingDown() {
        let hall = sitting()
        #expect(hall.desk.tables.map(\.name) == ["Red room", "Blue room"])
        for table in ["a", "b"] {
            guard case .join(let request)? = hall.asked[table]?.first?.request else {
                Issue.record("\(hall.asked)")
                return
            }
            #expect(request.expects == .control && request.name == "Ines")
        }
        #expect(hall.desk.tables.allSatisfy { !$0.row.place.isEmpty && $0.trouble == nil })
    }

    @Test("a command for all is asked about once, goes to each under one key, and each has a line of result")
    func orders() throws {
        var hall = sitting()
        hall.type("all: note The hall is open.")
        #expect(hall.desk.orders.asked?.tables == ["a", "b"] && hall.commands(at: "a").isEmpty)
        hall.type("yes")
        let (one, other) = (hall.commands(at: "a"), hall.commands(at: "b"))
        #expect(one.count == 1 && other.count == 1 && one[0].key == other[0].key)
        #expect(one[0].command == .note(text: "The hall is open.") && hall.desk.orders.told.isEmpty)
        let id = try #require(hall.asked["a"]?.last?.id)
        hall.hear(.answer(id: id, .done(CommandAnswer(through: 0, repeated: false))), from: "a")
        #expect(hall.desk.orders.told.count == 1 && hall.desk.orders.told[0].contains("Red room: note"))
        let second = try #require(hall.asked["b"]?.last?.id)
        hall.hear(.failure(id: second, WireError(.codeWrong, "Not there.")), from: "b")
        #expect(hall.desk.orders.told.last?.contains("Blue room") == true)
        #expect(hall.desk.orders.told.last?.contains("Not there.") == true)
    }

    @Test("a question to evaluators goes to each of the tables that it is put at")
    func posing() {
        var hall = sitting()
        hall.type("all: pose objective 2: Who led?")
        #expect(hall.desk.orders.asked?.tables == ["a", "b"] && hall.commands(at: "a").isEmpty)
        hall.type("yes")
        for table in ["a", "b"] {
            #expect(hall.commands(at: table).map(\.command) == [.pose(text: "Who led?", objective: 2)])
        }
        hall.type("all: questions")
        #expect(hall.desk.orders.asked == nil && hall.desk.orders.told.last?.contains("isn't for several") == true)
    }

    @Test("after a break each table is given what it didn't answer, under the same key")
    func breaks() throws {
        var hall = sitting()
        hall.type("all: note One.")
        hall.type("yes")
        let id = try #require(hall.asked["a"]?.last?.id)
        hall.hear(.answer(id: id, .done(CommandAnswer(through: 0, repeated: false))), from: "a")
        hall.carryOut(hall.desk.disconnected("The connection was lost.", isLasting: false))
        #expect(hall.sat == 2)
        #expect(hall.commands(at: "a").count == 1)
        let again = hall.commands(at: "b")
        #expect(again.count == 2 && again[0].key == again[1].key)
    }

    @Test("anything but yes does nothing, and what isn't for several says so")
    func declined() {
        var hall = sitting()
        hall.type("all: note One.")
        hall.type("no")
        #expect(hall.desk.orders.asked == nil && hall.commands(at: "a").isEmpty)
        for line in ["all: quit", "all: as us", "all: reissue us-1", "all: nonsense", "all: brief"] {
            hall.type(line)
            #expect(hall.desk.orders.asked == nil, "\(line)")
        }
        #expect(hall.desk.orders.told.count == 6)
    }

    @Test("a table that closes is said in its row, and the others go on")
    func closing() {
        var hall = sitting()
        hall.carryOut(
            hall.desk.hear(ToHall.closed(table: "a", code: 1000, reason: "the session is closed").frame, at: 3_000))
        #expect(hall.desk.tables[0].trouble != nil && hall.desk.tables[1].trouble == nil && hall.quit == nil)
        hall.type("all: note Two.")
        hall.type("yes")
        #expect(hall.commands(at: "a").isEmpty && hall.commands(at: "b").count == 1)
        #expect(hall.desk.orders.told.last?.contains("Red room") == true)
    }

    @Test("step on names the tables to each of them, once for all; step off lets each go by itself")
    func inStep() throws {
        var hall = sitting()
        hall.type("step on")
        let order = try #require(hall.desk.orders.asked)
        #expect(order.tables == ["a", "b"] && order.line == "step on")
        // Both are at one place: nothing is said of that.
        #expect(!hall.desk.question(of: order).contains { $0.contains("aren't at one place") })
        hall.type("yes")
        for table in ["a", "b"] {
            #expect(hall.commands(at: table).last?.command == .setStep(sessions: ["a", "b"]))
        }
        hall.type("2: step on")
        #expect(hall.desk.orders.asked == nil && hall.desk.orders.told.last?.contains("no other to go in step") == true)
        hall.type("step off")
        hall.type("yes")
        #expect(hall.commands(at: "b").last?.command == .setStep(sessions: []))
    }

    @Test("tables that are at several places are named before they go in step")
    func apart() throws {
        var hall = sitting()
        hall.hear(.news(news { $0.play?.status = .paused }), from: "b")
        hall.type("all: step on")
        let question = hall.desk.question(of: try #require(hall.desk.orders.asked))
        #expect(question.contains { $0.contains("They aren't at one place") })
        #expect(question.contains { $0.hasPrefix("Blue room: ") && $0.contains("PAUSED") })
    }

    @Test("a question about tables in step says once that it is for all of them")
    func askedInStep() throws {
        var hall = sitting()
        for table in ["a", "b"] {
            hall.hear(.news(news { $0.desk = DeskView(inStep: ["a", "b"]) }), from: table)
        }
        #expect(hall.desk.stepGroups == [[0, 1]])
        hall.type("2: next")
        // Each that it goes to is named, and answers for itself.
        #expect(hall.desk.orders.asked?.tables == ["a", "b"])
        let question = hall.desk.question(of: try #require(hall.desk.orders.asked))
        #expect(question.count { $0.contains("In step with other tables") } == 1)
        hall.type("no")
        hall.type("2: note Only here.")
        #expect(hall.desk.orders.asked?.tables == ["b"])
        #expect(!hall.desk.question(of: try #require(hall.desk.orders.asked)).contains { $0.contains("In step") })
    }

    @Test("a code that opens no hall ends it with the sentence")
    func refused() {
        var desk = HallDesk(code: "X", name: "Ines", keyPrefix: "h")
        _ = desk.begin(at: 0)
        _ = desk.connected()
        guard case .quit(.notAdmitted, "No hall.")? = desk.hear(ToHall.refused("No hall.").frame, at: 0).first else {
            Issue.record("it isn't over")
            return
        }
    }
}
