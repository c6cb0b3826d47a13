import PlayerClient
import Testing

@testable import Desks

@Suite("Lines at the desk of a hall")
struct HallLineTests {
    private let names = ["Red room", "Blue room", "Green room"]

    @Test(
        "tables are named by all, by numbers, by names or their beginnings",
        arguments: [
            ("all: pause", [0, 1, 2]), ("ALL: pause", [0, 1, 2]), ("1: pause", [0]), ("3 1: pause", [0, 2]),
            ("1,3: pause", [0, 2]), ("Red room: pause", [0]), ("blue, green: pause", [1, 2]), ("2, 2: pause", [1]),
        ])
    func orders(_ text: String, _ tables: [Int]) throws {
        #expect(try HallLine(text, tables: names) == .order(tables: tables, line: "pause"))
    }

    @Test("what stands behind the first colon is the command, colons and all")
    func colons() throws {
        #expect(
            try HallLine("all: say all: Coffee: now", tables: names)
                == .order(tables: [0, 1, 2], line: "say all: Coffee: now"))
    }

    @Test("a name or a number alone opens the table", arguments: ["2", "Blue room", "blue"])
    func opening(_ text: String) throws {
        #expect(try HallLine(text, tables: names) == .open(1))
    }

    @Test(
        "what names no table is refused with a sentence",
        arguments: ["", "4", "4: pause", "pink: pause", ": pause", "all:", "room"])
    func faults(_ text: String) {
        #expect(throws: LineFault.self) { try HallLine(text, tables: names) }
    }
}
