import SessionEngine

/// How much a server takes beyond connections, which have limits of their own.
package struct HostLimits: Hashable, Sendable {
    /// How many of the places of those who joined only seats with a code of their own may take; nil: half of them.
    package var placesKept: Int?
    /// How many may be joined at once by the observers' code of one session.
    package var observersMax = 100
    /// How many sessions may be open at once; nil: as many as memory has room for.
    package var sessionsMax: Int?
    /// How many requests a second a seat may make over time; three times as many at once.
    package var requestsPerSecond = RateLimit.ofSeat.perSecond
    /// Longest message taken, in bytes.
    package var messageBytesMax = 64 * 1024

    package init() {}

    /// How many places observers may take, of so many.
    func observerPlaces(of places: Int) -> Int { max(0, places - (placesKept ?? places / 2)) }
}
