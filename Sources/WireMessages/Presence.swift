public import NegotiationModel

/// Who is connected: every seat, for control and evaluators; the seats of its own delegation, for a party.
public struct Presence: Sendable, Equatable {
    /// The seats that may be known of, in the session's order.
    public var seats: [SeatPresence]

    package init(seats: [SeatPresence]) {
        self.seats = seats
    }
}

/// Whether somebody is at a seat.
public struct SeatPresence: Sendable, Equatable {
    /// Its name in the session.
    public var seat: SeatID
    /// With whose eyes it looks.
    public var viewer: Viewer
    /// Whether it commits its party; false for seats of no party.
    public var isHead: Bool
    /// Whether a code opens the seat; false once it was revoked.
    public var hasCode: Bool
    /// Which of the seat's codes, counted from 1, was given last; nil for all but control and evaluators. What control does
    /// to a code names it.
    public var codeNumber: Int?
    /// Whether somebody is at it now.
    public var connected: Bool
    /// The name last given.
    public var person: String?
    /// UTC milliseconds of the last sign of life; nil where there was none.
    public var lastSeen: Int?

    public init(
        seat: SeatID, viewer: Viewer, isHead: Bool, hasCode: Bool = true, codeNumber: Int? = nil, connected: Bool,
        person: String?, lastSeen: Int?
    ) {
        self.seat = seat
        self.viewer = viewer
        self.isHead = isHead
        self.hasCode = hasCode
        self.codeNumber = codeNumber
        self.connected = connected
        self.person = person
        self.lastSeen = lastSeen
    }
}
