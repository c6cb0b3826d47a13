package import WireMessages

/// What the client's model asks the program to do, in order.
package enum ClientEffect: Sendable, Equatable {
    /// Sends a text frame.
    case send([UInt8])
    /// Tells whoever has the seat something; a renderer finds the words.
    case tell(Told)
    /// Connects after this time. The program adds some chance to it, so that many clients don't return at once.
    case connect(afterMilliseconds: Int)
    /// A log is served instead of a session: a `LogFollower` goes on from here.
    case follow(LogJoinAnswer)
    /// Wants so many random bytes of the system, as `drawn`; at once.
    case draw(byteCount: Int)
    /// Ends the connection; `disconnected` follows.
    case hangUp
    /// Ends the program, which was asked for here.
    case quit(code: ExitCode)
    /// Ends the program for what happened elsewhere: where a screen would be gone with it, not before a key is pressed.
    case end(code: ExitCode)
}

/// How the program ends.
package enum ExitCode: Int32, Sendable {
    case done = 0
    /// The server could not be reached, and nothing more will be typed.
    case unreachable = 1
    /// The code, the name or the way of starting is wrong.
    case notAdmitted = 2
    /// The same code joined from elsewhere.
    case takenOver = 3
    /// The session is over for good.
    case stopped = 4

    /// What it says can't be written.
    package static let unwritable = ExitCode.unreachable
}
