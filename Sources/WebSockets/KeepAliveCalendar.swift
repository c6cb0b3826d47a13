/// When which connection of a server is looked at next, to be pinged or given up: by the second.
///
/// libwebsockets has a timer for that in each connection, and keeps all of them in one sorted list, through which it walks for each
/// ping and each pong: with 5,000 connections at rest that was nine tenths of a server's time. Here each connection is
/// looked at twice in an interval, and the system is asked then when it was heard last.
struct KeepAliveCalendar {
    /// What is to be done with a connection that was looked at.
    enum Step: Equatable {
        case wait
        case ping
        case hangUp
    }

    private let keepAlive: KeepAlive
    private let firstLookAfterSeconds: Int
    private var connections: [Int: [ConnectionID]] = [:]
    private var lookedAt: Int

    /// - Parameters:
    ///   - earlierLookAfterSeconds: when a silent connection is looked at before it is pinged; nothing is done then.
    ///   - second: now, of any clock that only goes forward.
    init(_ keepAlive: KeepAlive, earlierLookAfterSeconds: Int = .max, second: Int) {
        self.keepAlive = keepAlive
        firstLookAfterSeconds = min(keepAlive.pingAfterSeconds, earlierLookAfterSeconds)
        lookedAt = second
    }

    /// Has a connection looked at.
    ///
    /// - Parameter heard: the second in which it was heard last.
    mutating func watch(_ connection: ConnectionID, heard: Int) {
        enter(connection, at: heard + firstLookAfterSeconds)
    }

    /// The connections to be looked at up to now; each leaves the calendar, and returns by `look`.
    mutating func due(second: Int) -> [ConnectionID] {
        guard second > lookedAt else { return [] }
        defer { lookedAt = second }
        return ((lookedAt + 1)...second).flatMap { connections.removeValue(forKey: $0) ?? [] }
    }

    /// What is to be done with a connection, which is looked at again when that is due.
    ///
    /// - Parameters:
    ///   - heard: the second in which it was heard last.
    ///   - isPinged: whether it was pinged since.
    mutating func look(at connection: ConnectionID, heard: Int, isPinged: Bool, second: Int) -> Step {
        if second < heard + keepAlive.pingAfterSeconds {
            let isEarly = second < heard + firstLookAfterSeconds
            enter(connection, at: heard + (isEarly ? firstLookAfterSeconds : keepAlive.pingAfterSeconds))
            return .wait
        }
        guard second < heard + keepAlive.hangUpAfterSeconds else { return .hangUp }
        enter(connection, at: heard + keepAlive.hangUpAfterSeconds)
        return isPinged ? .wait : .ping
    }

    private mutating func enter(_ connection: ConnectionID, at second: Int) {
        connections[max(second, lookedAt + 1), default: []].append(connection)
    }
}
