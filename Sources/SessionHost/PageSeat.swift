import BrowserScreens
import SessionEngine

/// The seat of a page's connection: one for each, on the socket thread.
final class PageSeat {
    var seat: BrowserSeat
    /// What the page itself may send: a message of it asks the session for a few things at most.
    var messages = RateLimit(perSecond: 10, burst: 40)

    /// - Parameter keyPrefix: as `BrowserSeat` has it.
    init(keyPrefix: String) {
        seat = BrowserSeat(keyPrefix: keyPrefix)
    }
}
