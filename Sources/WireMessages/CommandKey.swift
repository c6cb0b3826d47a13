/// A client-made name for one giving of a command, so that sending it again does it once.
///
/// 1 to 64 bytes of `A`–`Z`, `a`–`z`, `0`–`9`, `_` and `-`; unique among the commands of its seat.
public struct CommandKey: Sendable, Hashable, CustomStringConvertible {
    /// As it stands on the wire.
    public let text: String

    /// Nil where the text is not a key.
    public init?(_ text: String) {
        guard 1...64 ~= text.utf8.count, text.utf8.allSatisfy(Self.isTaken) else { return nil }
        self.text = text
    }

    public var description: String { text }

    private static func isTaken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
