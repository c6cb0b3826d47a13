/// How firmly a rule holds.
public enum EnforcementLevel: String, Codable, Sendable, CaseIterable {
    /// The server refuses what breaks it.
    case enforce
    /// It warns and lets pass.
    case advise
    /// It only moves tracks and sheets.
    case score
    /// It does nothing.
    case off
}
