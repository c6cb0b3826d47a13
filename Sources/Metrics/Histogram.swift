/// How many of the values observed so far lie within each of some bounds, and what they come to together.
package struct Histogram: Hashable, Sendable {
    /// Ascending; a value that equals a bound lies within it.
    package let bounds: [Int]
    /// How many values lie within each bound and above the one before; the last: above all of them.
    package private(set) var counts: [Int]
    /// All values together.
    package private(set) var sum = 0

    /// - Parameter bounds: in the unit of the values; ascending, none twice.
    package init(bounds: [Int]) {
        precondition(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }, "Bounds of a histogram ascend.")
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    /// How many values were observed.
    package var count: Int { counts.reduce(0, +) }

    /// Takes one value in. Costs a look at each bound, so have few.
    package mutating func observe(_ value: Int) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }

    /// 50 µs to 10 s, in microseconds: what a sync of a disk, or an answer that waits for one, may take.
    package static let latencyUs = Histogram(bounds: [
        50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
        10_000_000,
    ])

    /// 1 to 10,000: of things that come in groups.
    package static let groupSize = Histogram(bounds: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000])
}
