/// What came of the commands of seats since a session was opened here.
package struct CommandTally: Hashable, Sendable {
    /// Entered.
    package internal(set) var accepted = 0
    /// Refused, by a rule or since they couldn't be taken at all.
    package internal(set) var refused = 0
    /// Sent again with their key, and answered as before.
    package internal(set) var repeated = 0

    /// Nothing counted.
    package init() {}

    /// Adds up several sessions.
    package static func += (sum: inout CommandTally, more: CommandTally) {
        sum.accepted += more.accepted
        sum.refused += more.refused
        sum.repeated += more.repeated
    }
}
