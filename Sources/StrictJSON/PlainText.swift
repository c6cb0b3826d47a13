/// Finds the end of plain text eight bytes at a time: what stands in texts is most of what stands in a log, and looked at
/// byte by byte it took as long as its hash.
enum PlainText {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// How many bytes from a place on are ASCII from U+0020, without `"` and `\`; of the last eight of a text perhaps fewer
    /// than there are.
    @inline(__always) static func byteCount(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var place = start
        while place + 8 <= bytes.count {
            let read = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            let others = others(in: UInt64(littleEndian: read))
            if others != 0 { return place - start + others.trailingZeroBitCount / 8 }
            place += 8
        }
        return place - start
    }

    // The high bit of each byte that isn't plain. What is borrowed marks only bytes above one that is marked anyway.
    @inline(__always) private static func others(in word: UInt64) -> UInt64 {
        let controls = word &- ones &* 0x20
        let quotes = (word ^ ones &* UInt64(UInt8(ascii: "\""))) &- ones
        let backslashes = (word ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones
        return (word | controls | quotes | backslashes) & highBits
    }
}
