import Glibc
import StrictJSON

/// A client of plain sockets that keeps nothing of what it is sent: for tests that count what a server keeps.
final class PlainClient {
    private let descriptor: Int32
    private var unread: [UInt8] = []

    /// - Returns: nil where the server doesn't take it.
    init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var server = sockaddr_in()
        server.sin_family = sa_family_t(AF_INET)
        server.sin_port = UInt16(port).bigEndian
        inet_pton(AF_INET, "127.0.0.1", &server.sin_addr)
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
        let isConnected = withUnsafePointer(to: &server) { server in
            server.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
        }
        guard isConnected, shakeHands() else { return nil }
    }

    deinit { close(descriptor) }

    private func shakeHands() -> Bool {
        let lines = [
            "GET /live HTTP/1.1", "Host: 127.0.0.1", "Upgrade: websocket", "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Protocol: offramp.v1", "", "",
        ]
        write(Array(lines.joined(separator: "\r\n").utf8))
        let end = Array("\r\n\r\n".utf8)
        while readMore() {
            guard let place = unread.indices.first(where: { unread[$0...].starts(with: end) }) else { continue }
            defer { unread.removeFirst(place + end.count) }
            return unread.starts(with: Array("HTTP/1.1 101".utf8))
        }
        return false
    }

    /// Sends requests at once, and reads on until as many answers have come.
    ///
    /// - Returns: how many of these were errors; fewer answers than requests have come where the connection ended before.
    func ask(_ requests: [(method: String, parameters: JSON)]) -> (answers: Int, errors: Int) {
        var bytes: [UInt8] = []
        for (number, request) in requests.enumerated() {
            let frame: JSON = [
                "jsonrpc": "2.0", "id": .integer(number), "method": .string(request.method),
                "params": request.parameters,
            ]
            bytes += Self.masked(frame.canonicalBytes)
        }
        write(bytes)
        var (answers, errors) = (0, 0)
        while answers < requests.count, let payload = readText() {
            let isError = payload.starts(with: Self.error)
            guard isError || payload.starts(with: Self.answer) else { continue }
            answers += 1
            if isError { errors += 1 }
        }
        return (answers, errors)
    }

    // What comes first of an answer, and of no notification.
    /// Sends pings, each so long after the answer to the one before, until the connection ends.
    ///
    /// - Returns: how many were answered, and the reason of the close; nil where it didn't end.
    func ping(atMost count: Int, apartUs: UInt32) -> (answers: Int, reason: String?) {
        var answers = 0
        for _ in 0..<count {
            write(Self.masked([], opcode: 9))
            reading: while true {
                if let (opcode, range) = frame() {
                    let payload = Array(unread[range])
                    unread.removeFirst(range.upperBound)
                    if opcode == 8 { return (answers, String(decoding: payload.dropFirst(2), as: UTF8.self)) }
                    if opcode == 10 { break reading }
                } else if !readMore() {
                    return (answers, nil)
                }
            }
            answers += 1
            if apartUs > 0 { usleep(apartUs) }
        }
        return (answers, nil)
    }

    private static let error = Array(#"{"error""#.utf8)
    private static let answer = Array(#"{"id""#.utf8)

    /// Throws away what has come.
    func drain() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT)) > 0 {}
        unread = []
    }

    /// The payload of the next text; nil at the end.
    private func readText() -> ArraySlice<UInt8>? {
        while true {
            if let (opcode, range) = frame() {
                let payload = Array(unread[range])
                unread.removeFirst(range.upperBound)
                if opcode == 1 { return payload[...] }
                if opcode == 8 { return nil }
            } else if !readMore() {
                return nil
            }
        }
    }

    private func frame() -> (opcode: UInt8, payload: Range<Int>)? {
        guard unread.count >= 2 else { return nil }
        let lengthBytes = unread[1] == 126 ? 2 : unread[1] == 127 ? 8 : 0
        let start = 2 + lengthBytes
        guard unread.count >= start else { return nil }
        let count = lengthBytes == 0 ? Int(unread[1]) : unread[2..<start].reduce(0) { $0 << 8 | Int($1) }
        return unread.count >= start + count ? (unread[0] & 0x0f, start..<start + count) : nil
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 { unread += buffer[..<count] }
        return count > 0
    }

    private func write(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            done += count
        }
    }

    /// A frame as clients send them; masked with noughts, which changes nothing.
    private static func masked(_ payload: [UInt8], opcode: UInt8 = 1) -> [UInt8] {
        let length: [UInt8] =
            switch payload.count {
            case ..<126: [0x80 | UInt8(payload.count)]
            case ..<65_536: [0x80 | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
            default: [0x80 | 127] + (0..<8).map { UInt8(payload.count >> (56 - 8 * $0) & 0xff) }
            }
        return [0x80 | opcode] + length + [0, 0, 0, 0] + payload
    }
}
