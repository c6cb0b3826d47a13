import Foundation
import Testing

/// When players see values is chosen when a session is opened, and told to everybody who joins.
@Suite(.serialized) struct ValuesTests {
    private static let exercise = Programs.exercises + "/harbour-hours"

    private func offramp(_ arguments: [String]) throws -> (status: Int32, output: String) {
        try Programs.run("offramp", arguments)
    }

    @Test(
        "the log and the slips say it; the log is verified, replayed and exported",
        arguments: [
            (nil, "Players see values in play."), ("during", "Players see values in play."),
            ("after", "Players see values after ENDEX, and not before."),
            ("never", "Players don't see values, and not their results either."),
        ] as [(String?, String)])
    func opened(_ values: String?, _ words: String) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let choice = values.map { ["--values", $0] } ?? []
        let opened = try offramp(["session", "open", Self.exercise, "--name", "one", "--data", folder] + choice)
        #expect(opened.status == 0, "\(opened.output)")
        #expect(opened.output.contains(words), "\(opened.output)")
        let log = try String(contentsOfFile: folder + "/one.jsonl", encoding: .utf8)
        let isSaid = values.map { $0 != "during" } ?? false
        // On the sheet, and on the slips of port, line, control and observers where it isn't as most expect.
        #expect(opened.output.components(separatedBy: words).count - 1 == (isSaid ? 5 : 1), "\(opened.output)")
        #expect(opened.output.contains("a brief may have the whole table") == isSaid, "\(opened.output)")
        #expect(log.contains(#""values":"\#(values ?? "")""#) == isSaid, "left out where it is as it always was")
        let digest = try #require(log.firstMatch(of: /"exerciseDigest":"([0-9a-f]{16})/)?.1)
        #expect(opened.output.contains("version 1.0.0, digest \(digest)…"), "\(opened.output)")
        #expect(try offramp(["verify", folder + "/one.jsonl"]).status == 0)
        let replayed = try offramp(["replay", folder + "/one.jsonl", "--as", "port"])
        #expect(replayed.status == 0 && replayed.output.contains("Players saw no values") == isSaid)
        let copy = folder + "/copy"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
        #expect(try offramp(["session", "export", "one", "--data", folder, "--to", copy]).status == 0)
        #expect(try String(contentsOfFile: copy + "/one.jsonl", encoding: .utf8) == log)
    }

    @Test("another word opens nothing")
    func refused() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try offramp(
            ["session", "open", Self.exercise, "--name", "one", "--data", folder, "--values", "sometimes"])
        #expect(status != 0 && output.contains("It is during, after, never, not “sometimes”."), "\(output)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/one.jsonl"))
    }

    @Test("up takes it; players read it on joining, and no number before ENDEX; who reads the log sees all")
    func up() throws {
        let session = try ServedSession("harbour-hours", ["--values", "after"])
        let port = try session.joinCommand(of: "port-1")
        let seen = try Programs.run(port[0], [port[1], port[2], "--name", "Ada", "--plain"], input: "sheet\nquit\n")
        #expect(seen.output.contains("Values: shown after ENDEX."), "\(seen.output)")
        #expect(seen.output.contains("judge by your brief"), "\(seen.output)")
        #expect(!seen.output.contains("Points of each option"), "\(seen.output)")
        let asJSON = try Program(port[0], [port[1], port[2], "--name", "Ada", "--json"])
        #expect(asJSON.shows(#""values":"after""#), "\(asJSON.output)")
        #expect(!asJSON.output.contains("noDealTotal"))
        let line = try session.joinCommand(of: "line-1")
        let bot = try Program(line[0], [line[1], line[2], "--bot", "linear"])
        #expect(bot.shows("it can't weigh packages"), "\(bot.output)")
        for program in [asJSON, bot] {
            program.signal(SIGTERM)
            _ = program.waitUntilExit()
        }
        #expect(session.end() == 0)
    }
}
