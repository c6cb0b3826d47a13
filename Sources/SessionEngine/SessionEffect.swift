package import Digests
package import NegotiationModel
package import SessionLog
package import WireMessages

/// What a session wants done, in the order in which it is to be done.
package enum SessionEffect: Sendable, Equatable {
    /// A line for the log. Goes at once; whatever follows from it waits until the log says that it is durable.
    case append(line: [UInt8], reaching: LogChain, LogClock)
    /// A frame for a connection. Never given before every entry that it follows from is durable.
    case send([UInt8], to: ConnectionNumber)
    /// The end of a connection, after what was sent to it. Never before the entries that it follows from are durable.
    case close(ConnectionNumber, SessionCloseCode, reason: String)
    /// Entries of the log are wanted, all of which are durable: `SessionInput.readBack` brings them, before anything else.
    case readBack(entries: ClosedRange<Int>)
    /// A `tick` is wanted after so many milliseconds; an earlier one does no harm.
    case wake(afterMs: Int)
    /// A code opens a seat no more, another one does from now on. Never before the entry that says so is durable.
    case changeCode(from: SHA256Digest?, to: SHA256Digest?)
    /// What play is stopped by for reasons of the real world, the oldest first; none: it goes on, or is over. Never before that is
    /// durable.
    case alarms([TableAlarm])
    /// What came of an order of staff's, once it is durable.
    case ordered(number: Int, OrderOutcome)
    /// A sentence for the server's own log: without codes, names or texts.
    case report(String)
    /// The seal is durable: the session is over, and its log can be let go.
    case sealed
}

/// What came of an order of staff's.
package enum OrderOutcome: Sendable, Equatable {
    /// It was entered, with these events.
    case done([Event])
    /// It was not, and a sentence says why.
    case refused(String)
}

/// Why a session ends a connection, as the number in the close frame.
package enum SessionCloseCode: UInt16, Sendable {
    /// The session was closed by staff.
    case sessionClosed = 1000
    /// The connection breaks the rules of the wire.
    case policy = 1008
    /// The log has failed, so the session has stopped.
    case sessionStopped = 1011
    /// The same code joined from elsewhere.
    case takenOver = 4001
    /// Control gave the seat a new code, or took it its code.
    case codeWithdrawn = 4002

    package static let takenOverReason = "the seat was taken over"
}
