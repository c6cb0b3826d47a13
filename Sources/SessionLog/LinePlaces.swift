/// Where the lines of a log begin: of every 64th it is kept, so that any of them is found by reading on from there.
package struct LinePlaces: Sendable, Hashable {
    private static let stride = 64

    private var starts: [Int] = []
    /// How many lines there are.
    package private(set) var lineCount = 0
    /// How many bytes they take.
    package private(set) var byteCount = 0

    package init() {}

    /// Adds a line at the end.
    ///
    /// - Parameter byteCount: with its line feed.
    package mutating func append(byteCount: Int) {
        if lineCount.isMultiple(of: Self.stride) { starts.append(self.byteCount) }
        lineCount += 1
        self.byteCount += byteCount
    }

    /// Bytes that hold the lines of a range, counted from 0 for the header, and the number of the line that they begin with.
    package func bytes(of lines: ClosedRange<Int>) -> (range: Range<Int>, first: Int) {
        let first = lines.lowerBound / Self.stride
        let end = lines.upperBound / Self.stride + 1
        return (starts[first]..<(end < starts.count ? starts[end] : byteCount), first * Self.stride)
    }

    /// The lines of a range, without their line feeds, out of the bytes that `bytes(of:)` names.
    package static func lines(_ lines: ClosedRange<Int>, in bytes: [UInt8], from first: Int) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n"), maxSplits: lines.upperBound - first + 1)
            .dropFirst(lines.lowerBound - first).prefix(lines.count).map(Array.init)
    }
}
