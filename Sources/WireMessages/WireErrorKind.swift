/// The kinds of error that the wire itself knows, stable for programs. Refusals by play have their own codes.
public enum WireErrorKind: String, Sendable, CaseIterable {
    /// The frame is no JSON text.
    case frameMalformed = "frame.malformed"
    /// The frame is JSON, and no request.
    case requestInvalid = "request.invalid"
    /// Several requests in one frame.
    case batchRefused = "batch.refused"
    /// No method of this name, or none that clients call.
    case methodUnknown = "method.unknown"
    /// A parameter is missing, unknown, of the wrong type or out of its range.
    case paramsInvalid = "params.invalid"
    /// What a person typed is too long, or holds characters that are not taken.
    case textInvalid = "text.invalid"
    /// The command's key is missing or malformed.
    case keyInvalid = "key.invalid"
    /// The first request of a connection must be `session.join`.
    case joinRequired = "join.required"
    /// The connection has joined already.
    case joinedAlready = "join.already"
    /// No seat has this code, or none any more.
    case codeWrong = "code.wrong"
    /// The code opens a seat of another kind than the join needs; the seat was not touched.
    case seatUnexpected = "seat.unexpected"
    /// The code opens the seats of a hall, at several tables, which a connection of `offramp.hall.v1` sits at.
    case codeOfHall = "code.hall"
    /// Too many wrong codes from there; wait.
    case tooManyTries = "tries.exceeded"
    /// The same code joined from elsewhere.
    case seatTakenOver = "seat.taken_over"
    /// Control gave the seat a new code, or took it its code.
    case codeWithdrawn = "code.withdrawn"
    /// The server has taken the session down: its log can't be written.
    case sessionStopped = "session.stopped"
    /// Staff closed the session, and its log is sealed: it is over.
    case sessionClosed = "session.closed"
    /// Another table that goes in step with this one can't do it, and all do or none.
    case outOfStep = "step.out"
    /// The client has seen more news than the session's log gives: part of the log is lost.
    case newsLost = "news.lost"

    /// The JSON-RPC error code.
    public var number: Int {
        switch self {
        case .frameMalformed: -32700
        case .requestInvalid, .batchRefused, .joinedAlready: -32600
        case .methodUnknown: -32601
        case .paramsInvalid, .textInvalid, .keyInvalid: -32602
        case .joinRequired: 2
        case .codeWrong, .seatUnexpected, .codeOfHall: 3
        case .tooManyTries: 4
        case .seatTakenOver, .codeWithdrawn, .sessionStopped, .sessionClosed: 5
        case .newsLost: 6
        case .outOfStep: 7
        }
    }
}
