/// A set of positions below 62: parties, or issues, of one exercise.
struct Positions: Hashable, Sendable {
    var bits: Int

    init(bits: Int = 0) { self.bits = bits }
    init(_ positions: some Sequence<Int>) { bits = positions.reduce(0) { $0 | 1 << $1 } }

    var isEmpty: Bool { bits == 0 }
    var count: Int { bits.nonzeroBitCount }

    func contains(_ position: Int) -> Bool { bits & 1 << position != 0 }
    mutating func insert(_ position: Int) { bits |= 1 << position }
    mutating func remove(_ position: Int) { bits &= ~(1 << position) }
    func union(_ other: Positions) -> Positions { Positions(bits: bits | other.bits) }
    func intersection(_ other: Positions) -> Positions { Positions(bits: bits & other.bits) }
    func subtracting(_ other: Positions) -> Positions { Positions(bits: bits & ~other.bits) }
    func isSubset(of other: Positions) -> Bool { bits & ~other.bits == 0 }

    /// In ascending order: the order of the exercise.
    var elements: [Int] {
        var elements: [Int] = []
        var rest = bits
        while rest != 0 {
            elements.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return elements
    }
}
