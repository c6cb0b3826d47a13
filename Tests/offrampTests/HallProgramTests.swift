import Foundation
import PseudoTerminals
import Testing

/// Four tables of automated delegations, run from one desk at a terminal.
@Suite("A hall of four tables", .serialized, .timeLimit(.minutes(3)))
struct HallProgramTests {
    private static let names = ["Red room", "Blue room", "Green room", "White room"]

    /// A folder with four tables, a server on it, and the hall's code.
    private final class Hall {
        let folder: String
        let code: String
        let address: String
        private(set) var server: Program

        init() throws {
            folder = try Programs.temporaryFolder()
            let (status, output) = try Programs.run(
                "offramp",
                [
                    "session", "open", Programs.exercises + "/harbour-hours", "--data", folder + "/sessions",
                    "--tables",
                    "4", "--names", names.joined(separator: ","), "--hall", "--bots", "port,line", "--json",
                    "--address",
                    "127.0.0.1:1",
                ])
            let line = try #require(output.split(separator: "\n").first { $0.hasPrefix("{") })
            let opened = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            code = try #require(opened?["hall"] as? String)
            #expect(status == 0 && opened?["table"] as? String == "Red room")
            server = try Program("offramp", ["serve", "--data", folder + "/sessions", "--port", "0"])
            #expect(server.shows("Serving"))
            address = String(server.output.split(separator: "Serving on ").last?.prefix { $0 != ";" } ?? "")
        }

        deinit {
            server.signal(SIGKILL)
            try? FileManager.default.removeItem(atPath: folder)
        }

        func killAndStart() throws {
            server.signal(SIGKILL)
            _ = server.waitUntilExit()
            let port = address.split(separator: ":").last.map(String.init) ?? ""
            server = try Program("offramp", ["serve", "--data", folder + "/sessions", "--port", port])
            #expect(server.shows("Serving"))
        }

        /// Of a server that has ended in order, so that all of them are whole.
        func logs() throws -> [String] {
            server.signal(SIGTERM)
            _ = server.waitUntilExit()
            return try FileManager.default.contentsOfDirectory(atPath: folder + "/sessions").filter {
                $0.hasSuffix(".jsonl")
            }
            .sorted().map { try String(contentsOfFile: folder + "/sessions/" + $0, encoding: .utf8) }
        }
    }

    @Test("one command starts all, some are paused, one is opened and left; a server's end costs nothing")
    func atATerminal() async throws {
        let hall = try Hall()
        let desk = try Terminal(
            Programs.path("offramp-join"), ["--hall", hall.address, hall.code, "--name", "Ines"])
        for (place, name) in Self.names.enumerated() { try await desk.wait(for: "\(place + 1) \(name)") }
        try await desk.wait(for: "4 White room not started")
        try desk.press("all: start", .enter)
        try await desk.wait(for: "at 4 tables: Red room, Blue room, Green room, White room.")
        try desk.press("yes", .enter)
        for name in Self.names { try await desk.wait(for: "\(name): start – Play has started.") }
        try desk.press("1 3: pause", .enter)
        try await desk.wait(for: "at 2 tables: Red room, Green room.")
        try desk.press("yes", .enter)
        try await desk.wait(for: "Green room: pause – Play is paused.")
        try desk.press(.down, .enter)
        try await desk.wait(for: "Harbour hours – Blue room")
        try await desk.wait(for: "1 Console")
        try desk.press(.escape)
        try await desk.wait(for: "a hall of 4 tables")
        try hall.killAndStart()
        try await desk.wait(for: "[ONLINE]")
        try desk.press("all: note One of four.", .enter)
        try await desk.wait(for: "yes or no>")
        try desk.press("yes", .enter)
        for name in Self.names { try await desk.wait(for: "\(name): note") }
        try desk.press("quit", .enter)
        #expect(try await desk.exitStatus() == 0)
        for (place, log) in try hall.logs().enumerated() {
            let notes = log.split(separator: "\n").filter { $0.contains("One of four.") && $0.contains("\"note\"") }
            #expect(notes.count == 1, "table \(place + 1)")
            #expect(
                notes.allSatisfy { $0.contains("\"person\":\"Ines\"") && $0.contains("\"seat\":\"hall\"") }, "\(notes)")
        }
    }

    @Test("line by line it is run as well, and a code that opens no hall is refused with a sentence")
    func inLines() throws {
        let hall = try Hall()
        let (status, output) = try Programs.run(
            "offramp-join", ["--hall", hall.address, "AAAA-AAAA-AAAA-AAAA", "--plain", "--name", "Ines"], input: "")
        #expect(status == 2 && output.contains("This code opens no hall"), "\(output)")
        let desk = try Program(
            "offramp-join", ["--hall", hall.address, hall.code, "--plain", "--name", "Ines"])
        desk.type("tables\n")
        #expect(desk.shows("4 White room: Play"), "\(desk.output)")
        desk.type("2: start\n")
        #expect(desk.shows("at 1 table: Blue room."), "\(desk.output)")
        desk.type("yes\n")
        #expect(desk.shows("Blue room: start – Play has started."), "\(desk.output)")
        desk.closeInput()
        #expect(desk.waitUntilExit() == 0)
    }
}
