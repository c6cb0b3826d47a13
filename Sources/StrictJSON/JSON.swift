/// One JSON value as Offramp knows it: whole numbers only, and objects whose members stand in one order.
///
/// Wire, log and files all pass through this type, so that no two readers can disagree about what a text says.
public enum JSON: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number. The reader takes only those in `JSON.wholeNumbers`; the writer writes any.
    case integer(Int)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Members by key, in canonical order.
    case object(JSONObject)

    /// The whole numbers that every JSON reader in the world keeps exactly: magnitudes below 2^53.
    public static let wholeNumbers: ClosedRange<Int> = -9_007_199_254_740_991...9_007_199_254_740_991
}
