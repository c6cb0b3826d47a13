/// How many connections a server holds. Joined and unjoined are counted apart, so that a flood cannot use up the places
/// of those who play.
package struct ConnectionLimits: Hashable, Sendable {
    /// Connections that the handler has marked as joined.
    package var joinedMax: Int
    /// All others: handshakes, plain HTTP, and WebSockets that have not joined yet.
    package var unjoinedMax: Int
    /// Unjoined connections from one address. IPv6 addresses count by their first 64 bits.
    package var unjoinedPerAddressMax: Int
    /// Descriptors kept back for the rest of the process: log files, locks, standard streams.
    package var descriptorsReserved: Int

    package init(
        joinedMax: Int = 400, unjoinedMax: Int = 256, unjoinedPerAddressMax: Int = 64, descriptorsReserved: Int = 64
    ) {
        self.joinedMax = joinedMax
        self.unjoinedMax = unjoinedMax
        self.unjoinedPerAddressMax = unjoinedPerAddressMax
        self.descriptorsReserved = descriptorsReserved
    }

    /// What libwebsockets itself holds (listener, wake-up) and connections that are displaced but not yet closed.
    static let descriptorsOfTheLoop = 256

    /// With the displaced ones, no more connections than this are ever taken in, so descriptors can't run out: where they
    /// do, libwebsockets tries to accept for ever, without a pause.
    var connectionsMax: Int { joinedMax + unjoinedMax + Self.descriptorsOfTheLoop - 32 }

    /// How many open files a server needs.
    package var descriptorsNeeded: Int { joinedMax + unjoinedMax + Self.descriptorsOfTheLoop + descriptorsReserved }

    /// The range of descriptor numbers to prepare for; a process may hold more files than its reserve says.
    var descriptorNumbers: Int { max(4096, descriptorsNeeded) }
}
