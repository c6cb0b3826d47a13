import Foundation
import Testing

/// What a newcomer does first.
@Suite(.serialized) struct UpTests {
    /// The commands on the slips, without the name.
    private func joinCommands(in output: String) -> [[String]] {
        output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            .filter { $0.count > 2 && $0[0].hasSuffix("offramp-join") }.map { Array($0[0...2]) }
    }

    @Test("up prints a join command that joins as printed, and SIGTERM ends it with 0")
    func joinsAsPrinted() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = Programs.exercises + "/harbour-hours"
        let server = try Program("offramp", ["up", exercise, "--data", folder + "/sessions", "--port", "0"])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving"), "\(server.output)")
        let commands = joinCommands(in: server.output)
        #expect(commands.count == 4)
        let command = try #require(commands.first)
        let joined = try Programs.run(
            command[0], [command[1], command[2], "--name", "Your name"], input: "brief\nquit\n")
        #expect(joined.status == 0)
        #expect(joined.output.contains("You are Your name"))
        let wrong = try Programs.run(command[0], [command[1], "AAAA-BBBB-CCCC-DDDD", "--name", "Nobody"])
        #expect(wrong.status == 2)
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
    }

    @Test("up opens the seats that it is told, as session open does")
    func seats() throws {
        let session = try ServedSession(
            "harbour-hours", ["--seats", "port=2", "--evaluators", "1", "--bots", "line"])
        #expect(session.seats == ["port-1", "port-2", "line-1", "control", "evaluator-1", "observers"])
        #expect(session.end() == 0)
    }

    @Test("Slips name the place where the running server listens; where none runs, that is said")
    func slipsNameThePlace() throws {
        let session = try ServedSession("harbour-hours")
        let exercise = Programs.exercises + "/harbour-hours"
        let place = ["--data", session.data]
        let opened = try Programs.run("offramp", ["session", "open", exercise, "--name", "two"] + place)
        #expect(joinCommands(in: opened.output).map { $0[1] } == Array(repeating: session.address, count: 4))
        let reissued = try Programs.run("offramp", ["codes", "reissue", "two", "port-1"] + place)
        #expect(joinCommands(in: reissued.output).map { $0[1] } == [session.address])
        let told = try Programs.run(
            "offramp", ["session", "open", exercise, "--name", "three", "--address", "table.local"] + place)
        #expect(joinCommands(in: told.output).first?[1] == "table.local")
        #expect(session.end() == 0)
        let alone = try Programs.run("offramp", ["session", "open", exercise, "--name", "four"] + place)
        #expect(alone.output.contains("No server runs on"), "\(alone.output)")
        #expect(joinCommands(in: alone.output).first?[1] == "127.0.0.1:7316")
    }

    @Test("More places than there may be open files are refused with one sentence; as many as there may be are not")
    func places() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func words(_ places: Int) -> [String] {
            let serve = "ulimit -n 1000 && exec \"$0\" serve --data \"$1\" --port 0 --files-aside 64 --places \"$2\""
            return ["-c", serve, Programs.path("offramp"), folder + "/sessions", "\(places)"]
        }
        let refused = try Programs.run("/bin/sh", words(425))
        #expect(refused.status == 1, "\(refused.output)")
        #expect(refused.output.contains("need 1001 open files, but this process may have 1000: raise the limit"))
        let server = try Program("/bin/sh", words(424))
        defer { server.signal(SIGKILL) }
        #expect(server.shows("Serving on"), "\(server.output)")
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
    }

    @Test("A folder for sessions is made in one that is there, which is said; nowhere else")
    func makesTheFolder() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (data, typo) = (folder + "/sessions", folder + "/typo/sessions")
        let refused = try Programs.run("offramp", ["serve", "--data", typo, "--port", "0"])
        #expect(refused.status == 1, "\(refused.output)")
        #expect(refused.output.contains("\(typo): the folder isn't there, nor is the one that it would be made in."))
        #expect(!FileManager.default.fileExists(atPath: folder + "/typo"))
        for isFirst in [true, false] {
            let server = try Program("offramp", ["serve", "--data", data, "--port", "0"])
            defer { server.signal(SIGKILL) }
            #expect(server.shows("Serving"), "\(server.output)")
            #expect(server.output.contains("The folder \(data) was not there, and was made.") == isFirst)
            server.signal(SIGTERM)
            #expect(server.waitUntilExit() == 0)
        }
        let opening = ["session", "open", Programs.exercises + "/harbour-hours", "--address", "here", "--data"]
        #expect(try Programs.run("offramp", opening + [typo]).status == 1)
        #expect(
            try Programs.run("offramp", opening + [folder + "/two"]).output.contains("was not there, and was made."))
    }

    @Test("An exercise that came with the programs is found by its name; a folder of that name goes before")
    func byName() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func check(_ name: String) throws -> (status: Int32, output: String) {
            let words = "cd \"$0\" && exec \"$1\" exercise check \"$2\""
            return try Programs.run("/bin/sh", ["-c", words, folder, Programs.path("offramp"), name])
        }
        let found = try check("harbour-hours")
        #expect(found.status == 0 && found.output.contains("No mistakes."), "\(found.output)")
        let unknown = try check("harbor-hours")
        #expect(unknown.status == 1)
        #expect(unknown.output.hasPrefix("There is no folder harbor-hours here, and no exercise of that name: "))
        let known = "has dark-plateau, harbour-hours, off-ramp-2022. Give a folder, or such a name."
        #expect(unknown.output.contains(known), "\(unknown.output)")
        try FileManager.default.createDirectory(atPath: folder + "/harbour-hours", withIntermediateDirectories: false)
        let own = try check("harbour-hours")
        #expect(own.status == 1, "\(own.output)")
        #expect(try check("./harbor-hours").output.contains("./harbor-hours: the folder can't be read"))
    }

    @Test("exercise check passes both shipped exercises and lists every mistake of a broken one")
    func checks() throws {
        for exercise in ["off-ramp-2022", "harbour-hours", "dark-plateau"] {
            let (status, output) = try Programs.run(
                "offramp", ["exercise", "check", Programs.exercises + "/" + exercise])
            #expect(status == 0, "\(output)")
        }
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Programs.exercises + "/harbour-hours", toPath: folder + "/x")
        let file = folder + "/x/exercise.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "rounds:", with: "ronds:").replacingOccurrences(
            of: "format:", with: "fromat:"
        )
        .write(toFile: file, atomically: true, encoding: .utf8)
        let (status, output) = try Programs.run("offramp", ["exercise", "check", folder + "/x"])
        #expect(status == 1)
        #expect(output.contains("“ronds”") && output.contains("“fromat”"), "\(output)")
    }
}
