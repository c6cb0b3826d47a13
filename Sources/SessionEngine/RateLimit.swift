/// So many a second over time, with a reserve for bursts.
package struct RateLimit: Sendable, Hashable {
    /// Of a seat's requests, where nothing else is said.
    package static let ofSeat = ofSeat(perSecond: 20)

    /// Of a seat's requests: three times as many at once.
    static func ofSeat(perSecond: Int) -> RateLimit { RateLimit(perSecond: perSecond, burst: 3 * perSecond) }

    package let perSecond: Int
    package let burst: Int
    // Thousandths of one, so that whole numbers do.
    private var thousandths: Int
    private var lastMs: Int?

    /// - Parameters:
    ///   - perSecond: how many a second over time, at least 1.
    ///   - burst: how many at once, at least 1.
    package init(perSecond: Int, burst: Int) {
        self.perSecond = perSecond
        self.burst = burst
        thousandths = burst * 1000
    }

    /// Takes one; false if none is left. Time that goes backwards counts as none.
    package mutating func take(at nowMs: Int) -> Bool {
        // Longer than a burst takes to fill makes no difference, and can't overflow.
        let elapsedMs = min(max(0, nowMs - (lastMs ?? nowMs)), burst * 1000)
        lastMs = max(nowMs, lastMs ?? nowMs)
        thousandths = min(burst * 1000, thousandths + elapsedMs * perSecond)
        guard thousandths >= 1000 else { return false }
        thousandths -= 1000
        return true
    }
}
