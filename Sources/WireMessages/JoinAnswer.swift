public import NegotiationModel

/// What a seat gets when it is taken.
public struct JoinAnswer: Sendable, Equatable {
    /// Everything that the seat may know now.
    public var view: View
    /// The session's name.
    public var session: String
    /// The seat that the code opened.
    public var seat: SeatID
    /// The number of the last news that the view includes.
    public var through: Int
    /// The news after the number that the client named, up to `through`, in order: to be told, not applied.
    public var missed: [News]
    /// Which program serves, to be named where something is amiss.
    public var server: ServerName
    /// The server's clock, UTC milliseconds.
    public var time: Int

    package init(
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
public struct ServerName: Sendable, Equatable {
    /// The program's, such as `offramp`.
    public var name: String
    /// By Semantic Versioning; says nothing of the wire's version, which is the subprotocol's.
    public var version: String

    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
