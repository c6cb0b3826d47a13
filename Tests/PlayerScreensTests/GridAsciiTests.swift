import PlayerClient
import PlayerScreens
import Testing

@Suite("A screen in the signs of ASCII")
struct GridAsciiTests {
    private func grid(_ lines: [String], columns: Int = 20) -> Grid {
        var grid = Grid(ScreenSize(columns: columns, rows: lines.count + 1))
        for (row, line) in lines.enumerated() { grid.put(ScreenLine(line), row: row) }
        grid.setCursor(row: lines.count, column: 0)
        return grid
    }

    @Test("What takes more columns is taken from the next gap")
    func columnsStay() {
        let ascii = grid(["Щука     12  ні", "Abba     34  no"]).ascii
        #expect(ascii.lines == ["Shchuka  12  ni", "Abba     34  no", ""])
        #expect(ascii.rows.allSatisfy { $0.count == 20 })
    }

    @Test("A gap never closes, and what runs over the edge is cut")
    func gapsStay() {
        #expect(grid(["Щ  a", "ЩЩЩЩЩЩ"]).ascii.lines == ["Shch a", "ShchShchShchShchShch", ""])
    }

    @Test func wideSignsKeepTheirColumns() {
        #expect(grid(["漢字 x"]).ascii.lines[0] == "???? x")
    }

    @Test("The cursor stays behind what it stood behind, even where the row gets too long")
    func cursor() {
        var typed = grid([])
        typed.put(ScreenLine("> Щука  їж"), row: 0)
        typed.setCursor(row: 0, column: 10)
        #expect(typed.ascii.lines == ["> Shchuka  izh"])
        #expect(typed.ascii.cursorColumn == 14)
        typed.put(ScreenLine("> ЩЩЩЩЩЩЩЩ"), row: 0)
        #expect(typed.ascii.cursorColumn == 19)
        #expect(typed.ascii.lines == ["chShchShchShchShchShch".suffix(19)].map(String.init))
    }

    @Test func looksStay() {
        var bar = Grid(ScreenSize(columns: 10, rows: 2))
        bar.put(ScreenLine("Ще – x", .bar), row: 0)
        #expect(bar.ascii.rows[0].allSatisfy { $0.style == .bar })
        #expect(bar.ascii.lines[0] == "Shche - x")
    }

    @Test func asciiStaysAsItIs() {
        let plain = grid(["a b  c"])
        #expect(plain.ascii == plain)
    }
}
