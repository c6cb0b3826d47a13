import Foundation
import PseudoTerminals
import TerminalEmulator
import Testing

/// What the players' program does when the server is away, silent, started anew, or closes the session.
@Suite(.serialized, .timeLimit(.minutes(3))) struct ComingBackProgramTests {
    @Test("a server that takes connections and says nothing is tried again, by people and automated delegations alike")
    func silentServer() throws {
        let session = try ServedSession()
        let port = try #require(session.address.split(separator: ":").last.flatMap { Int($0) })
        let relay = try #require(Relay(to: port))
        defer { relay.close() }
        relay.fallSilent()
        let address = "127.0.0.1:\(relay.port)"
        let person = try Program(
            "offramp-join", [address, try session.joinCommand(of: "port-1")[2], "--name", "Ada", "--plain"])
        let bot = try Program(
            "offramp-join", [address, try session.joinCommand(of: "line-1")[2], "--bot", "conceder", "--seed", "1"])
        defer { for program in [person, bot] { program.signal(SIGKILL) } }
        for program in [person, bot] {
            #expect(program.shows("[CLIENT] The server has not answered for 3 seconds"), "\(program.output)")
            #expect(program.shows("nobody answered there within 10 s. Trying again by itself"), "\(program.output)")
        }
        relay.speakAgain()
        #expect(person.shows("You are Ada", seconds: 40), "\(person.output)")
        #expect(bot.shows("has the seat", seconds: 40), "\(bot.output)")
        // The same for those who were seated: the machine of the server sleeps, and its connections are gone.
        relay.fallSilent()
        relay.cut()
        #expect(person.shows("[OFFLINE] The connection was lost."), "\(person.output)")
        person.type("real-world\n")
        #expect(person.shows("kept, and sent when the connection is back"), "\(person.output)")
        relay.speakAgain()
        #expect(person.shows("[ONLINE] Connected again", seconds: 40), "\(person.output)")
        #expect(person.shows("Control is alerted"), "\(person.output)")
        #expect(session.end() == 0)
    }

    @Test("who was seated goes on trying while the server runs without the session, and what was kept is done then")
    func withoutTheSession() throws {
        let session = try ServedSession()
        let words = try session.joinCommand(of: "port-1")
        let person = try Program(words[0], [words[1], words[2], "--name", "Ada", "--plain"])
        defer { person.signal(SIGKILL) }
        try #require(person.shows("You are Ada"), "\(person.output)")
        let port = String(try #require(session.address.split(separator: ":").last))
        #expect(session.end() == 0)
        let aside = session.data + "-aside"
        try FileManager.default.moveItem(atPath: session.data, toPath: aside)
        let bare = try Program("offramp", ["serve", "--data", session.data, "--port", port])
        defer { bare.signal(SIGKILL) }
        #expect(
            person.shows("[OFFLINE] The server runs, but without a seat for your code", seconds: 40), "\(person.output)"
        )
        person.type("say control: here\n")
        #expect(person.shows("Offline: kept"), "\(person.output)")
        bare.signal(SIGTERM)
        _ = bare.waitUntilExit()
        let server = try Program("offramp", ["serve", "--data", aside, "--port", port])
        defer { server.signal(SIGKILL) }
        #expect(person.shows("[ONLINE] Connected again", seconds: 60), "\(person.output)")
        person.type("quit\n")
        #expect(person.waitUntilExit() == 0)
        #expect(!person.output.contains("Not done"), "\(person.output)")
        server.signal(SIGTERM)
        _ = server.waitUntilExit()
        try? FileManager.default.removeItem(atPath: aside)
    }

    @Test("when the session closes, everybody reads it, and a screen stays until a key is pressed")
    func sessionCloses() async throws {
        let session = try ServedSession()
        let seats = ["port-1", "line-1", "control", "observers", "observers", "observers"]
        let terminals = try seats.enumerated().map { try session.join($0.element, as: "P\($0.offset)") }
        let words = try session.joinCommand(of: "observers")
        let piped = try Program(words[0], [words[1], words[2], "--name", "Plain", "--plain"])
        for terminal in terminals { try await terminal.wait(for: "[ONLINE]") }
        try #require(piped.shows("You are Plain"))
        let id = try URL(fileURLWithPath: session.log()).deletingPathExtension().lastPathComponent
        let closing = try Programs.run("offramp", ["session", "close", id, "--yes", "--data", session.data])
        #expect(closing.status == 0, "\(closing.output)")
        for terminal in terminals { try await terminal.wait(for: "[CLOSED] The session is closed") }
        #expect(piped.waitUntilExit() == 0, "\(piped.output)")
        #expect(piped.output.contains("[CLOSED] The session is closed"), "\(piped.output)")
        usleep(1_500_000)
        for terminal in terminals {
            #expect(terminal.emulated.isOnAlternateScreen, "it stays")
            #expect(terminal.screen.contains { $0.contains("Any key leaves") }, "\(terminal.screen)")
            try terminal.press(.enter)
            #expect(try await terminal.exitStatus() == 0)
            #expect(!terminal.emulated.isOnAlternateScreen)
            #expect(terminal.screen.contains { $0.contains("[CLOSED]") }, "and can be read when the screen is gone")
        }
        #expect(session.end() == 0)
    }

    @Test("a first connection that can't work says so and ends")
    func noSuchHost() throws {
        let (status, output) = try Programs.run(
            "offramp-join",
            ["no.such.host.invalid", "AAAA-BBBB-CCCC-DDDD", "--name", "Ada", "--plain", "--insecure"], input: "table\n")
        #expect(status == 1)
        #expect(output.contains("no.such.host.invalid”"), "\(output)")
        #expect(output.contains("start again"), "\(output)")
    }
}
