import Foundation
import PseudoTerminals
import Testing

/// What can't be written is not passed over: a sentence says so, and the exit status does.
@Suite(.timeLimit(.minutes(2))) struct UnwrittenOutputTests {
    /// A file that takes nothing, as a disk that is full.
    private static let full = "/dev/full"
    private static let harbour = Programs.exercises + "/harbour-hours"
    private static let played = Programs.exercises + "/../Tests/SessionReplayTests/Stored/v1/harbour-hours.jsonl"

    private static func run(_ program: String, _ words: [String], to output: String = full) throws -> (Int32, String) {
        let quoted = ([Programs.path(program)] + words).map { "'\($0)'" }.joined(separator: " ")
        let (status, said) = try Programs.run("/bin/sh", ["-c", "\(quoted) > \(output)"])
        return (status, said)
    }

    @Test("staff's commands end with a sentence and 1 where standard output takes nothing")
    func staff() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let data = folder + "/sessions"
        let opening = try Programs.run("offramp", ["session", "open", Self.harbour, "--data", data, "--name", "full"])
        try #require(opening.status == 0, "\(opening.output)")
        let log = Self.played
        for words in [
            ["exercise", "check", Self.harbour], ["exercise", "space", Self.harbour], ["msel", "export", log],
            ["replay", log], ["replay", "--json", log], ["verify", log], ["session", "list", "--data", data],
            ["session", "export", "full", "--to", folder, "--data", data], ["--version"], ["--help"],
            ["rehearse", "--sessions", "2", Self.harbour],
        ] {
            let (status, said) = try Self.run("offramp", words)
            #expect(status == 1, "\(words): \(said)")
            #expect(said.contains("can't be written to standard output: No space left on device"), "\(words): \(said)")
        }
    }

    @Test("so does the players' program, for a log, practice and a seat")
    func players() throws {
        let session = try ServedSession()
        for words in [
            [Self.played, "--plain"], ["--practice", "--plain", "--exercise", Self.harbour],
            try Array(session.joinCommand(of: "port-1").dropFirst()) + ["--name", "Ada", "--plain"],
        ] {
            let (status, said) = try Self.run("offramp-join", words)
            #expect(status == 1, "\(words): \(said)")
            #expect(said.contains("can't be written to standard output: No space left on device"), "\(words): \(said)")
        }
        #expect(session.end() == 0)
    }

    @Test("a terminal that TERM names and nobody knows is told, with what would help; lines go on")
    func unknownTerminal() async throws {
        let terminal = try Terminal(
            Programs.path("offramp-join"), ["--practice", "--exercise", Self.harbour],
            environment: Terminal.environment.merging(["TERM": "no-such-terminal"]) { $1 })
        defer { terminal.signal(SIGKILL) }
        try await terminal.wait(for: "[GUIDE]")
        // What comes after may have moved it off the screen by now.
        let words = String(decoding: terminal.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        #expect(text.contains("know the terminal “no-such-terminal”") && text.contains("TERM=xterm-256color"))
    }

    @Test("a screen that crashes gives the terminal back")
    func crash() async throws {
        let terminal = try Terminal(Programs.path("offramp-join"), ["--practice", "--exercise", Self.harbour])
        try await terminal.wait(for: "help")
        #expect(!terminal.isInLineMode)
        terminal.signal(SIGSEGV)
        _ = try await terminal.exitStatus()
        #expect(terminal.isInLineMode)
        let text = String(decoding: terminal.bytes, as: UTF8.self)
        #expect(text.contains("\u{1B}[?1049l") && text.contains("\u{1B}[?2004l"))
    }
}
