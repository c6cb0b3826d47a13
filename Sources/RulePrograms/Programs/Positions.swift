/// A set of positions below 62: parties, or issues, of one exercise.
package struct Positions: Hashable, Sendable {
    package var bits: Int

    package init(bits: Int = 0) { self.bits = bits }
    package init(_ positions: some Sequence<Int>) { bits = positions.reduce(0) { $0 | 1 << $1 } }

    package var isEmpty: Bool { bits == 0 }
    package var count: Int { bits.nonzeroBitCount }

    package func contains(_ position: Int) -> Bool { bits & 1 << position != 0 }
    package mutating func insert(_ position: Int) { bits |= 1 << position }
    package mutating func remove(_ position: Int) { bits &= ~(1 << position) }
    package func union(_ other: Positions) -> Positions { Positions(bits: bits | other.bits) }
    package func intersection(_ other: Positions) -> Positions { Positions(bits: bits & other.bits) }
    package func subtracting(_ other: Positions) -> Positions { Positions(bits: bits & ~other.bits) }
    package func isSubset(of other: Positions) -> Bool { bits & ~other.bits == 0 }

    /// In ascending order: the order of the exercise.
    package var elements: [Int] {
        var elements: [Int] = []
        var rest = bits
        while rest != 0 {
            elements.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return elements
    }
}
