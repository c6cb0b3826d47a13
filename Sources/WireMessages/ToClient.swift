import NegotiationModel

/// One message from the server.
public enum ToClient: Sendable, Equatable {
    /// The request with this identifier was done.
    case answer(id: RequestID, Answer)
    /// A request was not done; no identifier where it could not be read.
    case failure(id: RequestID?, WireError)
    /// What the seat is told next.
    case news(News)
    /// What a watched viewer is told next; not the seat's own news.
    case watched(WatchedNews)
    /// Who is connected; control's only, and not news.
    case presence(Presence)
    /// The server goes away; clients may come back later.
    case closing(reason: String)
}

/// The results of requests.
public enum Answer: Sendable, Equatable {
    case joined(JoinAnswer)
    case done(CommandAnswer)
    case previewed(Preview)
    case news([News])
    case watched(WatchAnswer)
}

/// Which result a request has. A client remembers it by the request's identifier, since a result doesn't say.
public enum AnswerKind: Sendable, Hashable {
    case joined, done, previewed, news, watched
}
