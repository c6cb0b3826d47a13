import BrowserScreens
import SessionEngine

/// The seat of a page's connection: one for each, on the socket thread.
final class PageSeat {
    var seat: BrowserSeat
    /// Set once the page sits at the desk of a hall.
    var hall: BrowserHall?
    let keyPrefix: String
    /// What the page itself may send: a message of it asks the session for a few things at most.
    var messages = RateLimit(perSecond: 10, burst: 40)

    /// - Parameter keyPrefix: as `BrowserSeat` has it.
    init(keyPrefix: String) {
        self.keyPrefix = keyPrefix
        seat = BrowserSeat(keyPrefix: keyPrefix)
    }

    /// What the page is to be told, as a text frame; nil where that is nothing.
    func flush() -> [UInt8]? { hall == nil ? seat.flush() : hall?.flush() }
}
