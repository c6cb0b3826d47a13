import NegotiationModel

/// The server's time, as well as this machine knows it, and the times left that are said once.
struct ClientClock: Sendable {
    /// What is said when no more is left, in seconds.
    private static let marks = [60, 300]
    /// A mark that was passed longer ago is not said any more, in seconds.
    private static let lateness = 30

    /// UTC milliseconds by this machine's clock.
    private(set) var now = 0
    /// What the server's clock is ahead of this machine's, in milliseconds.
    private var serverAhead = 0
    /// The lowest mark that was said of the running deadline, in seconds.
    private var markSaid = Int.max

    /// Server time, UTC milliseconds.
    var time: Int { now + serverAhead }

    mutating func tick(_ now: Int) { self.now = now }

    /// The server has said what time it is, UTC milliseconds.
    mutating func set(serverTime: Int) { serverAhead = serverTime - now }

    /// Play goes on otherwise than before: that no more is left than a mark that its phase begins below is no news.
    mutating func follow(_ play: PlayView?) {
        markSaid =
            play?.deadline.flatMap { deadline in Self.marks.first { secondsLeft(until: deadline) <= $0 } } ?? Int.max
    }

    /// The seconds that are left, where a mark was just reached, once for each; nil otherwise.
    mutating func secondsAtMark(_ play: PlayView?) -> Int? {
        guard let play, play.status == .running, let deadline = play.deadline else { return nil }
        let left = secondsLeft(until: deadline)
        let mark = Self.marks.first { left <= $0 && left > $0 - Self.lateness }
        guard let mark, mark < markSaid else { return nil }
        markSaid = mark
        return left
    }

    private func secondsLeft(until deadline: Int) -> Int { (deadline - time) / 1000 }
}
