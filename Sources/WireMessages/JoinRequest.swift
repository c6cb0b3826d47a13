/// `session.join`: takes the seat that a code opens. The first request of every connection.
public struct JoinRequest: Sendable, Equatable {
    /// The seat's join code, as people type it; the server reads past case, blanks and hyphens.
    public var code: String
    /// The person's name, at most 60 characters.
    public var name: String
    /// The number of the last news seen, for those who come back.
    public var after: Int?
    /// The kind of seat that the client needs: a code of any other is refused before its seat is taken from anybody.
    public var expects: SeatKind?

    /// A first join unless `after` is given; any kind of seat unless `expects` is.
    public init(code: String, name: String, after: Int? = nil, expects: SeatKind? = nil) {
        self.code = code
        self.name = name
        self.after = after
        self.expects = expects
    }
}
