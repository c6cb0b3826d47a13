/// Something that a party chooses with an action.
public struct ActionParameter: Sendable, Equatable {
    /// The name by which effects refer to it.
    public var id: String
    /// Whether it is a party, issues or a state of a track, and which there are to choose from.
    public var kind: ParameterKind

    public init(id: String, kind: ParameterKind) {
        self.id = id
        self.kind = kind
    }
}

/// What can be chosen.
public enum ParameterKind: Sendable, Equatable {
    /// One of these parties.
    case party(among: [PartyID])
    /// One or more issues.
    case issues(among: [IssueID])
    /// One of the named states of a track.
    case value(of: TrackID)
}
