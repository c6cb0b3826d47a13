/// A set of positions below 64: parties, or issues, of one exercise. The last makes the bits a negative number.
package struct BitSet: Hashable, Sendable {
    package var bits: Int

    @inlinable package init(bits: Int = 0) { self.bits = bits }
    @inlinable package init(first count: Int) { bits = (1 << count) &- 1 }
    @inlinable package init(only position: Int) { bits = 1 << position }
    // Not generic: another module calls generic code unspecialised, which made an offer half as slow again.
    @inlinable package init(_ positions: [Int]) { bits = positions.reduce(0) { $0 | 1 << $1 } }

    @inlinable package var isEmpty: Bool { bits == 0 }
    @inlinable package var count: Int { bits.nonzeroBitCount }

    @inlinable package func contains(_ position: Int) -> Bool { bits & 1 << position != 0 }
    @inlinable package mutating func insert(_ position: Int) { bits |= 1 << position }
    @inlinable package mutating func remove(_ position: Int) { bits &= ~(1 << position) }
    @inlinable package func union(_ other: BitSet) -> BitSet { BitSet(bits: bits | other.bits) }
    @inlinable package func intersection(_ other: BitSet) -> BitSet { BitSet(bits: bits & other.bits) }
    @inlinable package func subtracting(_ other: BitSet) -> BitSet { BitSet(bits: bits & ~other.bits) }
    @inlinable package func isSubset(of other: BitSet) -> Bool { bits & ~other.bits == 0 }

    /// In ascending order: the order of the exercise.
    @inlinable package var elements: [Int] {
        var elements: [Int] = []
        var rest = bits
        while rest != 0 {
            elements.append(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
        return elements
    }
}
