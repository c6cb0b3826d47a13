import Foundation
import PlayerClient
import PlayerScreens
import Testing

/// A screen as it is kept in a file, to be read by people.
///
/// `OFFRAMP_REWRITE_PICTURES=1 swift test --filter ScreenPicturesTests` writes them anew; a rewritten picture is looked at
/// before it is committed.
enum ScreenPicture {
    private static let isRewriting = ProcessInfo.processInfo.environment["OFFRAMP_REWRITE_PICTURES"] == "1"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Pictures")

    /// Fails where the screen looks different from the file of that name.
    static func expect(_ seat: SeatAtScreen, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
        let grid = seat.grid
        let cursor = "-- cursor: row \(grid.cursorRow + 1), column \(grid.cursorColumn + 1)"
        try expect(grid.lines + [cursor], of: grid, name, at: location)
    }

    /// The same with how each place looks in a row below each.
    static func expectStyles(
        _ seat: SeatAtScreen, _ name: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        let grid = seat.grid
        let rows = zip(grid.lines, grid.rows).flatMap { line, row in
            // The second half of a wide sign has a place too.
            [line, trimmed(row.map { sign(of: $0.style, isBlank: $0.text == " ") }.joined())]
        }
        try expect(rows + [legend], of: grid, name, at: location)
    }

    private static let legend =
        "-- . plain, b bold, q quiet, * due, ! alert, = bar, # banner, 1-9 a party, A-I a party in bold"

    private static func sign(of style: ScreenStyle, isBlank: Bool) -> String {
        switch style {
        case .plain: isBlank ? " " : "."
        case .bold: isBlank ? " " : "b"
        case .quiet: isBlank ? " " : "q"
        case .due: "*"
        case .alert: "!"
        case .bar: "="
        case .banner: "#"
        case .party(let index, let isBold): "\(Character(Unicode.Scalar(UInt8((isBold ? 0x41 : 0x31) + index))))"
        }
    }

    private static func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }

    private static func expect(
        _ lines: [String], of grid: Grid, _ name: String, at location: SourceLocation
    ) throws {
        let file = folder.appendingPathComponent("\(name)-\(grid.size.columns)x\(grid.size.rows).txt")
        if isRewriting { try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8) }
        let kept = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let differing = zip(kept.dropLast().map(String.init), lines).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(kept.count == lines.count + 1, sourceLocation: location)
        if let differing {
            Testing.Issue.record(
                "row \(differing.offset + 1): kept \"\(differing.element.0)\", drawn \"\(differing.element.1)\"",
                sourceLocation: location)
        }
    }
}
