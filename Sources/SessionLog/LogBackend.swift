/// A place that keeps the logs of sessions: the promises that every backend makes.
///
/// What `append` took is durable once `LogProgress.durable` says so, and not before. After a failure the log stops: the
/// failure is told once, nothing is tried again, and nothing more is taken. A log that doesn't verify is never changed.
package protocol LogStore {
    /// A log that is open for appending.
    associatedtype Log: OpenLog

    /// The sessions whose logs are kept here, sorted.
    func sessions() throws(LogRefusal) -> [String]

    /// What is known of a session's log without reading all of it, which takes long where there are many. Of one that is closed
    /// the seats needn't be read.
    func outline(of session: String) -> LogOutline

    /// Begins a session's log; its header is durable when this returns.
    ///
    /// - Parameter onProgress: told how the log goes on, on whatever thread the backend writes with.
    func create(
        _ header: LogHeader, onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: Log, chain: LogChain)

    /// Opens a session's log to go on with it: verifies all of it, then cuts a torn tail.
    ///
    /// - Parameter onRecord: given every record in order, to replay it.
    func open(
        _ session: String, head: HeadCheck, onRecord: (LogRecord) throws(LogFault) -> Void,
        onProgress: @escaping @Sendable (LogProgress) -> Void
    ) throws(LogRefusal) -> (log: Log, ending: LogEnding, head: LogHead?)

    /// Reads and verifies a session's log and changes nothing.
    func read(
        _ session: String, head: HeadCheck, onRecord: (LogRecord) throws(LogFault) -> Void
    ) throws(LogRefusal) -> LogEnding
}

/// One session's log, open for appending.
package protocol OpenLog: AnyObject {
    /// Takes a line to be made durable after all lines taken before, and returns without waiting for it.
    ///
    /// - Parameters:
    ///   - chain: where the log stands with this line.
    ///   - clock: exercise time as the line leaves it, for the head: so a restart knows how far it went.
    /// - Returns: the line's position, `chain.position`, by which `LogProgress.durable` counts.
    @discardableResult
    func append(_ line: [UInt8], reaching chain: LogChain, _ clock: LogClock) throws(LogRefusal) -> Int

    /// The lines of durable entries, without their line feeds: what `append` took, or what stood there when the log was
    /// opened. On the thread that appends.
    func lines(of entries: ClosedRange<Int>) throws(LogRefusal) -> [[UInt8]]

    /// Takes nothing more, makes durable what was taken, renews the head and tells `LogProgress.closed`.
    func close()
}

/// How an open log goes on.
package enum LogProgress: Sendable, Hashable {
    /// All lines up to this position are durable.
    case durable(through: Int)
    /// The log has stopped. Lines not yet told to be durable may be lost.
    case failed(LogRefusal)
    /// The log was closed in order; nothing more is told.
    case closed
}

/// What the head that stands beside a log has to say when the log is read.
package enum HeadCheck: Sendable, Hashable {
    /// The log must go at least as far as its head, or it is refused.
    case mustHold
    /// The head is not looked at, and begun anew at opening: staff have seen what is lost and go on without it.
    case disregarded
}
