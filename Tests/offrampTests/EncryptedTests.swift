import Foundation
import Testing

/// Sessions that are served with TLS, joined by the program as people run it.
@Suite("Encrypted sessions", .serialized, .timeLimit(.minutes(3)))
struct EncryptedTests {
    /// A certificate for 127.0.0.1 that signs itself, and its key.
    private func makeCertificate(in folder: String) throws -> (certificate: String, key: String) {
        let files = (certificate: folder + "/certificate.pem", key: folder + "/key.pem")
        let made = try Programs.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", files.key, "-out",
                files.certificate,
            ])
        try #require(made.status == 0, "\(made.output)")
        return files
    }

    @Test(
        "A seat is taken with TLS by who believes the certificate; who doesn't is told why, and not of a client without TLS"
    )
    func joins() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = try makeCertificate(in: folder)
        let server = try Program(
            "offramp",
            [
                "up", Programs.exercises + "/harbour-hours", "--data", folder + "/sessions", "--port", "0",
                "--tls-cert", files.certificate, "--tls-key", files.key,
            ])
        defer { server.signal(SIGKILL) }
        try #require(server.shows("Serving"), "\(server.output)")
        let words = try #require(
            server.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
                .first { $0.count > 2 && $0[0].hasSuffix("offramp-join") })
        let place = words[1].hasPrefix("wss://") ? words[1] : "wss://" + words[1]
        let arguments = [place, words[2], "--name", "Olena", "--plain"]

        let believed = try Programs.run(
            "offramp-join", arguments + ["--certificate", files.certificate], input: "quit\n")
        #expect(believed.status == 0)
        #expect(believed.output.contains("You are Olena"), "\(believed.output)")

        let strict = try Program("offramp-join", arguments)
        defer { strict.signal(SIGKILL) }
        #expect(strict.shows("No connection to wss://"), "\(strict.output)")
        #expect(!strict.output.contains("without TLS"), "\(strict.output)")
        strict.signal(SIGKILL)
        _ = strict.waitUntilExit()
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
    }

    private struct Made {
        let certificate: String
        let key: String
        let fingerprint: String
    }

    /// A certificate as staff make one, with what is told of it.
    private func make(in folder: String, _ options: [String] = []) throws -> Made {
        let made = try Programs.run("offramp", ["certificate", "make", "--to", folder] + options)
        try #require(made.status == 0, "\(made.output)")
        let told = try #require(made.output.split(separator: "\n").first { $0.hasPrefix("Fingerprint of its key: ") })
        return Made(
            certificate: folder + "/certificate.pem", key: folder + "/key.pem",
            fingerprint: String(told.split(separator: " ").last ?? ""))
    }

    private func serve(_ made: Made, in folder: String, _ options: [String] = []) throws -> Program {
        let server = try Program(
            "offramp",
            [
                "up", Programs.exercises + "/harbour-hours", "--data", folder + "/sessions", "--port", "0",
                "--tls-cert",
                made.certificate, "--tls-key", made.key,
            ] + options)
        guard server.shows("Serving on") else {
            server.signal(SIGKILL)
            throw ServedSessionFault(description: server.output)
        }
        return server
    }

    @Test("A slip's line joins as printed, fingerprint and all; with another fingerprint the server never hears of it")
    func pinned() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try make(in: folder, ["--only", "127.0.0.1"])
        let server = try serve(made, in: folder, ["--log-level", "debug"])
        defer { server.signal(SIGKILL) }
        let lines = server.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let place = try #require(
            lines.firstIndex { $0.contains("offramp-join ") && $0.hasSuffix("--name \"Your name\" \\") })
        let pin = "--fingerprint \(made.fingerprint)"
        #expect(lines[place + 1] == pin)
        #expect(
            server.output.split(separator: "\n").filter { $0.contains("--fingerprint") }.allSatisfy { $0.count <= 78 })
        #expect(lines.count { $0 == pin } == 4)
        // As the shell reads it.
        let joined = try Programs.run(
            "/bin/sh", ["-c", "\(lines[place])\n \(lines[place + 1]) --plain"], input: "quit\n")
        #expect(joined.status == 0 && joined.output.contains("You are Your name"), "\(joined.output)")

        let words = lines[place].split(separator: " ").map(String.init)
        let wrong = (made.fingerprint.hasPrefix("0") ? "1" : "0") + made.fingerprint.dropFirst()
        let refused = try Programs.run(
            "offramp-join", [words[1], words[2], "--name", "Ada", "--plain", "--fingerprint", wrong], input: "quit\n")
        #expect(refused.status == 1)
        for part in [
            "\(wrong) was expected", "\(made.fingerprint) was found", "Compare --fingerprint with", "Nothing was sent.",
        ] {
            #expect(refused.output.contains(part), "\(part): \(refused.output)")
        }
        #expect(!refused.output.contains("You are"))

        let arguments = [
            "session", "open", Programs.exercises + "/harbour-hours", "--data", folder + "/sessions", "--json",
        ]
        let opened = try Programs.run("offramp", arguments)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(opened.output.utf8)) as? [String: Any])
        #expect(object["fingerprint"] as? String == made.fingerprint)
        let elsewhere = try Programs.run("offramp", arguments.dropLast() + ["--address", "table.local"])
        #expect(elsewhere.output.contains("table.local ") && elsewhere.output.contains(pin), "\(elsewhere.output)")
        let id = try #require(object["session"] as? String)
        let reissued = try Programs.run("offramp", ["codes", "reissue", id, "port-1", "--data", folder + "/sessions"])
        #expect(reissued.output.contains(pin), "\(reissued.output)")
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
    }

    @Test("A server isn't started with what no client would take, and says what the matter is")
    func refused() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let other = folder + "/other"
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
        let (made, another) = (try make(in: folder), try make(in: other))
        func start(_ certificate: String, _ key: String) throws -> String {
            let run = try Programs.run(
                "offramp",
                ["serve", "--data", folder + "/sessions", "--port", "0", "--tls-cert", certificate, "--tls-key", key])
            #expect(run.status == 1)
            return run.output
        }
        #expect(try start(made.certificate, another.key).contains("is the key of another certificate than"))
        #expect(try start(folder + "/none.pem", made.key).contains("none.pem: the certificate can't be read"))
        #expect(try start(made.certificate, folder + "/none.pem").contains("none.pem: the private key can't be read"))
        #expect(try start(made.key, made.key).contains("holds no certificate as PEM"))
        let exposed = try Programs.run("offramp", ["serve", "--host", "0.0.0.0", "--data", folder + "/sessions"])
        #expect(
            exposed.status == 1 && exposed.output.contains("`offramp certificate make` writes"), "\(exposed.output)")
        chmod(made.key, 0o644)
        let server = try serve(made, in: folder)
        #expect(server.output.contains("chmod 600 \(made.key)"), "\(server.output)")
        server.signal(SIGTERM)
        #expect(server.waitUntilExit() == 0)
    }

    @Test("A certificate is told of, for people and programs, and written over only when that is said")
    func told() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try make(in: folder, ["table.local", "192.0.2.77"])
        let shown = try Programs.run("offramp", ["certificate", "show", made.certificate, "--json"])
        let object = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        #expect(object["fingerprint"] as? String == made.fingerprint)
        let names = try #require(object["names"] as? [String])
        #expect(
            names.prefix(2) == ["table.local", "192.0.2.77"] && names.suffix(3) == ["localhost", "127.0.0.1", "::1"])
        // What openssl says of the same key.
        let digest = try Programs.run(
            "/bin/sh",
            [
                "-c", "openssl x509 -in \"$0\" -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum",
                made.certificate,
            ])
        #expect(digest.output.hasPrefix(object["publicKeySHA256"] as? String ?? "none"), "\(digest.output)")
        let again = try Programs.run("offramp", ["certificate", "make", "--to", folder])
        #expect(again.status == 1 && again.output.contains("nothing was written"), "\(again.output)")
        let replaced = try make(in: folder, ["--replace"])
        #expect(replaced.fingerprint != made.fingerprint)
        let odd = try Programs.run("offramp", ["certificate", "make", "--to", folder, "https://table.local"])
        #expect(odd.status == 2 && odd.output.contains("is no name or address"), "\(odd.output)")
    }

    @Test("A key is its owner's alone, however loose or strict the umask is", arguments: ["000", "022", "777"])
    func modes(umask: String) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for option in ["", "--replace"] {
            let line = "umask \(umask) && exec \"$0\" certificate make \(option) --to \"$1\""
            let made = try Programs.run("/bin/sh", ["-c", line, Programs.path("offramp"), folder])
            #expect(made.status == 0, "\(made.output)")
            for (name, mode) in [("key.pem", 0o600), ("certificate.pem", 0o644)] {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
                #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(name)")
            }
        }
    }

    @Test(
        "A fingerprint is of TLS: with ws://, beside --certificate or for a log it is refused, and a server without TLS isn't taken"
    )
    func misplaced() throws {
        let pin = ["--fingerprint", String(repeating: "3f2a", count: 8)]
        func join(_ words: [String]) throws -> (status: Int32, output: String) {
            try Programs.run("offramp-join", words + pin + ["--plain"], input: "quit\n")
        }
        let seat = ["AAAA-BBBB-CCCC-DDDD", "--name", "Ada"]
        for (words, sentence) in [
            (["ws://127.0.0.1:9"] + seat, "leave ws:// out"),
            (["127.0.0.1:9"] + seat + ["--certificate", "/dev/null"], "leave one of them out"),
            (["x.jsonl"], "A log is only looked at"), (["--practice"], "--practice needs no server"),
        ] {
            let refused = try join(words)
            #expect(refused.status == 64 && refused.output.contains(sentence), "\(refused.output)")
        }
        let short = try Programs.run("offramp-join", ["127.0.0.1:9"] + seat + ["--fingerprint", "3f2a"])
        #expect(
            short.status == 64 && short.output.contains("32 hexadecimal digits in groups of four"), "\(short.output)")
        let session = try ServedSession("harbour-hours")
        let plain = try join([session.address] + seat)
        #expect(plain.status == 1 && plain.output.contains("speaks no TLS there"), "\(plain.output)")
        #expect(session.end() == 0)
    }
}
