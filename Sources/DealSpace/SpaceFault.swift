/// Why the space of an exercise's packages can't be worked out.
public enum SpaceFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// More parties than the method is made for.
    case tooManyParties(Int, most: Int)
    /// More combinations of draws' outcomes than are gone through.
    case tooManyOutcomes(Int, most: Int)
    /// Worths so far from zero that sums of them could be cut off.
    case worthTooLarge(most: Int)
    /// Expressions that read so many issues at once that nothing is left to add up.
    case tooEntangled(nodes: Int)

    public var description: String {
        switch self {
        case .tooManyParties(let count, let most):
            "The exercise has \(count) parties; the deal space is worked out for \(most) at most."
        case .tooManyOutcomes(let count, let most):
            "The hidden draws have \(count) combinations of outcomes; the deal space is worked out for \(most) at most."
        case .worthTooLarge(let most):
            "Packages may be worth more than \(most) tenths of points to a party, or as much less; the deal space is not "
                + "worked out beyond that. Make the sheets' numbers smaller."
        case .tooEntangled(let nodes):
            "Too many issues hang together: sheets and rules read so many at once that more than \(nodes) cases would "
                + "have to be kept. Let single expressions read fewer issues."
        }
    }
}
