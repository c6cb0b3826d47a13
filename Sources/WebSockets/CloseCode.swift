/// The number in a WebSocket close frame (RFC 6455, section 7.4).
public struct CloseCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16

    /// - Parameter rawValue: 1000 to 4999; lower numbers never travel in a frame.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// 1000: done, as intended.
    public static let normal = CloseCode(rawValue: 1000)
    /// 1001: this end goes away, for instance a server that stops.
    public static let goingAway = CloseCode(rawValue: 1001)
    /// 1002: the other end broke the framing rules.
    public static let protocolError = CloseCode(rawValue: 1002)
    /// 1003: a kind of data that this end does not take, here binary frames.
    public static let unsupportedData = CloseCode(rawValue: 1003)
    /// 1005: the close frame carried no number. Never sent.
    public static let absent = CloseCode(rawValue: 1005)
    /// 1007: text that is not UTF-8.
    public static let invalidText = CloseCode(rawValue: 1007)
    /// 1008: against this end's rules, for instance a deadline that passed.
    public static let policy = CloseCode(rawValue: 1008)
    /// 1009: a message above the limit.
    public static let tooLong = CloseCode(rawValue: 1009)
    /// 1013: try again later, for instance a reader that fell behind.
    public static let tryAgainLater = CloseCode(rawValue: 1013)
}
