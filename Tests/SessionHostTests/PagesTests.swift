import Glibc
import SystemPackage
import Testing
import Threads
import WebSockets

@testable import SessionHost

@Suite("The plain pages of a server: is it ready")
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
        Self.fillDisk(under: table.path + "/one.jsonl")
        _ = control.ask("control.start", ["key": "a"])
        let port = try #require(table.host?.port)
        let answer = try Self.get("/healthz", port: port)
        #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(
            answer.hasSuffix("The log of a session has failed; see the server's own log, and start the server again.\n")
        )
        #expect(table.reports.all.contains { $0.hasPrefix("error session=one") })
    }
}
