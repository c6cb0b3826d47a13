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
        let lines = grid.lines + ["-- cursor: row \(grid.cursorRow + 1), column \(grid.cursorColumn + 1)"]
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
