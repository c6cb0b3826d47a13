import Foundation
import Testing

/// New codes for seats, from control's seat and from staff's program.
@Suite(.serialized) struct CodesTests {
    /// What `offramp-join` is started with, slip by slip.
    private func slips(in output: String) -> [[String]] {
        output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            .filter { $0.count > 2 && $0[0].hasSuffix("offramp-join") }.map { Array($0[0...2]) }
    }

    private func join(_ slip: [String], code: String? = nil, as name: String, input: String) throws
        -> (status: Int32, output: String)
    {
        try Programs.run(slip[0], [slip[1], code ?? slip[2], "--name", name], input: input)
    }

    @Test("control shows a new code once, and staff's program another; each ends what came before")
    func reissues() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (exercise, data) = (Programs.exercises + "/harbour-hours", folder + "/sessions")
        let server = try Program(
            "offramp", ["up", exercise, "--data", data, "--port", "0"])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving"), "\(server.output)")
        let slips = slips(in: server.output)
        try #require(slips.count == 4)
        let (port, control) = (slips[0], slips[2])
        let sitting = try Program(port[0], [port[1], port[2], "--name", "Ada"])
        defer { sitting.signal(SIGKILL) }
        try #require(sitting.shows("You are Ada"))
        let typed = try join(control, as: "Cleo", input: "reissue port-1\nyes\nquit\n")
        let code = try #require(typed.output.firstMatch(of: /shown this once: ([0-9A-Z-]{19})\./)?.1)
        #expect(sitting.waitUntilExit() == 2)
        #expect(sitting.output.contains("Control gave the seat port-1 a new code."), "\(sitting.output)")
        #expect(try join(port, as: "Ada", input: "quit\n").status == 2)
        let second = try join(port, code: String(code), as: "Bo", input: "log\nquit\n")
        #expect(second.status == 0 && second.output.contains("You are Bo"))
        let session = try #require(
            FileManager.default.contentsOfDirectory(atPath: data).first { $0.hasSuffix(".jsonl") })
        let id = String(session.dropLast(6))
        let staff = try Programs.run("offramp", ["codes", "reissue", id, "port-1", "--data", data])
        #expect(staff.status == 0, "\(staff.output)")
        let third = try #require(self.slips(in: staff.output).first?[2])
        #expect(try join(port, code: String(code), as: "Bo", input: "quit\n").status == 2)
        #expect(try join(port, code: third, as: "Bo", input: "quit\n").status == 0)
        #expect(try Programs.run("offramp", ["codes", "reissue", id, "nobody", "--data", data]).status == 1)
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
        let log = try String(contentsOfFile: data + "/" + session, encoding: .utf8)
        #expect(!log.contains(code) && !log.contains(third) && log.contains("codeReissued"))
        #expect(try Programs.run("offramp", ["verify", data + "/" + session]).status == 0)
    }

    @Test("For a session that there isn't, the error stands alone, and no folder is made")
    func unknownSession() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (status, output) = try Programs.run("offramp", ["codes", "reissue", "none", "control", "--data", folder])
        #expect(status == 1)
        #expect(output.contains("none") && !output.contains("No server runs"), "\(output)")
        #expect(output.split(separator: "\n").count == 1, "\(output)")
        let typo = try Programs.run("offramp", ["codes", "reissue", "none", "control", "--data", folder + "/typo"])
        #expect(typo.status == 1 && typo.output.contains("There is no folder \(folder)/typo"), "\(typo.output)")
        #expect(!FileManager.default.fileExists(atPath: folder + "/typo"))
    }
}
