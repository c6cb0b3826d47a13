import Foundation
import Testing

/// Both programs under conditions that whoever starts them may leave: closed descriptors, limits, signals.
@Suite(.serialized, .timeLimit(.minutes(3))) struct OddConditionsTests {
    @Test("with every standard descriptor closed a server serves, and prints into none of its files")
    func closedDescriptors() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let data = folder + "/sessions"
        let opening = try Programs.run(
            "offramp", ["session", "open", Programs.exercises + "/harbour-hours", "--data", data, "--name", "odd"])
        try #require(opening.status == 0, "\(opening.output)")
        let server = try Program(
            "/bin/sh", ["-c", "exec \"$0\" serve --data \"$1\" --port 0 <&- >&- 2>&-", Programs.path("offramp"), data])
        defer { server.signal(SIGKILL) }
        var list = ""
        for _ in 0..<200 where !list.contains("not started") && !list.contains("not_started") {
            usleep(50_000)
            guard FileManager.default.fileExists(atPath: data + "/control.sock") else { continue }
            list = try Programs.run("offramp", ["session", "list", "--data", data]).output
        }
        #expect(list.contains("odd"), "\(list)")
        let closing = try Programs.run("offramp", ["session", "close", "odd", "--yes", "--data", data])
        #expect(closing.status == 0, "\(closing.output)")
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
        let (status, output) = try Programs.run("offramp", ["verify", data + "/odd.jsonl"])
        #expect(status == 0, "\(output)")
    }

    @Test("a server whose terminal is closed ends in order; started with nohup it stays", arguments: [true, false])
    func hangUp(isIgnored: Bool) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let words = ["serve", "--data", folder + "/sessions", "--port", "0"]
        let ignoring = ["--ignore-signal=HUP", Programs.path("offramp")] + words
        let server = try isIgnored ? Program("/usr/bin/env", ignoring) : Program("offramp", words)
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving on"), "\(server.output)")
        server.signal(SIGHUP)
        if isIgnored {
            usleep(300_000)
            #expect(!server.hasEnded)
            server.signal(SIGTERM)
        }
        #expect(server.waitUntilExit() == 0)
        #expect(server.output.contains("Stopping."), "\(server.output)")
    }

    @Test(
        "a client without standard input takes that as its end, and one without output ends",
        arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func closedAtClient(_ closed: String) throws {
        let session = try ServedSession()
        let words = try session.joinCommand(of: "port-1")
        let input = try Programs.temporaryFolder() + "/input"
        try "table\nquit\n".write(toFile: input, atomically: true, encoding: .utf8)
        let client = try Program(
            "/bin/sh",
            [
                "-c", "exec \"$0\" \"$1\" \"$2\" --name Ada --plain < \"$3\" \(closed)", words[0], words[1], words[2],
                input,
            ])
        defer { client.signal(SIGKILL) }
        #expect([0, 1].contains(client.waitUntilExit()), "\(client.output)")
        #expect(session.end() == 0)
        try? FileManager.default.removeItem(atPath: (input as NSString).deletingLastPathComponent)
    }

    @Test("where files may not grow a session stops and says why; with room again it goes on, and its people come back")
    func fileSizeLimit() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let data = folder + "/sessions"
        let exercise = Programs.exercises + "/harbour-hours"
        let opening = try Programs.run("offramp", ["session", "open", exercise, "--data", data, "--name", "odd"])
        let control = try #require(Self.code(after: "ontrol", in: opening.output), "\(opening.output)")
        let size = try #require(FileManager.default.attributesOfItem(atPath: data + "/odd.jsonl")[.size] as? Int)
        let server = try Program(
            "/usr/bin/prlimit",
            ["--fsize=\(size + 20_000):unlimited", Programs.path("offramp"), "serve", "--data", data, "--port", "0"])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving on"), "\(server.output)")
        let address = String(server.output.split(separator: "Serving on ").last?.prefix { $0 != ";" } ?? "")
        let person = try Program("offramp-join", [address, control, "--name", "Cleo", "--plain"])
        defer { person.signal(SIGKILL) }
        try #require(person.shows("You are Cleo"), "\(person.output)")
        for number in 0..<50 { person.type("note \(number) " + String(repeating: "n", count: 900) + "\n") }
        #expect(person.shows("[SERVER] The session has stopped"), "\(person.output.suffix(2000)) \(server.output)")
        #expect(person.shows("offramp session resume"), "control reads what to do")
        let lifted = try Programs.run("/usr/bin/prlimit", ["--pid", "\(server.processID)", "--fsize=unlimited"])
        try #require(lifted.status == 0, "\(lifted.output)")
        let resumed = try Programs.run("offramp", ["session", "resume", "odd", "--data", data])
        #expect(resumed.status == 0, "\(resumed.output) \(server.output)")
        #expect(person.shows("[ONLINE] Connected again", seconds: 40), "\(person.output.suffix(2000))")
        person.type("note after\nquit\n")
        #expect(person.waitUntilExit() == 0)
        let again = try Programs.run("offramp", ["session", "resume", "odd", "--data", data])
        #expect(again.status == 1 && again.output.contains("has not stopped"), "\(again.output)")
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
        let (status, output) = try Programs.run("offramp", ["verify", data + "/odd.jsonl"])
        #expect(status == 0, "\(output)")
        let log = try String(contentsOfFile: data + "/odd.jsonl", encoding: .utf8)
        for number in 0..<50 {
            #expect(log.components(separatedBy: "\"\(number) nnn").count == 3, "note \(number): command and event")
        }
        #expect(log.contains("\"after\""))
    }

    private static func code(after owner: String, in slips: String) -> String? {
        let lines = slips.split(separator: "\n").map(String.init)
        guard let index = lines.firstIndex(where: { $0.contains(owner) && !$0.contains("offramp-join") }) else {
            return nil
        }
        return lines[index...].first { $0.contains("offramp-join") }?.split(separator: " ").first {
            $0.count == 19 && $0.contains("-")
        }
        .map(String.init)
    }
}
