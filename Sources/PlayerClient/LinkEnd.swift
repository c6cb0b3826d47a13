/// How a connection ended, as far as that says whether to come back.
package enum LinkEnd: Sendable, Equatable {
    /// It broke, it was refused, or nobody answered.
    case lost
    /// It can't come about as things are: no such host, no certificate that is believed.
    case hopeless
    /// The server closed it, with this code.
    case closed(code: UInt16)
    /// This client did, for what it was told.
    case hungUp
}
