public import NegotiationModel

/// A file that rows of a session's MSEL come from: the plan, or one that staff imported.
public struct MSELSource: Sendable, Equatable {
    /// The file as it was written.
    public var text: String
    /// The rows that say what it said; those delivered before an import stay with the file before.
    public var rows: Set<InjectID>

    public init(text: String, rows: Set<InjectID>) {
        self.text = text
        self.rows = rows
    }
}
