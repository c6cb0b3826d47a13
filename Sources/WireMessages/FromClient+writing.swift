import NegotiationModel
public import StrictJSON

extension FromClient {
    /// The frame's text in UTF-8; nil for a command of the clock's, which no client gives.
    public var frame: [UInt8]? { json?.canonicalBytes }

    /// The frame as JSON; nil as above.
    public var json: JSON? {
        guard let (method, parameters) = request.written else { return nil }
        return [
            "jsonrpc": "2.0", "id": id.json, "method": .string(method), "params": .object(parameters),
        ]
    }
}

extension ClientRequest {
    /// What kind of answer follows, unless the request fails.
    public var answerKind: AnswerKind {
        switch self {
        case .join: .joined
        case .command: .done
        case .preview: .previewed
        case .news: .news
        case .logLines: .logLines
        case .watch: .watched
        }
    }

    var written: (method: String, parameters: JSONObject)? {
        switch self {
        case .join(let request): Self.plain("session.join", request)
        case .news(let request): Self.plain("session.news", request)
        case .logLines(let request): Self.plain("log.lines", request)
        case .watch(let request): Self.plain("session.watch", request)
        case .preview(let request): Self.plain("offer.preview", request)
        case .command(let command, let key):
            CommandMethod.sending(command).map { method, parameters in
                var parameters = parameters
                parameters["key"] = .string(key.text)
                return (method.name, parameters)
            }
        }
    }

    private static func plain(_ method: String, _ request: some JSONForm) -> (String, JSONObject)? {
        (try? JSON(of: request))?.object.map { (method, $0) }
    }
}
