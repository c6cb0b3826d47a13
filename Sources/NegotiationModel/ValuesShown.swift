/// When players see values in play: points, no-deal value, target, and what packages would be worth to them.
///
/// Chosen when a session is opened, and the same for all of it. Control sees all of them whatever was chosen.
public enum ValuesShown: String, Sendable, CaseIterable {
    /// From the opening on, each party its own.
    case during = "during"
    /// Nothing that tells a value before ENDEX; each party its own from then on.
    case after = "after"
    /// Nothing that tells a value, the result neither.
    case never = "never"
}
