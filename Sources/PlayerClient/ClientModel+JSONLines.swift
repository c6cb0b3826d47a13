import NegotiationModel
import StrictJSON
import WireMessages

// JSON mode: one message a line. The client joins, numbers, keys, and reconnects; everything else is the program's.
extension ClientModel {
    mutating func takeJSONLine(_ line: String) {
        guard line.contains(where: { !$0.isWhitespace }) else { return }
        do {
            let request = try readJSONLine(line)
            submit(request.request, for: .typed, id: request.id)
        } catch {
            write(ToClient.failure(id: error.id, error.error).json)
        }
    }

    private func readJSONLine(_ line: String) throws(WireFault) -> FromClient {
        guard let json = try? JSON(parsing: line, limits: .wire), var message = json.object else {
            return try FromClient(frame: Array(line.utf8))
        }
        fill(&message)
        let request = try FromClient(json: .object(message))
        if case .join = request.request {
            let error = WireError(.joinedAlready, "The client joins by itself, with the code that it was started with.")
            throw WireFault(id: request.id, error: error)
        }
        guard request.id != Self.joinID, !pending.contains(where: { $0.id == request.id }) else {
            let error = WireError(.requestInvalid, "A request with this id waits for its answer; choose another.")
            throw WireFault(id: request.id, error: error)
        }
        return request
    }

    /// What a program may leave out: jsonrpc, id, and the key of a command.
    private func fill(_ message: inout JSONObject) {
        if message["jsonrpc"] == nil { message["jsonrpc"] = "2.0" }
        if message["id"] == nil { message["id"] = .string("r\(requestsMade + 1)") }
        guard let method = message["method"]?.text, CommandMethod(name: method) != nil else { return }
        var parameters = message["params"]?.object ?? JSONObject()
        guard message["params"] == nil || message["params"]?.object != nil, parameters["key"] == nil else { return }
        parameters["key"] = .string(nextKey)
        message["params"] = .object(parameters)
    }

    mutating func takeJSONFrame(_ frame: [UInt8]) {
        do {
            let json = try JSON(parsing: frame, limits: .file)
            takeJSONMessage(json)
        } catch {
            tell(["What the server sent is not JSON as it is taken here. \(error)"])
        }
    }

    private mutating func takeJSONMessage(_ json: JSON) {
        let message = try? ToClient(json: json) { answerKind(of: $0) }
        switch message {
        case .news(let news) where news.number != lastNews + 1: return take(news)
        case .answer(let id, .news(let news)) where isGap(id): return fillGap(id, news)
        default: write(json)
        }
        switch message {
        case .answer(_, .joined(let answer)): joined(answer)
        case .answer(_, .logJoined): joinedLog()
        case .answer(let id, .done(let done)):
            newsAwaited = max(newsAwaited, done.through)
            _ = removePending(id)
        case .answer(let id, _): _ = removePending(id)
        case .failure(let id, let error): failJSON(id, error)
        case .news(let news): take(news)
        case .watched, .presence, .logCursor, .closing, nil: break
        }
    }

    private func isGap(_ id: RequestID) -> Bool {
        pending.contains { request in
            if case .gap = request.purpose { request.id == id } else { false }
        }
    }

    private mutating func fillGap(_ id: RequestID, _ news: [News]) {
        _ = removePending(id)
        for piece in news where piece.number == lastNews + 1 {
            write(ToClient.news(piece).json)
            take(piece)
        }
    }

    private mutating func failJSON(_ id: RequestID?, _ error: WireError) {
        if let id { _ = removePending(id) }
        switch error.kind {
        case .seatTakenOver: quit(.takenOver)
        case .sessionStopped: quit(.stopped)
        case .codeWithdrawn: quit(.notAdmitted)
        default: if id == Self.joinID { quit(.notAdmitted) }
        }
    }
}
