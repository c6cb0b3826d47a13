import Glibc
import NegotiationModel
import OwnThreads
import StrictJSON
import SystemPackage
import Testing
import Threads
import WebSockets

@testable import SessionHost

@Suite("The plain pages of a server: is it ready, what does it count, and who may read that", .ownThreads)
struct PagesTests {
    /// The head and the body of an answer.
    static func get(_ path: String, port: Int, _ lines: [String] = [], method: String = "GET") throws -> String {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isConnected)
        let request = (["\(method) \(path) HTTP/1.1", "Host: h"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
        try FileDescriptor(rawValue: socket).writeWhole(Array(request.utf8))
        return String(decoding: try FileDescriptor(rawValue: socket).readWhole(byteCount: 100_000), as: UTF8.self)
    }

    @Test("a server is ready once it serves, for GET and HEAD, and tells nothing more")
    func ready() throws {
        let table = try HostTable()
        try table.start()
        let port = try #require(table.host?.port)
        let answer = try Self.get("/healthz", port: port)
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("\r\n\r\nready\n"))
        let head = try Self.get("/healthz", port: port, method: "HEAD")
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.hasSuffix("\r\n\r\n"))
        #expect(head.contains("content-length: 6\r\n"))
    }

    /// From now on there is no room for what this process writes to the file.
    private static func fillDisk(under path: String) {
        for descriptor in (try? FolderListing.names(in: "/proc/self/fd"))?.compactMap({ Int32($0) }) ?? [] {
            var target = [CChar](repeating: 0, count: 4096)
            let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
            guard count > 0, target[..<count].map({ UInt8(bitPattern: $0) }).elementsEqual(path.utf8) else { continue }
            let full = open("/dev/full", O_WRONLY)
            dup2(full, descriptor)
            close(full)
        }
    }

    @Test("where a log has failed, the server says so without naming it")
    func failedLog() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("one")
        let control = try table.dial()
        _ = control.join(codes["control"])
        _ = control.ask("control.start", ["key": "a"])
        Self.fillDisk(under: table.path + "/1.journal")
        _ = control.ask("control.note", ["text": "lost", "key": "b"])
        let port = try #require(table.host?.port)
        let answer = try Self.get("/healthz", port: port)
        #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(
            answer.hasSuffix("The log of a session has failed; see the server's own log, and start the server again.\n")
        )
        #expect(table.reports.all.contains { $0.hasPrefix("error session=one") })
        #expect(try Self.get("/metrics", port: port).contains("\nofframp_logs_failed 1\n"))
    }

    @Test("what a session does is counted, and no name of it stands on the page")
    func counts() throws {
        let table = try HostTable()
        try table.start()
        let codes = try table.open("marked-session")
        let (control, port) = (try table.dial(), try table.dial())
        _ = control.join(codes["control"])
        _ = port.join(codes["port-1"])
        _ = control.ask("control.start", ["key": "a"])
        _ = port.ask("words.state", ["text": "Hello", "key": "b"])
        _ = port.ask("words.state", ["text": "Hello", "key": "b"])
        _ = port.ask("control.start", ["key": "c"])
        let stranger = try table.dial()
        _ = stranger.join("AAAA-BBBB-CCCC-DDDD")
        let answer = try Self.get("/metrics", port: try #require(table.host?.port))
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("content-type: text/plain; version=0.0.4; charset=utf-8\r\n"))
        for line in [
            "offramp_sessions{status=\"running\"} 1", "offramp_seats_joined 2",
            "offramp_commands_total{outcome=\"accepted\"} 2", "offramp_commands_total{outcome=\"refused\"} 1",
            "offramp_commands_total{outcome=\"repeated\"} 1", "offramp_joins_refused_total{reason=\"code_wrong\"} 1",
            "offramp_connections_open{kind=\"joined\"} 2", "offramp_connections_opened_total 3",
            "offramp_command_durable_seconds_count 2", "offramp_command_durable_seconds_bucket{le=\"+Inf\"} 2",
        ] { #expect(answer.contains("\n\(line)\n"), "\(line)") }
        for word in ["marked", "port", "Ada", "control", "Hello"] { #expect(!answer.contains("\"\(word)"), "\(word)") }
    }

    @Test("without a token metrics are for this machine, and not for whom a proxy speaks; with one, for it alone")
    func door() throws {
        let here = HTTPRequest(path: "/metrics", address: "127.0.0.1")
        let door = MetricsDoor(token: nil)
        #expect(door.refusal(of: here) == nil)
        #expect(door.refusal(of: HTTPRequest(path: "/metrics", address: "0:0:0:0:0:0:0:1")) == nil)
        #expect(door.refusal(of: HTTPRequest(path: "/metrics", address: "192.0.2.7"))?.status == 403)
        #expect(door.refusal(of: HTTPRequest(path: "/metrics", address: "127.0.0.1", isForwarded: true))?.status == 403)
        let token = try #require(BearerToken("0123456789abcdef".utf8))
        let guarded = MetricsDoor(token: token)
        #expect(guarded.refusal(of: here)?.status == 401)
        for (line, isRight) in [
            ("Bearer 0123456789abcdef", true), ("bearer 0123456789abcdef", true), ("Bearer 0123456789abcdeF", false),
            ("Basic 0123456789abcdef", false), ("Bearer 0123456789abcdef0", false), ("Bearer", false), ("", false),
        ] {
            let request = HTTPRequest(path: "/metrics", address: "192.0.2.7", authorization: line)
            #expect((guarded.refusal(of: request) == nil) == isRight, "\(line)")
        }
        #expect(BearerToken("too short".utf8) == nil)
    }

    @Test("a token is read from its file, and refused where it is none")
    func tokenFile() throws {
        let table = try HostTable()
        let path = table.path + "/token"
        HostTable.write(Array(" 0123456789abcdef\r\n".utf8), to: path)
        let token = try BearerToken(file: path)
        #expect(token.opens("Bearer 0123456789abcdef"))
        for wrong in ["", "too short\n", "0123456789abcdef 0123456789abcdef", String(repeating: "a", count: 4097)] {
            HostTable.write(Array(wrong.utf8), to: path)
            #expect(throws: HostRefusal.self, "\(wrong)") { try BearerToken(file: path) }
        }
        #expect(throws: HostRefusal.self) { try BearerToken(file: table.path + "/none") }
    }

    @Test("over a socket, too, a token opens the metrics, and a proxy's word closes them")
    func overSockets() throws {
        let table = try HostTable()
        try table.start { $0.metricsToken = BearerToken("0123456789abcdef".utf8) }
        let port = try #require(table.host?.port)
        #expect(try Self.get("/metrics", port: port).contains(" 401 "))
        #expect(try Self.get("/metrics", port: port, ["Authorization: Bearer 0123456789abcdef"]).contains(" 200 "))
        let open = try HostTable()
        try open.start()
        let openPort = try #require(open.host?.port)
        #expect(try Self.get("/metrics", port: openPort, ["X-Forwarded-For: 192.0.2.7"]).contains(" 403 "))
    }
}
