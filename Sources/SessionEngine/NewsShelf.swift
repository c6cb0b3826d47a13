/// A viewer's latest news as frames, ready to be sent again: the news without a gap up to the last.
struct NewsShelf: Sendable {
    /// Enough for those who come back after a short break; older news is made again.
    static let bytesMax = 256 * 1024

    private var frames: [[UInt8]] = []
    private var byteCount = 0
    /// The number of the last news.
    private(set) var through: Int

    init(through: Int) {
        self.through = through
    }

    /// The number of the first news that is here; one more than `through` where none is.
    var firstNumber: Int { through - frames.count + 1 }

    /// The frames of the news in a range, all of which must be here.
    func frames(_ numbers: ClosedRange<Int>) -> ArraySlice<[UInt8]> {
        frames[(numbers.lowerBound - firstNumber)...(numbers.upperBound - firstNumber)]
    }

    /// Adds the next news.
    mutating func append(_ frame: [UInt8]) {
        through += 1
        byteCount += frame.count
        frames.append(frame)
        guard byteCount > Self.bytesMax else { return }
        // Half at a time, so that dropping costs no more than adding did.
        while byteCount > Self.bytesMax / 2, !frames.isEmpty { byteCount -= drop(frames.count / 2 + 1) }
    }

    /// Puts older news, made again, before that which is here, if it has room.
    mutating func prepend(_ older: [[UInt8]]) {
        let olderByteCount = older.reduce(0) { $0 + $1.count }
        guard byteCount + olderByteCount <= Self.bytesMax else { return }
        byteCount += olderByteCount
        frames = older + frames
    }

    /// Counts news up to this number without keeping it: nobody of this viewer is connected.
    mutating func skip(through number: Int) {
        if number > through { self = NewsShelf(through: number) }
    }

    private mutating func drop(_ count: Int) -> Int {
        let dropped = frames.prefix(count).reduce(0) { $0 + $1.count }
        frames.removeFirst(min(count, frames.count))
        return dropped
    }
}
