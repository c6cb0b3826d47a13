/// What a line of a log holds.
package enum LogRecord: Sendable, Hashable {
    /// The first line.
    case header(LogHeader)
    /// Every line between.
    case entry(LogEntry)
    /// The last line of a closed session.
    case seal(LogSeal)
}
