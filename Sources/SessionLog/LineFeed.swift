/// Finds line feeds eight bytes at a time: byte by byte it took as long as reading what stands between them.
enum LineFeed {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let byte = UInt8(ascii: "\n")

    /// The place of the first line feed from a place on.
    static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var place = start
        while place + 8 <= bytes.count {
            let read = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            let differences = UInt64(littleEndian: read) ^ ones &* UInt64(byte)
            // The high bit of each byte that is zero; what is borrowed marks only bytes above such a one.
            let found = (differences &- ones) & ~differences & highBits
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        return bytes[place...].firstIndex(of: byte)
    }
}
