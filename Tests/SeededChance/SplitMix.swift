/// The one generator of chance for tests: numbers that look random and are the same every time for a seed, on every machine.
///
/// SplitMix64: Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (2014). Not for secrets.
package struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The seed is mixed first: neighbouring seeds must not give the same numbers, shifted by one.
    package init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
        state = next() ^ 0xD1B5_4A32_D192_ED03
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Each with the same chance.
    package mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// From 0 to less than `limit`, which is at least 1.
    package mutating func below(_ limit: Int) -> Int { number(in: 0...(limit - 1)) }

    /// True so many times in a hundred.
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// Nil where there is nothing to pick.
    package mutating func pick<Elements: Collection>(_ elements: Elements) -> Elements.Element? {
        elements.randomElement(using: &self)
    }

    /// Each by itself, so many times in a hundred; in their order.
    package mutating func some<Element>(of elements: [Element], percent: Int) -> [Element] {
        elements.filter { _ in chance(percent) }
    }
}
