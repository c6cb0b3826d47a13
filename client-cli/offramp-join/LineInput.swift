import SystemPackage
import Threads

/// Lines from a terminal, a pipe or a file.
final class LineInput {
    private static let bytesAtOnce = 64 * 1024
    /// A line that is longer is taken as it is so far.
    private static let bytesInLineMax = 1024 * 1024

    private let descriptor: FileDescriptor
    private var rest: [UInt8] = []

    init(_ descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    /// Reads what is there, once. At the end, what has no line end is a line too.
    func read() -> (lines: [String], isAtEnd: Bool) {
        guard let piece = descriptor.readNow(bytesMax: Self.bytesAtOnce) else { return ([], false) }
        rest += piece
        var pieces = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isAtEnd = piece.isEmpty
        if isAtEnd || rest.count > Self.bytesInLineMax {
            if pieces.last?.isEmpty == true { pieces.removeLast() }
            rest = []
        } else {
            rest = Array(pieces.removeLast())
        }
        return (pieces.map(Self.line), isAtEnd)
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
