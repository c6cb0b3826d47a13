import Digests
import Glibc
import OwnThreads
import Testing
import WebSockets

@Suite(
    "TLS", .ownThreads, .serialized, .timeLimit(.minutes(1)),
    .enabled(if: access(TestCertificate.program, X_OK) == 0))
struct TLSTests {
    private func server() throws -> (TestServer, TestCertificate) {
        let certificate = try #require(TestCertificate())
        let server = try TestServer {
            $0.tls = TLSFiles(certificatePath: certificate.certificatePath, privateKeyPath: certificate.keyPath)
        }
        return (server, certificate)
    }

    @Test("a self-signed server is refused, unless it is known or any will do")
    func trust() throws {
        let (server, certificate) = try server()
        for trust in [nil, ServerTrust.systemAuthorities] {
            let strict = try TestClient(port: server.port, greeting: "hello", usesTLS: true, trust: trust)
            #expect(strict.log.waits(for: "failed for good No connection to wss://"))
            #expect(strict.log.all.contains { $0.contains("without TLS") } == (trust == nil))
            #expect(strict.log.all.contains { $0.contains("that this machine believes") } == (trust != nil))
            strict.stop()
        }
        for trust in [ServerTrust.anyCertificate, .certificate(path: certificate.certificatePath)] {
            let client = try TestClient(port: server.port, greeting: "hello", usesTLS: true, trust: trust)
            #expect(client.log.waits(for: "text hello"), "\(trust): \(client.log.all)")
            #expect(!client.log.all.contains("connected, key of 0 bytes"))
            client.stop()
        }
    }

    @Test(
        "a server is believed by its key's fingerprint, and with another nobody hears of a connection and nothing is sent"
    )
    func pinned() throws {
        let (server, certificate) = try server()
        let key = try #require(certificate.publicKey)
        let digest = SHA256Digest(of: key).hex
        for typed in [digest, "SHA256:" + digest.prefix(32).uppercased()] {
            let trust = ServerTrust.key(try #require(KeyFingerprint(typed: typed)))
            let client = try TestClient(port: server.port, greeting: "hello", usesTLS: true, trust: trust)
            #expect(client.log.waits(for: "text hello"), "\(typed): \(client.log.all)")
            client.stop()
        }
        let heard = server.log.all.count { $0.hasPrefix("text") }
        let wrong = String((digest.first == "0" ? "1" : "0") + digest.dropFirst())
        for typed in [wrong, String(digest.prefix(63)) + (digest.last == "0" ? "1" : "0")] {
            let fingerprint = try #require(KeyFingerprint(typed: typed))
            let client = try TestClient(port: server.port, greeting: "hello", usesTLS: true, trust: .key(fingerprint))
            #expect(client.log.waits(for: "failed for good No connection to wss://"), "\(client.log.all)")
            #expect(client.log.all.contains { $0.contains("\(fingerprint) was expected") })
            #expect(client.log.all.contains { $0.contains("\(KeyFingerprint(ofPublicKey: key)) was found") })
            #expect(!client.log.all.contains { $0.hasPrefix("connected") || $0.hasPrefix("disconnected") })
            client.stop()
        }
        #expect(server.log.all.count { $0.hasPrefix("text") } == heard, "\(server.log.all)")
    }

    @Test("nothing that TLS does is taken for a ping")
    func noPings() throws {
        let (server, _) = try server()
        let large = String(repeating: "a", count: 60_000)
        let texts = [String](repeating: large, count: 40) + (0..<40).map { "text \($0)" } + ["last"]
        let client = try TestClient(
            port: server.port, greeting: "hello", more: texts, usesTLS: true, trust: .anyCertificate)
        #expect(client.log.waits(for: "text last", milliseconds: 20_000))
        client.stop()
        #expect(!server.log.all.contains { $0.hasPrefix("pinged") }, "\(server.log.all)")
    }

    @Test("plain text to a TLS port gets nothing, and the next client is served")
    func plainText() throws {
        let (server, _) = try server()
        let plain = try #require(RawClient(port: server.port))
        #expect(plain.shakeHands() == nil)
        let client = try TestClient(port: server.port, greeting: "hello", usesTLS: true, trust: .anyCertificate)
        #expect(client.log.waits(for: "text hello"))
        client.stop()
    }

    @Test("files that are not there are refused with a sentence")
    func missingFiles() {
        #expect(throws: WebSocketFault.cannotListen(host: "127.0.0.1", port: 0, usesTLS: true)) {
            var configuration = WebSocketServerConfiguration()
            configuration.tls = TLSFiles(certificatePath: "/nowhere/c.pem", privateKeyPath: "/nowhere/k.pem")
            _ = try WebSocketServer(configuration)
        }
    }
}
