/// What is expected of a measure in the changed arm, against the base arm on the same seeds.
///
/// Amounts are hundredths of what is measured: of a rate they are percentage points.
public enum Expectation: Codable, Sendable, Equatable {
    /// Its mean is higher than the base arm's.
    case more
    /// Its mean is lower than the base arm's.
    case fewer
    /// At most so many per cent of the base.
    case atMostPercent(Int)
    /// Lower by less than so much, or not lower.
    case noLessBy(hundredths: Int)
    /// Neither lower nor higher by so much.
    case within(hundredths: Int)
    /// In the changed arm alone: above so much.
    case above(hundredths: Int)
    /// In the changed arm alone: below so much.
    case below(hundredths: Int)
    /// Nowhere but 0, in either arm.
    case never
    /// It falls by more than these do.
    case fallsMoreThan([Measure])
    /// It falls, and by more than in another comparison of the claim.
    case fallsFurtherThan(comparison: String)
}
