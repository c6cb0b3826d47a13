public import NegotiationModel
public import StrictJSON

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
    /// What was stopped for a reason of the real world at other tables of the hall; control's only, and not news.
    case alarms(TableAlarms)
    /// Where control stands in the log that is served; and not news.
    case logCursor(LogCursor)
    /// The session is being opened again; the join waits for it, and its answer follows.
    case opening(reason: String)
    /// The server goes away; clients may come back later.
    case closing(reason: String)
}

/// The results of requests.
public enum Answer: Sendable, Equatable {
    /// The seat is taken.
    case joined(JoinAnswer)
    /// The command was done, now or before under the same key.
    case done(CommandAnswer)
    /// What the offer would do.
    case previewed(Preview)
    /// In order, from the number that was asked for.
    case news([News])
    /// The join was one to a log that is served.
    case logJoined(LogJoinAnswer)
    /// Lines of that log, as JSON.
    case logLines([JSON])
    /// What the other eyes see.
    case watched(WatchAnswer)
}

/// Which result a request has. A client remembers it by the request's identifier, since a result doesn't say.
public enum AnswerKind: Sendable, Hashable {
    /// As the cases of `Answer`; a join is `joined` whether a session or a log is served.
    case joined, done, previewed, news, watched, logLines
}
