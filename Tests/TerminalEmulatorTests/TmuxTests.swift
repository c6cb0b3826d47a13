import Foundation
import PseudoTerminals
import SeededChance
import TerminalEmulator
import Testing

/// The emulator against another one, where there is one: the same bytes, the same cells.
@Suite("The same bytes give the same screen in tmux", .enabled(if: Tmux.path != nil), .serialized)
struct TmuxTests {
    @Test(arguments: 1...12)
    func sameScreen(seed: Int) async throws {
        var stream = RandomStream(seed: seed)
        let bytes = stream.bytes(pieces: 150)
        var here = EmulatedTerminal(columns: RandomStream.columns, rows: RandomStream.rows)
        here.take(bytes)
        #expect(here.record.unknown == [])
        let there = try await Tmux.screen(
            after: bytes, size: TerminalSize(RandomStream.columns, RandomStream.rows))
        #expect(here.lines == Array(there.prefix(RandomStream.rows)), "seed \(seed)")
    }
}

/// What a program might send, drawn from a seed.
///
/// Without wide signs, whose halves tmux leaves standing here and there, and without drawing signs, which it keeps as letters.
struct RandomStream {
    static let columns = 30
    static let rows = 10

    private var random: SplitMix
    private var text = ""

    init(seed: Int) { random = SplitMix(seed: seed) }

    mutating func bytes(pieces: Int) -> [UInt8] {
        for _ in 0..<pieces { addPiece() }
        return Array(text.utf8)
    }

    /// Each begins with a place of its own: on what stands in the last column, terminals differ.
    private mutating func addPiece() {
        text += "\u{1B}[\(below(Self.rows) + 1);\(below(Self.columns - 1) + 1)H"
        let count = below(6) + 1
        switch below(23) {
        case 0...7: for _ in 0..<(below(40) + 1) { text += word() }
        case 8: text += "\u{1B}[\(below(3))K"
        case 9: text += below(4) == 0 ? "\u{1B}[\(below(2))J" : "\u{1B}[\(count)X"
        // Where fewer signs move than blanks come in, tmux 3.3a leaves what stood between; SequenceTests have that case.
        case 10: text += "\u{1B}[\(below(Self.columns - 12) + 1)G\u{1B}[\(count)@x"
        case 11: text += "\u{1B}[\(count)P"
        // Outside the rows that scroll tmux moves rows, and others don't.
        case 12: text += "\u{1B}[r\u{1B}[\(below(Self.rows) + 1)d\u{1B}[\(count)L"
        case 13: text += "\u{1B}[r\u{1B}[\(below(Self.rows) + 1)d\u{1B}[\(count)M"
        // At the right edge tmux repeats no further, and others go on in the next row.
        case 14: text += "\rab\u{1B}[\(count)b"
        case 15: text += "\u{1B}[\(count)Ax\u{1B}[\(count)By"
        case 16: text += "\u{1B}[\(count)Dx\u{1B}[\(count)Cy"
        case 17: text += "\u{1B}M\u{1B}Mu"
        case 18: text += "\n\r\nd"
        case 19: setScrolling()
        case 20: text += "\u{1B}[\(count)Gg\u{1B}[\(count)dv\t."
        case 21: text += "\u{1B}7\u{1B}[1;1Hs\u{1B}8r"
        // Nor does it push what stands in the row that a word goes on in.
        default: text += "\r\u{1B}[4hins\u{1B}[4l\u{1B}[\(below(2) == 0 ? "S" : "T")"
        }
    }

    private mutating func setScrolling() {
        let top = below(Self.rows - 2) + 1
        text += below(3) == 0 ? "\u{1B}[r" : "\u{1B}[\(top);\(top + 1 + below(Self.rows - top))r"
    }

    private mutating func word() -> String {
        ["a", "B", "7", " ", "ї", "Ж", "e\u{301}", "—"][below(8)]
    }

    private mutating func below(_ limit: Int) -> Int { random.below(limit) }
}

/// A tmux server of the test's own, in a window of its own.
enum Tmux {
    static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux"].first(where: FileManager.default.isExecutableFile)

    /// The rows of a window in which these bytes were shown, without the blanks at their ends.
    static func screen(after bytes: [UInt8], size: TerminalSize) async throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tmux-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(bytes).write(to: URL(filePath: folder + "/bytes"))
        try Data("set -g status off\n".utf8).write(to: URL(filePath: folder + "/settings"))
        let script = "stty raw -echo; cat '\(folder)/bytes'; touch '\(folder)/shown'; exec sleep 1200"
        let window = try Terminal(
            path ?? "tmux", ["-u", "-S", folder + "/socket", "-f", folder + "/settings", "new-session", script],
            size: size)
        // The window stays for as long as other tests may keep this one waiting.
        defer { _ = try? ask(["-S", folder + "/socket", "kill-server"]) }
        try await window.wait(until: "all is shown") { _ in FileManager.default.fileExists(atPath: folder + "/shown") }
        await window.settle()
        return try ask(["-S", folder + "/socket", "capture-pane", "-p", "-N"])
    }

    private static func ask(_ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: path ?? "tmux")
        process.arguments = ["-u"] + arguments
        process.environment = Terminal.environment
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "tmux \(arguments.joined(separator: " "))")
        return String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map {
            line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
