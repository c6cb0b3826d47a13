package import SessionEngine
import SessionLog
import StrictJSON
package import WireMessages

/// A log that is shown to followers, with one cursor for all: what reaches it comes in, what is to be done comes out.
///
/// Whoever has the code is sent the whole log. It holds no line itself, only where each ends.
package struct SharedLog: Sendable {
    /// What is to be done, in order.
    package enum Effect: Sendable, Equatable {
        /// A follower joined: its place counts among the joined from now on.
        case admit(ConnectionNumber)
        case send([UInt8], to: ConnectionNumber)
        /// Lines of the log, counted from 0, go out as `frame(answering:lines:)` makes them.
        case sendLines(Range<Int>, answering: RequestID, to: ConnectionNumber)
        case close(ConnectionNumber, SessionCloseCode, reason: String)
    }

    /// As much as one answer holds, in bytes, unless a single line is longer.
    static let bytesInAnswerMax = 256 * 1024

    private struct Visitor {
        var address: String
        var name: String?
        var triesLeft = 8
        /// What somebody asks who was let in.
        var requests = RateLimit(perSecond: 20, burst: 60)
    }

    package let log: ServedLog
    package private(set) var cursor: LogCursor
    /// For each line, how many bytes of the log it and those before it take.
    private let lineEnds: [Int]
    private let server: ServerName
    private var doorkeeper = Doorkeeper()
    private var visitors: [ConnectionNumber: Visitor] = [:]

    /// - Parameters:
    ///   - lineEnds: for each line the place after its line feed, in bytes from the log's beginning.
    ///   - code: what opens it, to as many as have it.
    package init(
        _ log: ServedLog, lineEnds: [Int], code: JoinCode, cursor: LogCursor,
        server: ServerName = ServerName(name: "offramp-join", version: Offramp.version)
    ) {
        self.log = log
        self.lineEnds = lineEnds
        self.cursor = cursor
        self.server = server
        _ = doorkeeper.admit([code.digest], to: log.session)
    }

    /// The names of those who follow, in order of arrival.
    package var followers: [String] { inOrder.compactMap { $0.visitor.name } }

    // MARK: What reaches it

    package mutating func open(_ connection: ConnectionNumber, from address: String) {
        visitors[connection] = Visitor(address: address)
    }

    package mutating func leave(_ connection: ConnectionNumber) {
        visitors[connection] = nil
    }

    /// The cursor stands elsewhere now: everybody is told.
    package mutating func move(_ cursor: LogCursor) -> [Effect] {
        guard cursor != self.cursor else { return [] }
        self.cursor = cursor
        return toFollowers(.logCursor(cursor))
    }

    /// It is about to end: everybody is told.
    package func closing() -> [Effect] {
        toFollowers(.closing(reason: "The log is no longer shown. You keep what you have of it."))
    }

    /// - Parameter nowMs: any clock that goes forward, in milliseconds.
    package mutating func take(_ text: [UInt8], from connection: ConnectionNumber, at nowMs: Int) -> [Effect] {
        guard let visitor = visitors[connection] else { return [] }
        let message: FromClient
        do {
            message = try FromClient(frame: text)
        } catch {
            return fail(error.id, error.error, connection)
        }
        guard visitor.name != nil else { return join(message, visitor, connection, at: nowMs) }
        guard visitors[connection]?.requests.take(at: nowMs) == true else {
            return fail(message.id, .requestsExceeded, connection)
        }
        switch message.request {
        case .logLines(let request): return lines(request, message.id, connection)
        case .join:
            return fail(message.id, WireError(.joinedAlready, "This connection has joined already."), connection)
        case .command, .preview, .news, .watch:
            let error = WireError(
                .methodUnknown,
                "A log is shown here, and no session played: session.join and log.lines are all it takes.")
            return fail(message.id, error, connection)
        }
    }

    /// The answer that brings lines: what the file holds goes into it as it stands.
    ///
    /// - Parameter lines: whole lines, each with its line feed; canonical JSON, as every log's are.
    package static func frame(answering id: RequestID, lines: [UInt8]) -> [UInt8] {
        var frame =
            Array(#"{"id":"#.utf8) + id.json.canonicalBytes + Array(#","jsonrpc":"2.0","result":{"lines":["#.utf8)
        frame.reserveCapacity(frame.count + lines.count + 3)
        let lineFeed = UInt8(ascii: "\n")
        for byte in lines.dropLast() { frame.append(byte == lineFeed ? UInt8(ascii: ",") : byte) }
        return frame + Array("]}}".utf8)
    }

    /// The bytes of the log that lines take.
    package func bytes(of lines: Range<Int>) -> Range<Int> { start(of: lines.lowerBound)..<start(of: lines.upperBound) }

    // MARK: Answers

    private mutating func join(
        _ message: FromClient, _ visitor: Visitor, _ connection: ConnectionNumber, at nowMs: Int
    ) -> [Effect] {
        guard case .join(let request) = message.request else {
            let error = WireError(.joinRequired, "The first request of a connection must be session.join.")
            return fail(message.id, error, connection)
        }
        switch doorkeeper.ask(request.code, from: visitor.address, at: nowMs) {
        case .closed, .wrong, .hall: return fail(message.id, .codeUnknown, connection)
        case .tooManyTries: return fail(message.id, .triesExceeded, connection)
        case .session:
            visitors[connection]?.name = request.name
            let answer = LogJoinAnswer(log: log, cursor: cursor, server: server)
            return [
                .admit(connection), .send(ToClient.answer(id: message.id, .logJoined(answer)).frame, to: connection),
            ]
        }
    }

    private mutating func lines(
        _ request: LogLinesRequest, _ id: RequestID, _ connection: ConnectionNumber
    ) -> [Effect] {
        guard request.after < lineEnds.count else {
            let error = WireError(
                .paramsInvalid, "params.after is \(request.after), but the log has \(log.lines) lines.")
            return fail(id, error, connection)
        }
        var end = request.after + 1
        let limit = start(of: request.after) + Self.bytesInAnswerMax
        while end < lineEnds.count, lineEnds[end] <= limit { end += 1 }
        return [.sendLines(request.after..<end, answering: id, to: connection)]
    }

    // Whoever was not let in gets a few tries.
    private mutating func fail(_ id: RequestID?, _ error: WireError, _ connection: ConnectionNumber) -> [Effect] {
        let answer = Effect.send(ToClient.failure(id: id, error).frame, to: connection)
        visitors[connection]?.triesLeft -= 1
        guard let visitor = visitors[connection], visitor.name == nil, visitor.triesLeft < 1 else { return [answer] }
        return [answer, .close(connection, .policy, reason: "too many tries")]
    }

    private func toFollowers(_ message: ToClient) -> [Effect] {
        let frame = message.frame
        return inOrder.filter { $0.visitor.name != nil }.map { .send(frame, to: $0.connection) }
    }

    private var inOrder: [(connection: ConnectionNumber, visitor: Visitor)] {
        visitors.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
    }

    private func start(of line: Int) -> Int { line == 0 ? 0 : lineEnds[line - 1] }
}

extension WireError {
    fileprivate static let requestsExceeded = WireError(
        .tooManyTries, "Too many requests: 20 a second are taken over time, 60 at once.",
        instead: "Wait a second, then send it again.")
}
