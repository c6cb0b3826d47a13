/// A mandate that the seat knows of.
public struct MandateView: Sendable, Equatable {
    /// Whom the issues' terms bind; it still has to consent.
    public var from: PartyID
    /// Who may offer what binds the giver without addressing it.
    public var to: PartyID
    /// In the exercise's order; at least one.
    public var issues: [IssueID]

    public init(from: PartyID, to: PartyID, issues: [IssueID]) {
        self.from = from
        self.to = to
        self.issues = issues
    }
}
