import Foundation
import Testing

/// Automated delegations that play from the opening on.
@Suite(.serialized) struct OpeningBotsTests {
    private static let exercise = Programs.exercises + "/harbour-hours"
    private static let word = "An automated delegation plays for"

    private func seated(in log: String) throws -> [String] {
        try String(contentsOfFile: log, encoding: .utf8).matches(
            of: /"botSeated":\{"kind":"([a-z-]+)","party":"([a-z]+)"/
        )
        .map { "\($0.2) \($0.1)" }
    }

    @Test("on a folder that nobody serves: seated, said on the slips, and the log verifies")
    func opened() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try Programs.run(
            "offramp",
            ["session", "open", Self.exercise, "--name", "one", "--data", folder, "--bots", "line=conceder,port"])
        #expect(status == 0, "\(output)")
        #expect(try seated(in: folder + "/one.jsonl") == ["line conceder", "port linear"])
        #expect(output.components(separatedBy: Self.word).count == 3, "\(output)")
        #expect(output.components(separatedBy: "conceder").count == 2, "how it bargains is control's alone to know")
        #expect(output.components(separatedBy: "--name").count == 5, "every seat has its slip")
        #expect(try Programs.run("offramp", ["verify", folder + "/one.jsonl"]).status == 0)
    }

    @Test(
        "a party or a kind that nobody knows opens nothing", arguments: ["mars", "line=kind", "line,line", "line,", ""])
    func refused(_ bots: String) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try Programs.run(
            "offramp", ["session", "open", Self.exercise, "--name", "one", "--data", folder, "--bots", bots])
        #expect(status != 0, "\(output)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/one.jsonl"))
    }

    @Test("up seats them, and a delegation stands down when the head joins")
    func up() throws {
        let session = try ServedSession("harbour-hours", ["--bots", "line"])
        #expect(session.server.output.contains(Self.word))
        let port = try session.joinCommand(of: "port-1")
        let seen = try Programs.run(port[0], [port[1], port[2], "--name", "Ada", "--plain"], input: "log\nquit\n")
        #expect(seen.output.contains("an automated delegation plays from now on"), "\(seen.output)")
        let line = try session.joinCommand(of: "line-1")
        let head = try Programs.run(line[0], [line[1], line[2], "--name", "Bo", "--plain"], input: "log\nquit\n")
        #expect(head.output.contains("stands down"), "\(head.output)")
        #expect(session.end() == 0)
    }
}
