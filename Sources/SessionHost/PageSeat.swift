import BrowserScreens
import Glibc

/// The seat of a page's connection: one for each, on the socket thread.
final class PageSeat {
    var seat: BrowserSeat
    /// What the page itself may send: a frame of it asks the session for a few things at most.
    var messages = PageSeat.limit

    init() {
        seat = BrowserSeat(keyPrefix: "p" + Self.randomBytes(16).map { Self.digits[Int($0 & 15)] }.joined())
    }

    /// Of the system, so that nobody can guess them.
    static func randomBytes(_ count: Int) -> [UInt8] {
        var system = SystemRandomNumberGenerator()
        return (0..<count).map { _ in .random(in: .min ... .max, using: &system) }
    }

    private static let digits = "0123456789abcdef".map(String.init)
}
