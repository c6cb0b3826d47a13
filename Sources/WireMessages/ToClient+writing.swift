import NegotiationModel
public import StrictJSON

extension ToClient {
    /// The frame's text in UTF-8.
    public var frame: [UInt8] { json.canonicalBytes }

    /// The frame as JSON.
    public var json: JSON {
        switch self {
        case .answer(let id, let answer): ["jsonrpc": "2.0", "id": id.json, "result": answer.json]
        case .failure(let id, let error): ["jsonrpc": "2.0", "id": id?.json ?? .null, "error": .sent(error)]
        case .news(let news): Self.notification("news", .sent(news))
        case .watched(let news): Self.notification("watched", .sent(news))
        case .presence(let presence): Self.notification("presence", .sent(presence))
        case .logCursor(let cursor): Self.notification("log.cursor", .sent(cursor))
        case .closing(let reason): Self.notification("server.closing", ["reason": .string(reason)])
        }
    }

    private static func notification(_ method: String, _ parameters: JSON) -> JSON {
        ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
    }
}

extension Answer {
    var json: JSON {
        switch self {
        case .joined(let answer): .sent(answer)
        case .done(let answer): .sent(answer)
        case .previewed(let preview): .sent(preview)
        case .news(let news): ["news": .sent(news)]
        case .logJoined(let answer): .sent(answer)
        case .logLines(let lines): ["lines": .array(lines)]
        case .watched(let answer): .sent(answer)
        }
    }
}

extension JSON {
    // The types of the wire hold whole numbers, texts and each other; only a number beyond 2^53 could fail, and none of
    // theirs gets there: a clock in milliseconds takes 285,000 years.
    fileprivate static func sent(_ value: some Encodable) -> JSON {
        do {
            return try JSON(encoding: value)
        } catch {
            preconditionFailure("A message of the wire can't be written: \(error)")
        }
    }
}
