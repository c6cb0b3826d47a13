/// How many connections a server holds. Joined and unjoined are counted apart, so that a flood cannot use up the places
/// of those who play.
public struct ConnectionLimits: Hashable, Sendable {
    /// Connections that the handler has marked as joined.
    public var joinedMax: Int
    /// All others: handshakes, plain HTTP, and WebSockets that have not joined yet.
    public var unjoinedMax: Int
    /// Unjoined connections from one address. IPv6 addresses count by their first 64 bits.
    public var unjoinedPerAddressMax: Int
    /// Descriptors kept back for the rest of the process: log files, locks, standard streams.
    public var descriptorsReserved: Int

    public init(
        joinedMax: Int = 400, unjoinedMax: Int = 256, unjoinedPerAddressMax: Int = 64, descriptorsReserved: Int = 64
    ) {
        self.joinedMax = joinedMax
        self.unjoinedMax = unjoinedMax
        self.unjoinedPerAddressMax = unjoinedPerAddressMax
        self.descriptorsReserved = descriptorsReserved
    }

    /// What libwebsockets itself holds (listener, wake-up) and connections that are displaced but not yet closed.
    static let descriptorsOfTheLoop = 64

    var descriptorsOfTheServer: Int { joinedMax + unjoinedMax + Self.descriptorsOfTheLoop }
}
