/// What an exercise computes from expressions whenever it is read, so that one expression can rest on others.
public enum ComputedPart: Hashable, Sendable {
    /// The derived track at this position.
    case track(Int)
    /// Whether the settlement is in force.
    case settlement
}
