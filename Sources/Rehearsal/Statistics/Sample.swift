/// Whole numbers, one a session, of which only what the mean and its error need is kept.
struct Sample: Sendable, Equatable {
    private(set) var count = 0
    private(set) var sum = 0
    private var squares: Int128 = 0

    mutating func add(_ value: Int) {
        count += 1
        sum += value
        squares += Int128(value) * Int128(value)
    }

    mutating func add(_ other: Sample) {
        count += other.count
        sum += other.sum
        squares += other.squares
    }

    init() {}

    init(_ values: some Sequence<Int>) {
        for value in values { add(value) }
    }

    /// Of thousandths; nil where there is no value.
    var estimate: Estimate? {
        guard count > 0 else { return nil }
        let count = Int128(self.count)
        let mean = Int128(sum) * 1_000 / count
        guard count > 1 else { return Estimate(count: self.count, mean: Int(mean), error: 0) }
        let spread = count * squares - Int128(sum) * Int128(sum)
        let error = (spread * 1_000_000 / (count * count * (count - 1))).squareRoot
        return Estimate(count: self.count, mean: Int(mean), error: Int(error))
    }
}

extension Int128 {
    /// The whole part of the square root; of a negative number 0.
    var squareRoot: Int128 {
        guard self > 0 else { return 0 }
        var root = Int128(1) << Int128((128 - leadingZeroBitCount + 1) / 2)
        while true {
            let next = (root + self / root) / 2
            if next >= root { return root }
            root = next
        }
    }
}
