/// The bytes of a sign of UTF-8, put together as they come, however late.
///
/// What is no UTF-8, as a terminal of another charset sends it, is left out, and takes nothing after it along.
struct SignBytes {
    private var bytes: [UInt8] = []
    private var length = 0

    /// The sign that this byte ends; nil while it isn't whole.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0..<0x80:
            forget()
            return Unicode.Scalar(byte)
        case 0x80..<0xC0 where !bytes.isEmpty:
            bytes.append(byte)
            guard bytes.count == length else { return nil }
            defer { forget() }
            return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
        case 0xC2..<0xF5:
            bytes = [byte]
            length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        default: forget()
        }
        return nil
    }

    mutating func forget() { bytes = [] }
}
