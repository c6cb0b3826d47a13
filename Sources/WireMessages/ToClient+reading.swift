import NegotiationModel
public import StrictJSON

extension ToClient {
    /// Reads one text frame from a server. Members that this version doesn't know are passed over.
    ///
    /// - Parameters:
    ///   - frame: UTF-8, at most as long as a file's limits allow.
    ///   - answerKind: what kind of result belongs to a request, nil where none is waited for.
    public init(frame: [UInt8], answerKind: (RequestID) -> AnswerKind?) throws(WireFault) {
        let json: JSON
        do {
            json = try JSON(parsing: frame, limits: .file)
        } catch {
            throw WireFault(nil, .frameMalformed, "What the server sent is not JSON as it is taken here. \(error)")
        }
        try self.init(json: json, answerKind: answerKind)
    }

    /// Reads a message that has been read as JSON.
    public init(json: JSON, answerKind: (RequestID) -> AnswerKind?) throws(WireFault) {
        guard let message = json.object, message["jsonrpc"] == "2.0" else {
            throw WireFault(nil, .requestInvalid, "What the server sent is no JSON-RPC 2.0 message.")
        }
        let id = message["id"].flatMap(RequestID.init)
        do {
            if let method = message["method"] {
                self = try Self.notification(method.text ?? "", message["params"] ?? .null)
            } else if let error = message["error"] {
                self = .failure(id: id, try Self.decode(WireError.self, error, "error"))
            } else {
                self = try Self.answer(id, message["result"], answerKind)
            }
        } catch {
            throw WireFault(id: id, error: error)
        }
    }

    private static func notification(_ method: String, _ parameters: JSON) throws(WireError) -> ToClient {
        switch method {
        case "news": .news(try decode(News.self, parameters, "params"))
        case "watched": .watched(try decode(WatchedNews.self, parameters, "params"))
        case "presence": .presence(try decode(Presence.self, parameters, "params"))
        case "log.cursor": .logCursor(try decode(LogCursor.self, parameters, "params"))
        case "server.closing": .closing(reason: try decode(Closing.self, parameters, "params").reason)
        default: throw WireError(.methodUnknown, "The server sent a notification that is not known here.")
        }
    }

    private static func answer(
        _ id: RequestID?, _ result: JSON?, _ answerKind: (RequestID) -> AnswerKind?
    ) throws(WireError) -> ToClient {
        guard let id, let result else {
            throw WireError(.requestInvalid, "What the server sent is neither an answer nor a notification.")
        }
        guard let kind = answerKind(id) else {
            throw WireError(.requestInvalid, "The server answered a request that nobody waits for.")
        }
        switch kind {
        case .joined where result["log"] != nil:
            return .answer(id: id, .logJoined(try decode(LogJoinAnswer.self, result, "result")))
        case .joined: return .answer(id: id, .joined(try decode(JoinAnswer.self, result, "result")))
        case .done: return .answer(id: id, .done(try decode(CommandAnswer.self, result, "result")))
        case .previewed: return .answer(id: id, .previewed(try decode(Preview.self, result, "result")))
        case .watched: return .answer(id: id, .watched(try decode(WatchAnswer.self, result, "result")))
        case .news: return .answer(id: id, .news(try decode(NewsPage.self, result, "result").news))
        case .logLines:
            guard let lines = result["lines"]?.elements else {
                throw WireError(.paramsInvalid, "What the server sent can't be read: its result has no lines.")
            }
            return .answer(id: id, .logLines(lines))
        }
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ json: JSON, _ name: String
    ) throws(WireError) -> Value {
        do {
            return try json.decode(type, unknownMembers: .ignore)
        } catch {
            throw WireError(.paramsInvalid, "What the server sent can't be read: in its \(name), \(error)")
        }
    }
}

private struct Closing: Decodable {
    var reason: String
}

private struct NewsPage: Decodable {
    var news: [News]
}
