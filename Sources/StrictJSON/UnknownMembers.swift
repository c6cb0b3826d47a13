/// What happens to members of an object that the decoded type never asked for.
public enum UnknownMembers: Sendable, Hashable {
    /// They are a fault that names their path.
    case refuse
    /// They are passed over.
    case ignore
}
