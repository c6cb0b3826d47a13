/// How firmly a rule holds.
public enum EnforcementLevel: String, Codable, Sendable, CaseIterable {
    /// The server refuses what breaks it.
    case enforce = "enforce"
    /// It warns and lets pass.
    case advise = "advise"
    /// It only moves tracks and sheets.
    case score = "score"
    /// It does nothing.
    case off = "off"
}
