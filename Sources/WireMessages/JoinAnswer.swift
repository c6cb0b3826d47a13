import NegotiationModel

/// What a seat gets when it is taken.
public struct JoinAnswer: Codable, Sendable, Equatable {
    public var view: View
    /// The session's name.
    public var session: String
    public var seat: SeatID
    /// The number of the last news that the view includes.
    public var through: Int
    /// The news after the number that the client named, up to `through`, in order: to be told, not applied.
    public var missed: [News]
    public var server: ServerName
    /// The server's clock, UTC milliseconds.
    public var time: Int

    public init(
        view: View, session: String, seat: SeatID, through: Int, missed: [News], server: ServerName, time: Int
    ) {
        self.view = view
        self.session = session
        self.seat = seat
        self.through = through
        self.missed = missed
        self.server = server
        self.time = time
    }
}

/// The program that serves.
public struct ServerName: Codable, Sendable, Equatable {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
