import Foundation
import PseudoTerminals
import Testing

/// `session open --json` and `--seed`: sessions that programs open, and dice that somebody chose.
@Suite("Sessions opened for programs, tests and research", .serialized, .timeLimit(.minutes(2)))
struct OpeningForProgramsTests {
    private static let exercise = Programs.exercises + "/harbour-hours"
    private static let word = "The dice are known"
    private static let warning = "trying numbers out, knows every draw"
    /// SHA-256 of 31 bytes of nought and a 7.
    private static let commitmentOfSeven = "48428bdb7ddd829410d6bbb924fdeb3a3d7e88c2577bffae073b990c6f061d08"

    private func open(_ folder: String, _ name: String, _ options: [String]) throws -> (status: Int32, output: String) {
        try Programs.run(
            "offramp",
            ["session", "open", Self.exercise, "--data", folder, "--address", "127.0.0.1:7316"]
                + (name.isEmpty ? [] : ["--name", name]) + options)
    }

    private func object(_ line: Substring) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test("--json is one object a session, in one line, with the codes by seat")
    func json() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try open(
            folder, "", ["--json", "--tables", "2", "--evaluators", "1", "--bots", "line=conceder"])
        #expect(status == 0, "\(output)")
        let sessions = try output.split(separator: "\n").map(object)
        try #require(sessions.count == 2, "\(output)")
        for session in sessions {
            #expect(
                Set(session.keys) == [
                    "session", "exercise", "exerciseVersion", "exerciseDigest", "seedCommitment", "values",
                    "diceAreKnown", "join", "codes", "bots",
                ])
            let codes = try #require(session["codes"] as? [String: String])
            #expect(Set(codes.keys) == ["port-1", "line-1", "control", "evaluator-1", "observers"])
            #expect(codes.values.allSatisfy { $0.count == 19 } && Set(codes.values).count == 5)
            #expect(session["bots"] as? [String: String] == ["line": "conceder"])
            #expect(session["join"] as? String == "127.0.0.1:7316")
            #expect(session["diceAreKnown"] as? Bool == false)
            let name = try #require(session["session"] as? String)
            let log = try String(contentsOfFile: "\(folder)/\(name).jsonl", encoding: .utf8)
            let header = try object(log.prefix { $0 != "\n" })
            for member in ["exerciseDigest", "seedCommitment"] {
                #expect(session[member] as? String == header[member] as? String)
            }
            #expect(header["diceAreKnown"] == nil)
        }
        #expect(Set(sessions.map { $0["seedCommitment"] as? String }).count == 2)
    }

    @Test("--seed gives the same dice again, and all who join are told, on the slip, in words and in JSON")
    func seed() throws {
        let session = try ServedSession("harbour-hours")
        #expect(!session.server.output.contains(Self.word))
        let (status, slips) = try open(session.data, "slips", ["--seed", "7"])
        #expect(status == 0, "\(slips)")
        #expect(slips.components(separatedBy: Self.word).count == 1 + 1 + 4, "above the slips and on each\n\(slips)")
        var codes: [String: String] = [:]
        for (name, seed) in [("one", "7"), ("two", String(repeating: "0", count: 63) + "7")] {
            let opened = try object(Substring(open(session.data, name, ["--json", "--seed", seed]).output))
            #expect(opened["diceAreKnown"] as? Bool == true)
            #expect(opened["seedCommitment"] as? String == Self.commitmentOfSeven)
            codes = try #require(opened["codes"] as? [String: String])
        }
        for (seat, code) in codes.sorted(by: { $0.key < $1.key }) {
            let plain = try Programs.run(
                "offramp-join", [session.address, code, "--name", "Ada", "--plain"], input: "quit\n")
            #expect(plain.output.contains(Self.word) && plain.output.contains(Self.warning), "\(seat): \(plain.output)")
            let json = try Programs.run(
                "offramp-join", [session.address, code, "--name", "Ada", "--json"], input: "")
            #expect(json.output.contains(#""diceAreKnown":true"#), "\(seat): \(json.output)")
        }
        let untold = try session.joinCommand(of: "port-1")
        let other = try Programs.run(untold[0], [untold[1], untold[2], "--name", "Ada", "--plain"], input: "quit\n")
        #expect(other.output.contains("You are Ada") && !other.output.contains(Self.word))
        #expect(session.end() == 0)
        let replayed = try Programs.run("offramp", ["replay", session.data + "/two.jsonl"])
        #expect(replayed.output.contains("The dice were known"), "\(replayed.output)")
        let verified = try Programs.run("offramp", ["verify", session.data + "/two.jsonl"])
        #expect(verified.status == 0 && verified.output.contains("was chosen by whoever opened"), "\(verified.output)")
    }

    @Test("that the dice are known stands on a screen of 80 columns and 24 lines")
    func screen() async throws {
        let session = try ServedSession("harbour-hours")
        let opened = try object(Substring(open(session.data, "one", ["--json", "--seed", "7"]).output))
        let code = try #require((opened["codes"] as? [String: String])?["port-1"])
        let seat = try Terminal(Programs.path("offramp-join"), [session.address, code, "--name", "Ada"])
        try await seat.wait(for: Self.word)
        try seat.press("quit", .enter)
        #expect(try await seat.exitStatus() == 0)
        #expect(session.end() == 0)
    }

    @Test(
        "a seed that is none, and one for several tables, opens nothing",
        arguments: [
            ["--seed", "x"], ["--seed", "-1"], ["--seed", "1.5"], ["--seed", "1000000000001"],
            ["--seed", String(repeating: "0", count: 65)], ["--seed", "7", "--tables", "2"],
        ])
    func refused(_ options: [String]) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try open(folder, "", options)
        #expect(status != 0, "\(output)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
}
