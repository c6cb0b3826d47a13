import NegotiationModel
public import StrictJSON

extension ToClient {
    /// Reads one text frame from a server. Members that this version doesn't know are passed over.
    ///
    /// - Parameters:
    ///   - frame: UTF-8, at most as long as a file's limits allow.
    ///   - answerKind: what kind of result belongs to a request, nil where none is waited for.
    public init(frame: [UInt8], answerKind: (RequestID) -> AnswerKind?) throws(WireFault) {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: frame, limits: .file)
        } catch {
            throw WireFault(nil, .frameMalformed, "What the server sent is not JSON as it is taken here. \(error)")
        }
        try self.init(document: document, answerKind: answerKind)
    }

    /// Reads a message that has been read as JSON.
    public init(json: JSON, answerKind: (RequestID) -> AnswerKind?) throws(WireFault) {
        try self.init(frame: json.canonicalBytes, answerKind: answerKind)
    }

    /// Reads a frame whose text has been read.
    package init(document: JSONDocument, answerKind: (RequestID) -> AnswerKind?) throws(WireFault) {
        let message = document.root(unknownMembers: .ignore)
        guard (try? message["jsonrpc"]?.text()) == "2.0" else {
            throw WireFault(nil, .requestInvalid, "What the server sent is no JSON-RPC 2.0 message.")
        }
        let id = message["id"].flatMap { RequestID($0.json) }
        do {
            if let method = message["method"] {
                self = try Self.notification((try? method.text()) ?? "", message["params"])
            } else if let error = message["error"] {
                self = .failure(id: id, try Self.read(error, "error"))
            } else {
                self = try Self.answer(id, message["result"], answerKind)
            }
        } catch {
            throw WireFault(id: id, error: error)
        }
    }

    private static func notification(_ method: String, _ parameters: JSONNode?) throws(WireError) -> ToClient {
        switch method {
        case "news": .news(try read(parameters, "params"))
        case "watched": .watched(try read(parameters, "params"))
        case "presence": .presence(try read(parameters, "params"))
        case "alarms": .alarms(try read(parameters, "params"))
        case "log.cursor": .logCursor(try read(parameters, "params"))
        case "server.opening": .opening(reason: try read(parameters, "params", member: "reason"))
        case "server.closing": .closing(reason: try read(parameters, "params", member: "reason"))
        default: throw WireError(.methodUnknown, "The server sent a notification that is not known here.")
        }
    }

    private static func answer(
        _ id: RequestID?, _ result: JSONNode?, _ answerKind: (RequestID) -> AnswerKind?
    ) throws(WireError) -> ToClient {
        guard let id, let result else {
            throw WireError(.requestInvalid, "What the server sent is neither an answer nor a notification.")
        }
        guard let kind = answerKind(id) else {
            throw WireError(.requestInvalid, "The server answered a request that nobody waits for.")
        }
        let answer: Answer =
            switch kind {
            case .joined where result["log"] != nil: .logJoined(try read(result, "result"))
            case .joined: .joined(try read(result, "result"))
            case .done: .done(try read(result, "result"))
            case .previewed: .previewed(try read(result, "result"))
            case .watched: .watched(try read(result, "result"))
            case .news: .news(try read(result, "result", member: "news"))
            case .logLines: .logLines(try read(result, "result", member: "lines"))
            }
        return .answer(id: id, answer)
    }

    private static func read<Value: JSONForm>(_ node: JSONNode?, _ name: String) throws(WireError) -> Value {
        guard let node else { throw unreadable("it has no \(name).") }
        do {
            return try Value(reading: node.alone)
        } catch {
            throw unreadable("in its \(name), \(error)")
        }
    }

    /// Reads what is one member of an object and stands for the whole.
    private static func read<Value: JSONForm>(
        _ node: JSONNode?, _ name: String, member: StaticString
    ) throws(WireError) -> Value {
        guard let node else { throw unreadable("it has no \(name).") }
        do {
            var members = try node.alone.members()
            return try members.read(member)
        } catch {
            throw unreadable("in its \(name), \(error)")
        }
    }

    private static func unreadable(_ why: String) -> WireError {
        WireError(.paramsInvalid, "What the server sent can't be read: \(why)")
    }
}
