import OwnThreads
import Testing
import WebSockets

@Suite("Plain HTTP and handshakes", .ownThreads, .timeLimit(.minutes(1)))
struct HandshakeTests {
    private func answer(_ lines: [String], port: Int) throws -> String? {
        let client = try #require(RawClient(port: port))
        client.write(RawClient.request(lines))
        return client.readToEnd()
    }

    private func upgrade(replacing name: String, with line: String?) -> [String] {
        RawClient.upgradeLines.compactMap { $0.hasPrefix(name) ? line : $0 }
    }

    @Test("GET and HEAD are answered and the connection closed; nothing else is")
    func plain() throws {
        let server = try TestServer()
        let health = try answer(["GET /healthz HTTP/1.1", "Host: h"], port: server.port)
        #expect(health?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
        #expect(health?.hasSuffix("\r\n\r\nok\n") == true)
        let head = try answer(["HEAD /healthz HTTP/1.1", "Host: h"], port: server.port)
        #expect(head?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
        #expect(head?.hasSuffix("\r\n\r\n") == true)
        #expect(try answer(["GET /nowhere HTTP/1.1", "Host: h"], port: server.port)?.contains(" 404 ") == true)
        let post = try answer(["POST /healthz HTTP/1.1", "Host: h", "Content-Length: 0"], port: server.port)
        #expect(post?.contains(" 200 ") != true)
        #expect(try answer(["DELETE /healthz HTTP/1.1", "Host: h"], port: server.port)?.contains(" 200 ") != true)
    }

    @Test("a long page arrives whole")
    func longPage() throws {
        let server = try TestServer()
        let page = try answer(["GET /big HTTP/1.1", "Host: h"], port: server.port)
        #expect(page?.count { $0 == "a" } ?? 0 > 2_999_999)
    }

    @Test("an upgrade to anything but websocket is refused, also as a second request", arguments: ["h2c", "foo"])
    func otherUpgrades(name: String) throws {
        let server = try TestServer()
        let lines = [
            "GET / HTTP/1.1", "Host: h", "Connection: Upgrade, HTTP2-Settings", "Upgrade: \(name)",
            "HTTP2-Settings: AAMAAABkAAQAAP__",
        ]
        let reply = try answer(lines, port: server.port)
        // What libwebsockets does not know, it refuses by itself, with 403.
        #expect(reply?.contains(" 400 ") == true || reply?.contains(" 403 ") == true, "\(reply ?? "nothing in time")")

        let client = try #require(RawClient(port: server.port))
        client.write(RawClient.request(["GET /healthz HTTP/1.1", "Host: h"]) + RawClient.request(lines))
        let both = client.readToEnd()
        #expect(both?.contains("101") != true)
        let next = try #require(RawClient.open(port: server.port))
        next.write(RawClient.frame(Array("alive".utf8)))
        #expect(next.readFrame()?.text == "alive")
    }

    @Test("HTTP/2 without asking is not spoken")
    func priorKnowledge() throws {
        let server = try TestServer()
        let client = try #require(RawClient(port: server.port))
        client.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        client.write([0, 0, 0, 4, 0, 0, 0, 0, 0])
        client.setReadTimeout(milliseconds: 300)
        let first = client.readSome() ?? []
        #expect(first.isEmpty || first.starts(with: Array("HTTP/1".utf8)))
    }

    @Test("pages of other origins are refused; this host's, those on the list and no origin are taken")
    func origins() throws {
        let server = try TestServer { $0.allowedOrigins = ["https://table.example"] }
        for origin in ["https://evil.example", "null", "http://127.0.0.1.evil.example"] {
            let client = try #require(RawClient(port: server.port))
            #expect(client.shakeHands(adding: ["Origin: \(origin)"])?.hasPrefix("HTTP/1.1 403") == true)
        }
        for origin in ["http://127.0.0.1", "https://TABLE.example"] {
            let client = try #require(RawClient(port: server.port))
            #expect(client.shakeHands(adding: ["Origin: \(origin)"])?.hasPrefix("HTTP/1.1 101") == true)
        }
    }

    @Test(
        "a handshake that is not in order is refused with a reason",
        arguments: [
            ("GET", "GET / HTTP/1.0", "400"),
            ("Sec-WebSocket-Version", "Sec-WebSocket-Version: 12", "426"),
            ("Sec-WebSocket-Version", nil, "426"),
            ("Sec-WebSocket-Key", "Sec-WebSocket-Key: short", "400"),
            ("Sec-WebSocket-Key", nil, "400"),
            ("Sec-WebSocket-Protocol", "Sec-WebSocket-Protocol: offramp.v9", "400"),
            ("Host", "Host: a\r\nHost: b", "400"),
            ("Host", "Host: a\r\nContent-Length: 5", "400"),
        ] as [(String, String?, String)])
    func disorder(name: String, line: String?, status: String) throws {
        let server = try TestServer()
        let reply = try answer(upgrade(replacing: name, with: line), port: server.port)
        #expect(reply?.hasPrefix("HTTP/1.1 \(status)") == true, "\(reply ?? "nothing")")
    }

    @Test("a POST that asks for a WebSocket gets none")
    func post() throws {
        let server = try TestServer()
        let reply = try answer(upgrade(replacing: "GET", with: "POST /live HTTP/1.1"), port: server.port)
        #expect(reply?.contains("101") != true)
    }

    @Test("of several subprotocols the first that the client names is spoken, and its owner is told which")
    func severalSubprotocols() throws {
        let server = try TestServer { $0.subprotocols = ["offramp.v1", "other.v1"] }
        let pairs = [("other.v1", "other.v1"), ("no.v1, other.v1", "other.v1"), ("offramp.v1", "offramp.v1")]
        for (asked, spoken) in pairs {
            let client = try #require(RawClient(port: server.port))
            let line = "Sec-WebSocket-Protocol: \(asked)"
            client.write(RawClient.request(upgrade(replacing: "Sec-WebSocket-Protocol", with: line)))
            #expect(client.readHead()?.lowercased().contains("sec-websocket-protocol: \(spoken)") == true)
            client.write(RawClient.frame(Array("subprotocol".utf8)))
            #expect(client.readFrame()?.text == spoken)
        }
        let reply = try answer(
            upgrade(replacing: "Sec-WebSocket-Protocol", with: "Sec-WebSocket-Protocol: no.v1"), port: server.port)
        #expect(reply?.contains("This server speaks the subprotocols offramp.v1 and other.v1.") == true)
    }

    @Test("a client that names no subprotocol is taken")
    func noSubprotocol() throws {
        let server = try TestServer()
        let client = try #require(RawClient(port: server.port))
        client.write(RawClient.request(upgrade(replacing: "Sec-WebSocket-Protocol", with: nil)))
        #expect(client.readHead()?.hasPrefix("HTTP/1.1 101") == true)
        client.write(RawClient.frame(Array("hello".utf8)))
        #expect(client.readFrame()?.text == "hello")
    }
}
