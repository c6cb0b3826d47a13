import Foundation
import Glibc

/// Connections of this machine with itself.
enum Loopback {
    static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = address(port: 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        guard isBound == 0 else { throw Fault("No port is free.") }
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Waits until something listens.
    static func wait(for port: Int, seconds: Double, _ child: Process) throws {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while Date() < deadline, child.isRunning {
            if let descriptor = connected(to: port) {
                close(descriptor)
                return
            }
            usleep(5_000)
        }
        throw Fault("A server doesn't listen after \(Int(seconds)) s.")
    }

    /// The status that a server answers with when it is asked for a page; nil where it answers nothing.
    static func status(of path: String, port: Int) -> Int? {
        guard let descriptor = connected(to: port) else { return nil }
        defer { close(descriptor) }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".utf8)
        let sent = send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
        guard sent == request.count else { return nil }
        // `HTTP/1.1 200` comes in one piece.
        var start = [UInt8](repeating: 0, count: 12)
        guard recv(descriptor, &start, start.count, Int32(MSG_WAITALL)) == start.count else { return nil }
        return Int(String(decoding: start.suffix(3), as: UTF8.self))
    }

    private static func connected(to port: Int) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = address(port: port)
        let isThere = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if isThere == 0 { return descriptor }
        close(descriptor)
        return nil
    }

    private static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        return address
    }
}
