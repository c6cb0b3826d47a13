import Glibc
import WebSockets

/// A client of plain sockets: says exactly what a test wants said, right or wrong.
final class RawClient {
    struct Frame: Equatable {
        let opcode: UInt8
        let payload: [UInt8]

        var text: String { String(decoding: payload, as: UTF8.self) }
        var closeCode: Int? {
            opcode == 8 && payload.count >= 2 ? Int(payload[0]) << 8 | Int(payload[1]) : nil
        }
        var closeReason: String { String(decoding: payload.dropFirst(2), as: UTF8.self) }
    }

    let descriptor: Int32
    private var unread: [UInt8] = []

    /// - Parameter receiveBufferBytes: small, so that a slow reader fills up soon; 0 leaves the system's.
    init?(port: Int, from host: String = "127.0.0.1", receiveBufferBytes: Int32 = 0) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if receiveBufferBytes > 0 {
            var size = receiveBufferBytes
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4)
        }
        var own = Self.address(host, port: 0)
        var server = Self.address("127.0.0.1", port: port)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isConnected =
            withUnsafePointer(to: &own) { own in
                own.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) == 0 }
            }
            && withUnsafePointer(to: &server) { server in
                server.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
            }
        guard isConnected else { return nil }
        setReadTimeout(milliseconds: 5000)
    }

    deinit {
        close(descriptor)
    }

    private static func address(_ host: String, port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        inet_pton(AF_INET, host, &address.sin_addr)
        return address
    }

    func setReadTimeout(milliseconds: Int) {
        var limit = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    @discardableResult
    func write(_ text: String) -> Bool {
        write(Array(text.utf8))
    }

    /// Nil when the time is over; empty at the end of the connection.
    func readSome() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 { return errno == ECONNRESET ? [] : nil }
        return Array(buffer.prefix(count))
    }

    /// Everything until the other end closes; nil if it doesn't in time.
    func readToEnd() -> String? {
        var all = unread
        while let piece = readSome() {
            if piece.isEmpty { return String(decoding: all, as: UTF8.self) }
            all += piece
        }
        return nil
    }

    /// The head of an HTTP answer; what follows it stays unread.
    func readHead() -> String? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let place = unread.indices.first(where: { unread[$0...].starts(with: end) }) {
                defer { unread.removeFirst(place + 4) }
                return String(decoding: unread[..<place], as: UTF8.self)
            }
            guard let piece = readSome(), !piece.isEmpty else { return nil }
            unread += piece
        }
    }

    func readFrame() -> Frame? {
        while true {
            if let frame = takeFrame() { return frame }
            guard let piece = readSome(), !piece.isEmpty else { return nil }
            unread += piece
        }
    }

    /// Reads on until a close frame; nil if the connection ends without one.
    func readClose() -> Frame? {
        while let frame = readFrame() {
            if frame.opcode == 8 { return frame }
        }
        return nil
    }

    private func takeFrame() -> Frame? {
        guard unread.count >= 2 else { return nil }
        var count = Int(unread[1])
        var start = 2
        if count == 126 {
            guard unread.count >= 4 else { return nil }
            count = Int(unread[2]) << 8 | Int(unread[3])
            start = 4
        } else if count == 127 {
            guard unread.count >= 10 else { return nil }
            count = unread[2..<10].reduce(0) { $0 << 8 | Int($1) }
            start = 10
        }
        guard unread.count >= start + count else { return nil }
        defer { unread.removeFirst(start + count) }
        return Frame(opcode: unread[0] & 0x0f, payload: Array(unread[start..<(start + count)]))
    }

    /// A masked frame, as clients send them.
    static func frame(_ payload: [UInt8], opcode: UInt8 = 1, isLast: Bool = true) -> [UInt8] {
        var bytes = [opcode | (isLast ? 0x80 : 0)]
        switch payload.count {
        case ..<126: bytes.append(0x80 | UInt8(payload.count))
        case ..<65536: bytes += [0x80 | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xff)]
        default: bytes += [0x80 | 127] + (0..<8).map { UInt8(payload.count >> (56 - 8 * $0) & 0xff) }
        }
        let mask: [UInt8] = [0x11, 0x22, 0x33, 0x44]
        return bytes + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] }
    }

    static let upgradeLines = [
        "GET /live HTTP/1.1", "Host: 127.0.0.1", "Upgrade: websocket", "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: offramp.v1",
    ]

    static func request(_ lines: [String]) -> String {
        lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// Says the handshake. Returns the head of the answer.
    func shakeHands(adding lines: [String] = []) -> String? {
        write(Self.request(Self.upgradeLines + lines))
        return readHead()
    }

    /// A client that is through the handshake.
    static func open(port: Int, from host: String = "127.0.0.1", receiveBufferBytes: Int32 = 0) -> RawClient? {
        guard let client = RawClient(port: port, from: host, receiveBufferBytes: receiveBufferBytes),
            client.shakeHands()?.hasPrefix("HTTP/1.1 101") == true
        else { return nil }
        return client
    }
}
