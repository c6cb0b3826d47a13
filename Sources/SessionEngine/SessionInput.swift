package import NegotiationModel
package import WireMessages

/// What a session is told.
package enum SessionInput: Sendable {
    /// A connection asks for something; until it has joined it can only join.
    case request(ConnectionNumber, FromClient)
    /// A connection sent what is no request.
    case fault(ConnectionNumber, WireFault)
    /// A connection sent a ping, which was answered; it counts as a request.
    case pinged(ConnectionNumber)
    /// A connection is no more.
    case left(ConnectionNumber)
    /// Time has passed: the answer to `wake`, and harmless at any other time.
    case tick
    /// The log's lines up to this position are durable.
    case durable(through: Int)
    /// The lines of the entries that were asked for, in order; nil where they can't be read.
    case readBack(lines: [[UInt8]]?)
    /// The log has stopped; the sentence says why, and whether all that was answered is kept. The session stops with it.
    case logFailed(String, isKept: Bool)
    /// Staff give a command by control's seat; `ordered` with this number says what came of it.
    case order(Command, number: Int)
    /// Another table that goes in step with this one was given this by control; nil: by the clock, or since it stopped.
    case step(Command, key: CommandKey?, person: String)
    /// What was stopped for a reason of the real world at other tables of the hall, all of it durable.
    case alarmsElsewhere(TableAlarms)
    /// Staff close the session: play ends if it runs, and the log is sealed.
    case close(reason: String)
}
