import Glibc

/// Lines from a terminal, a pipe or a file.
final class LineInput {
    private static let bytesAtOnce = 64 * 1024
    /// A line that is longer is taken as it is so far.
    private static let bytesInLineMax = 1024 * 1024

    private let fileDescriptor: Int32
    private var rest: [UInt8] = []

    init(fileDescriptor: Int32) {
        self.fileDescriptor = fileDescriptor
    }

    /// Reads what is there, once. At the end, what has no line end is a line too.
    func read() -> (lines: [String], isAtEnd: Bool) {
        let count = fill()
        if count < 0, errno == EAGAIN || errno == EINTR { return ([], false) }
        var pieces = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isAtEnd = count <= 0
        if isAtEnd || rest.count > Self.bytesInLineMax {
            if pieces.last?.isEmpty == true { pieces.removeLast() }
            rest = []
        } else {
            rest = Array(pieces.removeLast())
        }
        return (pieces.map(Self.line), isAtEnd)
    }

    private func fill() -> Int {
        withUnsafeTemporaryAllocation(byteCount: Self.bytesAtOnce, alignment: 1) { room in
            let count = Glibc.read(fileDescriptor, room.baseAddress, room.count)
            if count > 0 { rest.append(contentsOf: room.prefix(count)) }
            return count
        }
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
