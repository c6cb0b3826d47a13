import NegotiationModel
import SessionEngine
import Testing

@testable import SessionTables

@Suite("Tables as CSV")
struct CSVTextTests {
    private func text(_ texts: [String]) -> String {
        var table = Table(
            "t", "A row.", key: ["n"], [Column("n", .whole(.count), "A number."), Column("text", .text, "Text.")])
        for (number, text) in texts.enumerated() { table.add([.whole(number), .text(text)]) }
        return String(decoding: CSVText.bytes(of: table), as: UTF8.self)
    }

    @Test(
        "quotes what has to be quoted, and nothing else",
        arguments: [
            ("plain words", "plain words"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("a ", "\"a \""),
            ("e\u{301}\"\u{301}", "\"e\u{301}\"\"\u{301}\""),
            ("007", "007"), ("", ""),
        ])
    func quoting(typed: String, written: String) {
        #expect(text([typed]) == "n,text\n0,\(written)\n")
    }

    @Test(
        "marks what a spreadsheet would run, so that it can be unmarked",
        arguments: [
            "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "'", "''", "＝1",
        ])
    func marking(typed: String) {
        #expect(CSVText.marked(typed) == "'" + typed)
    }

    @Test("leaves other texts as they are", arguments: ["a=1", "1-2", "“=1”", "word"])
    func unmarked(typed: String) {
        #expect(CSVText.marked(typed) == typed)
    }

    @Test("a moment has milliseconds, also where these are none")
    func moments() {
        var table = Table("t", "A row.", key: ["m"], [Column("m", .moment, "A moment.")])
        for timeMs in [0, 1_646_921_101_250] { table.add([.moment(timeMs)]) }
        #expect(
            String(decoding: CSVText.bytes(of: table), as: UTF8.self)
                == "m\n1970-01-01T00:00:00.000Z\n2022-03-10T14:05:01.250Z\n")
    }
}

@Suite("Columns and what may stand in them")
struct ColumnTests {
    @Test("a key begins with its letters")
    func keys() {
        let column = Column("offer", .key("o"), "An offer.")
        #expect(column.takes(.word("o-1")) && !column.takes(.word("m-1")) && !column.takes(.word("o-")))
        #expect(!column.takes(.none) && column.optional.takes(.none) && !column.takes(.whole(1)))
    }

    // So that nothing takes it for a number, a day, a truth value or a missing one, whatever an exercise calls its parties.
    @Test("every key and every name of a table begins with a letter, and every table says what it is")
    func declared() {
        for table in TableName.allCases.map(\.shape) {
            #expect(table.says.hasSuffix(".") && !table.columns.isEmpty && !table.primaryKey.isEmpty)
            #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
            for key in table.primaryKey + table.references.flatMap(\.columns) {
                // Frictionless takes an empty part of a key for one that isn't there.
                #expect(table.columns.contains { $0.name == key && !$0.mayBeEmpty }, "\(table.name).\(key)")
            }
            for column in table.columns {
                #expect(
                    column.says.hasSuffix(".") && column.name.first?.isLetter == true, "\(table.name).\(column.name)")
                #expect(column.kind != .text || column.name == "text" || column.name.hasSuffix("_text"))
                if case .key(let prefix) = column.kind { #expect(prefix.first?.isLetter == true) }
            }
        }
    }

    @Test("the same name is the same kind in every table")
    func sameEverywhere() {
        var known: [String: Column] = [:]
        let words: Set = ["kind", "act", "name", "about", "told", "place", "text"]
        for column in TableName.allCases.flatMap(\.shape.columns) where !words.contains(column.name) {
            let first = known[column.name] ?? column
            known[column.name] = first
            #expect(first.kind == column.kind, "\(column.name)")
        }
    }
}

@Suite("Offers where control goes back")
struct OfferBookTests {
    @Test("one that was closed since stands again, one that was made since has lapsed, an older lapse stays")
    func wentBack() throws {
        var book = OfferBook()
        let log = try TestedLog(stored: "harbour-hours", version: 2)
        let entries = try log.entries.prefix(6).map { try SessionEntry($0) }
        let (first, second) = (
            PhasePoint(round: 1, index: 0, inEpilogue: false), PhasePoint(round: 1, index: 1, inEpilogue: false)
        )
        book.putForward("a 1")
        book.phaseBegan(first, agreements: 0, phases: 0)
        book.close("a 1", .withdrawn, by: entries[0])
        book.putForward("a 2")
        book.phaseBegan(second, agreements: 1, phases: 1)
        book.putForward("a 3")
        let later = book.wentBack(to: second, by: entries[1])
        #expect(later?.agreements == 1 && later?.phases == 1)
        #expect(book.closings.map { $0?.how } == [.withdrawn, nil, .lapsed(reason: .wentBack)])
        let earlier = book.wentBack(to: first, by: entries[2])
        #expect(earlier?.agreements == 0 && earlier?.phases == 0)
        #expect(book.closings.map { $0?.how } == [nil, .lapsed(reason: .wentBack), .lapsed(reason: .wentBack)])
        #expect(book.closings.map { $0?.entry } == [nil, entries[2].number, entries[1].number])
        #expect(book.wentBack(to: second, by: entries[3]) == nil && book.key("a 3") == "o-3")
    }
}
