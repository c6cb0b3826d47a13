import CLibWebSockets

/// Room in which several text frames of a server are laid out one after the other, so that one system call sends them.
///
/// Only whole frames are written at once, because libwebsockets may put a ping between two writes. One writer serves all
/// connections of a server. It does not mask, so it is no use to a client.
final class FrameWriter {
    private static let headerBytesMax = 10
    private static let capacity = 64 * 1024

    private let block = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(CLWS_PRE) + capacity)

    deinit {
        block.deallocate()
    }

    /// Writes as many messages from the front of the queue as fit in one piece.
    ///
    /// - Returns: false if the connection is gone.
    func writeFront(of queue: inout OutgoingQueue, to socket: OpaquePointer) -> Bool {
        guard let first = queue.first else { return true }
        if first.count + Self.headerBytesMax > Self.capacity {
            queue.removeFirst()
            return writeAlone(first, to: socket)
        }
        let start = block + Int(CLWS_PRE)
        var count = 0
        while let message = queue.first, count + message.count + Self.headerBytesMax <= Self.capacity {
            count += Self.layOut(message, at: start + count)
            queue.removeFirst()
        }
        return Self.write(start, count: count, to: socket)
    }

    private func writeAlone(_ message: [UInt8], to socket: OpaquePointer) -> Bool {
        let own = UnsafeMutablePointer<UInt8>.allocate(
            capacity: Int(CLWS_PRE) + Self.headerBytesMax + message.count)
        defer { own.deallocate() }
        let start = own + Int(CLWS_PRE)
        return Self.write(start, count: Self.layOut(message, at: start), to: socket)
    }

    /// LWS_WRITE_HTTP passes bytes through unframed on a WebSocket; the library's own name for that use is not imported.
    private static func write(_ start: UnsafeMutablePointer<UInt8>, count: Int, to socket: OpaquePointer) -> Bool {
        lws_write(socket, start, count, LWS_WRITE_HTTP) >= 0
    }

    /// Header and payload of an unmasked, unfragmented text frame. Returns their size.
    private static func layOut(_ message: [UInt8], at place: UnsafeMutablePointer<UInt8>) -> Int {
        let headerCount = layOutHeader(payloadCount: message.count, at: place)
        message.withUnsafeBufferPointer { payload in
            guard let base = payload.baseAddress else { return }
            (place + headerCount).update(from: base, count: payload.count)
        }
        return headerCount + message.count
    }

    private static func layOutHeader(payloadCount: Int, at place: UnsafeMutablePointer<UInt8>) -> Int {
        place[0] = 0x81
        switch payloadCount {
        case ..<126:
            place[1] = UInt8(payloadCount)
            return 2
        case ..<65536:
            place[1] = 126
            place[2] = UInt8(payloadCount >> 8)
            place[3] = UInt8(payloadCount & 0xff)
            return 4
        default:
            place[1] = 127
            for index in 0..<8 { place[2 + index] = UInt8((payloadCount >> (56 - 8 * index)) & 0xff) }
            return 10
        }
    }
}
