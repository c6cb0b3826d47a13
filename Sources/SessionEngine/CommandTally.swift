/// What came of the commands of seats since a session was opened here.
public struct CommandTally: Hashable, Sendable {
    /// Entered.
    public internal(set) var accepted = 0
    /// Refused, by a rule or since they couldn't be taken at all.
    public internal(set) var refused = 0
    /// Sent again with their key, and answered as before.
    public internal(set) var repeated = 0

    /// Nothing counted.
    public init() {}

    /// Adds up several sessions.
    public static func += (sum: inout CommandTally, more: CommandTally) {
        sum.accepted += more.accepted
        sum.refused += more.refused
        sum.repeated += more.repeated
    }
}
