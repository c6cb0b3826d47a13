package import NegotiationModel
package import WireMessages

/// What reaches the client's model. Before any other input the program says what time it is.
package enum ClientInput: Sendable, Equatable {
    /// A line that was typed, or read from a pipe, without its end.
    case line(String)
    /// The same, with its question answered by `yes` already, where it has one.
    case confirmed(String)
    /// A text frame from the server.
    case frame([UInt8])
    /// An attempt to connect begins.
    case dialling
    /// The connection is there.
    case connected
    /// The connection ended, or did not come about; a sentence for people.
    case disconnected(reason: String, LinkEnd = .lost)
    /// UTC milliseconds by this machine's clock; about once a second, and before every other input.
    case tick(now: Int)
    /// Random bytes that nobody can guess, as many as were asked for.
    case drawn([UInt8])
    /// Nothing more will be typed.
    case endOfInput
    /// What is being composed on a screen, after each change of it; nil when that is left.
    case composing(OfferPlan?)
    /// What was composed on a screen is to be put forward, once `yes` is said to what the server foresees.
    case putForward(OfferPlan)
    /// A command: `yes` is asked for first where it can't be taken back.
    case command(Command)
    /// Control looks through somebody's eyes; or through its own again.
    case look(as: Viewer)
    /// Control wants a new code for a seat.
    case newCode(SeatID)
    /// A program's request, as it is; the program reads the answer itself.
    case request(ClientRequest, id: RequestID?)
}
