import Foundation
import PseudoTerminals
import TerminalEmulator
import Testing

/// A session's log shown to others: the programs themselves, over loopback.
@Suite(.serialized) struct SharedLogTests {
    /// The log of a whole session, played by the demo.
    private func withLog(_ body: (String) async throws -> Void) async throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let played = try Programs.run(
            "offramp", ["demo", Programs.exercises + "/off-ramp-2022", "--quiet", "--keep", folder])
        try #require(played.status == 0, "\(played.output)")
        let log = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".jsonl") })
        try await body("\(folder)/\(log)")
    }

    /// Where others dial, and with which code, from what the one who shows it reads.
    private func invitation(_ leader: Program) throws -> (port: Int, code: String) {
        try #require(leader.shows("They type:"), "\(leader.output)")
        let line = try #require(leader.output.split(separator: "\n").first { $0.contains("They type:") })
        let words = line.split(separator: " ").map(String.init)
        let place = try #require(words.firstIndex { $0.hasPrefix("127.0.0.1:") })
        return (try #require(Int(words[place].dropFirst("127.0.0.1:".count))), words[place + 1])
    }

    @Test("Two follow one cursor; one loses the connection, comes back, and has missed nothing that counts")
    func twoFollow() async throws {
        try await withLog { log in
            let leader = try Program("offramp-join", [log, "--serve", "--port", "0", "--plain"])
            defer { leader.signal(SIGKILL) }
            let (port, code) = try invitation(leader)
            let relay = try #require(Relay(to: port))
            defer { relay.close() }
            let followers = try [("Ada", port), ("Olena", relay.port)].map { name, port in
                try Program("offramp-join", ["127.0.0.1:\(port)", code, "--name", name, "--plain"])
            }
            defer { for follower in followers { follower.signal(SIGKILL) } }
            for follower in followers {
                #expect(follower.shows("You look with the eyes of control."), "\(follower.output)")
            }

            leader.type("jump 5\n")
            for follower in followers { #expect(follower.shows("\n#5  "), "\(follower.output)") }
            leader.type("as ukraine\n")
            for follower in followers { #expect(follower.shows("You look with the eyes of Ukraine now.")) }

            relay.cut()
            #expect(followers[1].shows("[OFFLINE]"))
            leader.type("jump 9\n")
            #expect(followers[0].shows("\n#9  "))
            #expect(followers[1].shows("[ONLINE] Connected again."), "\(followers[1].output)")
            #expect(followers[1].shows("\n#9  "), "\(followers[1].output)")

            followers[0].type("jump 2\nside russia us\n")
            #expect(followers[0].shows("You look elsewhere from here on"))
            #expect(followers[0].shows("-- Russia --"))
            leader.type("jump 12\n")
            #expect(followers[1].shows("\n#12  "))
            #expect(!followers[0].output.contains("\n#12  "), "who looks elsewhere is left alone")
            followers[0].type("follow\n")
            #expect(followers[0].shows("\n#12  "))

            leader.type("who\n")
            #expect(leader.shows("They follow now: Ada, Olena."), "\(leader.output)")
            leader.type("quit\n")
            #expect(leader.waitUntilExit() == 0)
            for follower in followers {
                #expect(follower.shows("The log is no longer shown."))
                follower.type("jump 3\nquit\n")
                #expect(follower.waitUntilExit() == 0)
                #expect(follower.output.contains("\n#3  "), "what was fetched is kept")
            }
        }
    }

    @Test("A wrong code opens nothing, and a log without an end of play is not shown at all")
    func refusals() async throws {
        try await withLog { log in
            let leader = try Program("offramp-join", [log, "--serve", "--port", "0", "--plain"])
            defer { leader.signal(SIGKILL) }
            let (port, _) = try invitation(leader)
            let stranger = try Programs.run(
                "offramp-join", ["127.0.0.1:\(port)", "AAAA-AAAA-AAAA-AAAA", "--name", "M", "--plain"])
            #expect(stranger.status == 2)
            #expect(stranger.output.contains("No seat is opened by this code."))
            leader.signal(SIGTERM)

            let folder = try Programs.temporaryFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let cut = "\(folder)/\(URL(fileURLWithPath: log).lastPathComponent)"
            let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").prefix(9)
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: cut))
            let refused = try Programs.run("offramp-join", [cut, "--serve", "--port", "0", "--plain"])
            #expect(refused.status == 2)
            #expect(refused.output.contains("is not shown: play is not over"), "\(refused.output)")
        }
    }

    @Test("Beyond this machine it wants TLS, or to be told otherwise")
    func network() throws {
        let refused = try Programs.run("offramp-join", ["x.jsonl", "--serve", "--host", "0.0.0.0"])
        #expect(refused.status != 0)
        #expect(refused.output.contains("--insecure-network"), "\(refused.output)")
    }

    @Test("With a certificate that is made here the line to type has the fingerprint of its key, and is followed by it")
    func encrypted() async throws {
        try await withLog { log in
            let folder = URL(fileURLWithPath: log).deletingLastPathComponent().path
            let made = try Programs.run("offramp", ["certificate", "make", "--only", "127.0.0.1", "--to", folder])
            #expect(made.status == 0, "\(made.output)")
            let leader = try Program(
                "offramp-join",
                [
                    log, "--serve", "--port", "0", "--plain", "--tls-cert", folder + "/certificate.pem", "--tls-key",
                    folder + "/key.pem",
                ])
            defer { leader.signal(SIGKILL) }
            try #require(leader.shows("--fingerprint "), "\(leader.output)")
            let line = try #require(leader.output.split(separator: "\n").first { $0.contains("They type:") })
            let words = line.split(separator: " ").map(String.init)
            let place = try #require(words.firstIndex { $0.hasPrefix("wss://127.0.0.1:") })
            let pin = try #require(words.firstIndex { $0 == "--fingerprint" }) + 1
            let arguments = [words[place], words[place + 1], "--name", "Ada", "--plain", "--fingerprint"]
            let follower = try Program("offramp-join", arguments + [words[pin]])
            defer { follower.signal(SIGKILL) }
            #expect(follower.shows("You look with the eyes of control."), "\(follower.output)")
            follower.type("quit\n")
            #expect(follower.waitUntilExit() == 0)
            let wrong = try Programs.run(
                "offramp-join", arguments + [String(words[pin].reversed())], input: "quit\n")
            #expect(wrong.status == 1 && wrong.output.contains("\(words[pin]) was found"), "\(wrong.output)")
        }
    }

    @Test("At a terminal the log is a full screen, steps, plays, and leaves the terminal as it was")
    func fullScreen() async throws {
        try await withLog { log in
            let seat = try Terminal(Programs.path("offramp-join"), [log, "--as", "ukraine"])
            try await seat.wait(for: "[PAUSED x1]")
            #expect(!seat.isInLineMode)
            try seat.press(.enter, " ")
            // A log of a few seconds may have been played to its end before anybody looks.
            try await seat.wait(until: "the log plays, or was played") { terminal in
                terminal.lines.contains { $0.contains("PLAYING") || $0.contains("This is the end of the log") }
            }
            try seat.press("quit", .enter)
            #expect(try await seat.exitStatus() == 0)
            #expect(!seat.emulated.isOnAlternateScreen && seat.isInLineMode)
        }
    }
}
