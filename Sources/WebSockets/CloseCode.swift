/// The number in a WebSocket close frame (RFC 6455, section 7.4).
package struct CloseCode: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt16

    /// - Parameter rawValue: 1000 to 4999; lower numbers never travel in a frame.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// 1000: done, as intended.
    package static let normal = CloseCode(rawValue: 1000)
    /// 1001: this end goes away, for instance a server that stops.
    package static let goingAway = CloseCode(rawValue: 1001)
    /// 1002: the other end broke the framing rules.
    package static let protocolError = CloseCode(rawValue: 1002)
    /// 1003: a kind of data that this end does not take, here binary frames.
    package static let unsupportedData = CloseCode(rawValue: 1003)
    /// 1005: the close frame carried no number. Never sent.
    package static let absent = CloseCode(rawValue: 1005)
    /// 1007: text that is not UTF-8.
    package static let invalidText = CloseCode(rawValue: 1007)
    /// 1008: against this end's rules, for instance a deadline that passed.
    package static let policy = CloseCode(rawValue: 1008)
    /// 1009: a message above the limit.
    package static let tooLong = CloseCode(rawValue: 1009)
    /// 1013: try again later, for instance a reader that fell behind.
    package static let tryAgainLater = CloseCode(rawValue: 1013)
}
