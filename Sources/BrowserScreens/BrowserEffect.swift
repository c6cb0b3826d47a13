/// What a seat in a browser asks the server to do, in order.
package enum BrowserEffect: Sendable, Equatable {
    /// Takes a frame as if a socket of the seat had sent it.
    case ask([UInt8])
    /// Wants so many random bytes of the system, at once.
    case draw(byteCount: Int)
    /// Ends the page's connection.
    case close
}
