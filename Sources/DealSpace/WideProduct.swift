/// A product of whole numbers, none below 0, kept whole: up to eight factors of 32 bits.
struct WideProduct: Comparable, Sendable {
    /// The least first.
    private var limbs: [UInt32] = [1]

    init(_ factors: [Int]) {
        for factor in factors { multiply(by: UInt64(max(0, factor))) }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for place in limbs.indices {
            let product = UInt64(limbs[place]) * factor + carry
            limbs[place] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
        while limbs.count > 1, limbs.last == 0 { limbs.removeLast() }
    }

    static func < (left: WideProduct, right: WideProduct) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        return left.limbs.reversed().lexicographicallyPrecedes(right.limbs.reversed())
    }
}
