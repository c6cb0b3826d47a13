package import WireMessages

/// How long the server has said nothing to what waits for it: said once for each wait.
package struct Patience: Sendable {
    /// Milliseconds after which a person wonders.
    static let milliseconds = 3000

    private var current: (awaited: Awaited, since: Int)?
    private var oldestRequest: RequestID?
    private var isTold = false

    package init() {}

    /// Waits from now on.
    package mutating func wait(for awaited: Awaited, at now: Int) {
        current = (awaited, now)
        isTold = false
    }

    /// Waits for answers while requests are without one, for each oldest of them anew.
    package mutating func wait(forAnswers requests: [RequestID], at now: Int) {
        guard let oldest = requests.first else { return rest() }
        guard oldest != oldestRequest || current == nil else { return }
        oldestRequest = oldest
        current = (.answer, now)
        isTold = false
    }

    /// Something came: what is still waited for is waited for anew, without being told again.
    package mutating func hear(at now: Int) {
        if let current { self.current = (current.awaited, now) }
    }

    package mutating func rest() {
        (current, oldestRequest, isTold) = (nil, nil, false)
    }

    /// What has been waited for so long that it is to be told.
    package mutating func impatience(at now: Int) -> Awaited? {
        guard let current, !isTold, now - current.since >= Self.milliseconds else { return nil }
        isTold = true
        return current.awaited
    }
}

/// What a client waits for.
package enum Awaited: Sendable, Equatable {
    /// That somebody takes the connection, and ends the handshake.
    case connection
    /// That the seat is given.
    case seat
    /// That requests are answered.
    case answer
}
