/// Eight hexadecimal digits at once, as the bytes of a word in the order of the text.
///
/// A line of a log holds three digests: read digit by digit they took as long as a third of hashing the line.
enum HexDigits {
    private static let lowNibbles: UInt64 = 0x0f0f_0f0f_0f0f_0f0f
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The digits of four bytes, lower case.
    static func digits(of value: UInt32) -> UInt64 {
        // A byte in each half of its half, then a nibble in each byte, the first digit lowest.
        var spread = UInt64(value.byteSwapped)
        spread = (spread | spread << 16) & 0x0000_ffff_0000_ffff
        spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ff
        return ascii((spread >> 4 | spread << 8) & lowNibbles)
    }

    /// The four bytes that eight digits stand for; nil unless they are the digits that these bytes are written with.
    static func value(of digits: UInt64) -> UInt32? {
        // Letters have bit 6, and "a" has 1 where it means 10.
        let nibbles = ((digits & lowNibbles) &+ (digits >> 6 & ones) &* 9) & lowNibbles
        guard ascii(nibbles) == digits else { return nil }
        var packed = (nibbles << 4 | nibbles >> 8) & 0x00ff_00ff_00ff_00ff
        packed = (packed | packed >> 8) & 0x0000_ffff_0000_ffff
        return UInt32(truncatingIfNeeded: packed | packed >> 16).byteSwapped
    }

    private static func ascii(_ nibbles: UInt64) -> UInt64 {
        let letters = (nibbles &+ ones &* 6) >> 4 & ones
        return nibbles &+ ones &* 0x30 &+ letters &* 0x27
    }
}
