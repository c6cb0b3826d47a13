/// How far a log goes that was read to its end without a fault.
package struct LogEnding: Sendable, Hashable {
    /// The first line.
    package let header: LogHeader
    /// Where the chain stands; more can be appended to it unless it is sealed.
    package let chain: LogChain
    /// The number of bytes up to the end of the last good line.
    package let byteCount: Int
    /// Where the lines of the log begin.
    package let places: LinePlaces
    /// What lies behind the last good line and was never acknowledged, if anything does.
    package let tornTail: TornTail?
}

/// The remains of a write that never became durable, so that nobody was ever shown what it held.
package struct TornTail: Sendable, Hashable {
    /// The number of bytes before it.
    package let offset: Int
    /// Its length in bytes.
    package internal(set) var byteCount: Int
    /// How it is known to be a torn write rather than damage.
    package let reason: Reason

    /// How a torn tail shows.
    package enum Reason: Sendable, Hashable {
        /// The last line has no line feed.
        case unterminated
        /// A line holds zeros where sectors of the disk were never written; what follows it was of the same write.
        case unwrittenSectors
    }
}
