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
}
