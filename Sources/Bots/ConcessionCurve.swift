/// Powers of shares in whole numbers, in millionths.
enum ConcessionCurve {
    static let whole = 1_000_000

    /// A share of time, raised to the exponent.
    ///
    /// - Parameter share: millionths, 0 to `whole`.
    /// - Returns: millionths; never falling as the share rises.
    static func power(_ share: Int, _ exponent: Ratio) -> Int {
        let raised = power(min(whole, max(0, share)), exponent.numerator)
        guard exponent.denominator > 1 else { return raised }
        // The root: the least number whose power reaches it.
        var (low, high) = (0, whole)
        while low < high {
            let middle = (low + high) / 2
            if power(middle, exponent.denominator) < raised { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func power(_ share: Int, _ times: Int) -> Int {
        var result = whole
        for _ in 0..<times { result = result * share / whole }
        return result
    }
}
