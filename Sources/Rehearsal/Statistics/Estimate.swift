/// A mean over sessions, with its error.
public struct Estimate: Sendable, Equatable {
    /// How many sessions it rests on.
    public var count: Int
    /// Millionths of what is measured.
    public var mean: Int
    /// The standard error, in millionths.
    public var error: Int

    /// Half of the 95% interval, in millionths.
    public var margin: Int { Int(Int128(error) * Int128(CriticalValues.single) / 1_000_000) }
    /// Where the 95% interval begins, in millionths.
    public var lower: Int { mean - margin }
    /// Where the 95% interval ends, in millionths.
    public var upper: Int { mean + margin }

    /// The distance from 0 in standard errors, in millionths; where nothing varies, as far as numbers go.
    var distance: Int {
        if error == 0 { return mean == 0 ? 0 : mean > 0 ? Estimate.far : -Estimate.far }
        let exact = Int128(mean) * 1_000_000 / Int128(error)
        return Int(min(max(exact, Int128(-Estimate.far)), Int128(Estimate.far)))
    }

    static let far = 1_000_000_000_000
}
