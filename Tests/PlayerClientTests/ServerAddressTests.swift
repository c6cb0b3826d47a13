import PlayerClient
import Testing

struct ServerAddressTests {
    @Test(arguments: [
        ("localhost", "localhost", 7316, "/", false), ("localhost:80", "localhost", 80, "/", false),
        ("127.0.0.1", "127.0.0.1", 7316, "/", false), ("[::1]:9", "::1", 9, "/", false),
        ("table.local", "table.local", 7316, "/", true), ("table.local:443", "table.local", 443, "/", true),
        ("wss://table.local/play", "table.local", 7316, "/play", true),
        ("ws://localhost:7000/x", "localhost", 7000, "/x", false), ("[2001:db8::1]", "2001:db8::1", 7316, "/", true),
        ("127.0.0.1.example.org", "127.0.0.1.example.org", 7316, "/", true),
    ])
    func addressesAreRead(_ text: String, _ host: String, _ port: Int, _ path: String, _ usesTLS: Bool) throws {
        let address = try ServerAddress(typed: text, isInsecureAllowed: false)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.path == path)
        #expect(address.usesTLS == usesTLS)
    }

    @Test(arguments: [
        "", ":80", "host:", "host:0", "host:65536", "host:x", "http://host", "a b", "[::1", "[::1]x", "::1", "хост",
        "ws://table.local", "ws://10.0.0.1:7316", "ws://127.0.0.1.example.org",
    ])
    func othersAreRefusedWithASentence(_ text: String) {
        let fault = #expect(throws: ServerAddressFault.self) {
            try ServerAddress(typed: text, isInsecureAllowed: false)
        }
        #expect(fault?.description.hasPrefix("“\(text)” is ") == true)
    }

    @Test func aKnownKeyMeansTLS() throws {
        for place in ["127.0.0.1", "localhost:7000", "table.local", "wss://127.0.0.1"] {
            #expect(try ServerAddress(typed: place, isInsecureAllowed: true, isKeyKnown: true).usesTLS)
        }
        let fault = #expect(throws: ServerAddressFault.self) {
            try ServerAddress(typed: "ws://127.0.0.1", isInsecureAllowed: true, isKeyKnown: true)
        }
        #expect(fault?.description.contains("Use wss://, or leave ws:// out.") == true)
    }

    @Test func unencryptedWordsNeedAFlag() throws {
        let fault = #expect(throws: ServerAddressFault.self) {
            try ServerAddress(typed: "ws://table.local", isInsecureAllowed: false)
        }
        #expect(fault?.description.contains("the table's words would travel unencrypted") == true)
        #expect(try !ServerAddress(typed: "ws://table.local", isInsecureAllowed: true).usesTLS)
        #expect(try !ServerAddress(typed: "table.local", isInsecureAllowed: true).usesTLS)
    }
}
