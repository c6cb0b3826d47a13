/// Why a text is not JSON as Offramp takes it, and where.
public struct JSONFault: Error, Sendable, Hashable {
    /// The number of bytes before the fault.
    public let offset: Int
    /// The line of the fault, from 1.
    public let line: Int
    /// The column of the fault in characters (Unicode scalars), from 1.
    public let column: Int
    /// What is wrong and what would be right, as a sentence.
    public let sentence: String

    init(_ sentence: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xc0 != 0x80 {
                column += 1
            }
        }
        self.offset = offset
        self.line = line
        self.column = column
        self.sentence = sentence
    }
}

extension JSONFault: CustomStringConvertible {
    /// "Line 2, column 7: …".
    public var description: String { "Line \(line), column \(column): \(sentence)" }
}
