import NegotiationModel

/// One request from a client.
public struct FromClient: Sendable, Equatable {
    public var id: RequestID
    public var request: ClientRequest

    public init(id: RequestID, request: ClientRequest) {
        self.id = id
        self.request = request
    }
}

/// What a client asks for.
public enum ClientRequest: Sendable, Equatable {
    case join(JoinRequest)
    /// A command that a seat can give, with its key.
    case command(Command, key: CommandKey)
    case preview(PreviewRequest)
    case news(NewsRequest)
    /// Taken where a log is served.
    case logLines(LogLinesRequest)
    case watch(WatchRequest)
}
