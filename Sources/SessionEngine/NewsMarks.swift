/// Which entries gave a viewer news: a bit for each, so that the entries of old news are found again.
struct NewsMarks: Sendable {
    private var words: [UInt64] = []

    /// Notes the next entry.
    mutating func append(_ gaveNews: Bool, entry: Int) {
        let bit = entry - 1
        if bit & 63 == 0 { words.append(0) }
        if gaveNews { words[bit >> 6] |= 1 << UInt64(bit & 63) }
    }

    /// Whether an entry gave news.
    subscript(entry: Int) -> Bool { words[(entry - 1) >> 6] >> UInt64((entry - 1) & 63) & 1 == 1 }

    /// How many entries of a range gave news.
    ///
    /// - Parameter after: a multiple of 64.
    func count(after: Int, through: Int) -> Int {
        guard through > after else { return 0 }
        let last = (through - 1) >> 6
        var sum = (words[last] << UInt64(63 - (through - 1) & 63)).nonzeroBitCount
        for word in (after >> 6)..<last { sum += words[word].nonzeroBitCount }
        return sum
    }

    /// The entry of the news that is the so many-th after an entry, from 1; nil if there are not so many.
    ///
    /// - Parameter after: a multiple of 64.
    func entry(ofNews number: Int, after: Int) -> Int? {
        var left = number
        for word in (after >> 6)..<words.count {
            var bits = words[word]
            let count = bits.nonzeroBitCount
            if left > count {
                left -= count
                continue
            }
            for _ in 1..<left { bits &= bits - 1 }
            return word << 6 + bits.trailingZeroBitCount + 1
        }
        return nil
    }
}
