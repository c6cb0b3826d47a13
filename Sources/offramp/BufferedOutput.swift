/// Standard output, a good piece at a time.
struct BufferedOutput {
    private var bytes: [UInt8] = []
    private static let pieceByteCount = 64 * 1024

    mutating func write(_ more: [UInt8]) {
        bytes += more
        if bytes.count >= Self.pieceByteCount { flush() }
    }

    mutating func write(lines: [String]) {
        for line in lines { write(Array((line + "\n").utf8)) }
    }

    mutating func flush() {
        Terminal.write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
