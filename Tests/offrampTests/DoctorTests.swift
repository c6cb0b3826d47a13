import Foundation
import PseudoTerminals
import Testing

/// `offramp doctor`, on machines where one thing or another isn't right. What is said of each is the business of `ServerChecksTests`.
@Suite("The doctor finds what isn't right", .serialized, .timeLimit(.minutes(3)))
struct DoctorTests {
    /// What came of each check, by its name.
    private struct Outcome {
        let status: Int32
        let verdicts: [String: String]
        let found: [String: String]
        let isReady: Bool
    }

    /// - Parameter before: words of the shell, such as `umask 022;`.
    private func look(_ arguments: [String], before: String = "") throws -> Outcome {
        let run = try Programs.run(
            "/bin/sh",
            ["-c", "\(before) exec \"$0\" doctor --json \"$@\" 2> /dev/null", Programs.path("offramp")] + arguments)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
        let checks = try #require(object["checks"] as? [[String: String]])
        var (verdicts, found): ([String: String], [String: String]) = ([:], [:])
        for check in checks {
            let name = try #require(check["check"])
            (verdicts[name], found[name]) = (check["verdict"], check["found"])
            #expect((check["advice"] == nil) == (check["verdict"] == "good"), "\(check)")
        }
        let isReady = object["isReady"] as? Bool == true
        #expect(run.status == (isReady ? 0 : 1) && isReady == !verdicts.values.contains("mend"), "\(run.output)")
        return Outcome(status: run.status, verdicts: verdicts, found: found, isReady: isReady)
    }

    @Test("A port is free, held by the server of this folder, or by something else")
    func port() throws {
        let session = try ServedSession("harbour-hours")
        let port = String(session.address.split(separator: ":").last ?? "")
        let here = try look(["--data", session.data, "--port", port])
        #expect(here.verdicts["port"] == "good" && here.verdicts["logs"] == "good", "\(here)")
        #expect(here.found["port"]?.contains("serves this folder; it is reached at \(session.address)") == true)
        #expect(here.isReady)
        let other = try look(["--data", session.data + "-other", "--port", port])
        #expect(other.verdicts["port"] == "mend" && !other.isReady, "\(other)")
        let elsewhere = try look(["--data", session.data, "--port", "0"])
        #expect(elsewhere.verdicts["port"] == "mend", "\(elsewhere)")
        #expect(session.end() == 0)
        let free = try look(["--data", session.data, "--port", port])
        #expect(free.verdicts["port"] == "good" && free.found["port"]?.contains("is free") == true, "\(free)")
        #expect(free.verdicts["disk"] != nil && free.verdicts["syncs"] == "good")
        #expect(try FileManager.default.contentsOfDirectory(atPath: session.data).allSatisfy { !$0.contains("doctor") })
        // Of the documentation's addresses, which no machine has.
        let strange = try look(["--data", session.data, "--host", "192.0.2.254", "--insecure-network"])
        #expect(strange.verdicts["port"] == "mend" && strange.verdicts["encryption"] == "look", "\(strange)")
    }

    @Test("A certificate with a key that others may read, with another's key, for other names, or that is no file")
    func certificate() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["one", "two"] {
            let to = folder + "/" + name
            try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
            let made = try Programs.run(
                "offramp", ["certificate", "make", "--only", name == "one" ? "127.0.0.1" : "other.local", "--to", to])
            #expect(made.status == 0, "\(made.output)")
        }
        func look(_ certificate: String, _ key: String) throws -> Outcome {
            try self.look([
                "--data", folder + "/sessions", "--port", "0", "--tls-cert", "\(folder)/\(certificate)/certificate.pem",
                "--tls-key", "\(folder)/\(key)/key.pem",
            ])
        }
        let right = try look("one", "one")
        for name in ["certificate", "names", "key"] { #expect(right.verdicts[name] == "good", "\(right)") }
        #expect(right.isReady)
        let others = try look("two", "two")
        #expect(others.verdicts["names"] == "look" && others.found["names"]?.contains("127.0.0.1") == true, "\(others)")
        #expect(try look("one", "two").verdicts["certificate"] == "mend")
        #expect(try look("none", "one").verdicts["certificate"] == "mend")
        chmod(folder + "/one/key.pem", 0o640)
        #expect(try look("one", "one").verdicts["key"] == "mend")
        let exposed = try self.look(["--data", folder + "/sessions", "--port", "0", "--host", "0.0.0.0"])
        #expect(exposed.verdicts["encryption"] == "mend", "\(exposed)")
    }

    @Test("A folder that is nowhere, open to others, in memory, or has a log that isn't whole")
    func folder() throws {
        let session = try ServedSession("harbour-hours")
        try session.control("start", "yes")
        #expect(session.end() == 0)
        let place = ["--port", "0", "--data"]
        let whole = try look(place + [session.data])
        #expect(whole.verdicts["folder"] == "good" && whole.verdicts["logs"] == "good" && whole.isReady, "\(whole)")
        #expect(whole.found["logs"]?.hasPrefix("1 open and 0 closed") == true)
        chmod(session.data, 0o755)
        #expect(try look(place + [session.data]).verdicts["folder"] == "mend")
        chmod(session.data, 0o700)
        let path = try session.log()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let damaged = try look(place + [session.data])
        #expect(damaged.verdicts["logs"] == "mend" && !damaged.isReady, "\(damaged)")
        let nowhere = try look(place + [session.data + "/no/where"])
        #expect(nowhere.verdicts["folder"] == "mend" && nowhere.verdicts["disk"] == nil, "\(nowhere)")
        if FileManager.default.fileExists(atPath: "/dev/shm") {
            let inMemory = try look(place + ["/dev/shm/offramp-\(UUID().uuidString)"])
            #expect(inMemory.verdicts["filesystem"] == "mend" && inMemory.verdicts["folder"] == "good", "\(inMemory)")
        }
    }

    @Test("Too few open files, and a locale that isn't of UTF-8")
    func limits() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let place = ["--port", "0", "--data", folder + "/sessions"]
        let few = try look(place, before: "ulimit -n 500;")
        #expect(few.verdicts["descriptors"] == "mend" && !few.isReady, "\(few)")
        #expect(try look(place + ["--places", "10"], before: "ulimit -n 600;").verdicts["descriptors"] == "good")
        #expect(try look(place, before: "LC_ALL=C").verdicts["locale"] == "look")
        #expect(try look(place, before: "LC_ALL=C.UTF-8").verdicts["locale"] == "good")
        #expect(try look(place, before: "LC_ALL=xx_XX.UTF-8").found["locale"]?.contains("isn't installed") == true)
        #expect(try look(place).verdicts["terminal"] == nil)
    }

    @Test("A terminal that is small, or unknown; lines for people say what to do")
    func terminal() async throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let words = ["doctor", "--port", "0", "--data", folder + "/sessions"]
        var environment = Terminal.environment
        let usual = try Terminal(
            Programs.path("offramp"), words, size: TerminalSize(200, 50), environment: environment)
        try await usual.wait(for: "This one has 200 columns and 50 rows.")
        #expect(try await usual.exitStatus() == 0)
        environment["TERM"] = "no-such-terminal"
        let small = try Terminal(
            Programs.path("offramp"), words, size: TerminalSize(70, 40), environment: environment)
        try await small.wait(for: "Nothing is known here of a terminal")
        try await small.wait(for: "→ Make its window larger")
        #expect(try await small.exitStatus() == 0)
    }
}
