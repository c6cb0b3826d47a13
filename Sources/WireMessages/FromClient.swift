public import NegotiationModel

/// One request from a client.
public struct FromClient: Sendable, Equatable {
    /// What the answer will bear; unique among the requests that wait.
    public var id: RequestID
    /// The method and its parameters.
    public var request: ClientRequest

    /// Keeps nothing but what it is given; the client chooses the identifier.
    public init(id: RequestID, request: ClientRequest) {
        self.id = id
        self.request = request
    }
}

/// What a client asks for.
public enum ClientRequest: Sendable, Equatable {
    /// `session.join`, the first of every connection.
    case join(JoinRequest)
    /// A command that a seat can give, with its key.
    case command(Command, key: CommandKey)
    /// `offer.preview`: records nothing.
    case preview(PreviewRequest)
    /// `session.news`: what a client that was away has missed.
    case news(NewsRequest)
    /// Taken where a log is served.
    case logLines(LogLinesRequest)
    /// `session.watch`, for seats with control's eyes.
    case watch(WatchRequest)
}
