import NegotiationModel
public import StrictJSON

extension ToClient {
    /// The frame's text in UTF-8.
    ///
    /// The types of the wire hold whole numbers, texts and each other; only a number beyond 2^53 could fail, and none of
    /// theirs gets there: a clock in milliseconds takes 285,000 years.
    public var frame: [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        writer.object { write(to: &$0) }
        do {
            return try writer.finish()
        } catch {
            preconditionFailure("A message of the wire can't be written: \(error)")
        }
    }

    /// The frame as JSON.
    public var json: JSON {
        do {
            return try JSON(parsing: frame, limits: JSONLimits(depth: .max, byteCount: .max))
        } catch {
            preconditionFailure("A message of the wire can't be read: \(error)")
        }
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .answer(let id, let answer):
            writer.member("id", id.json)
            writer.member("jsonrpc", Self.version)
            writer.member("result") { answer.write(to: &$0) }
        case .failure(let id, let error):
            writer.member("error", error)
            writer.member("id", id?.json ?? .null)
            writer.member("jsonrpc", Self.version)
        case .news(let news): Self.notification("news", news, to: &writer)
        case .watched(let news): Self.notification("watched", news, to: &writer)
        case .presence(let presence): Self.notification("presence", presence, to: &writer)
        case .alarms(let alarms): Self.notification("alarms", alarms, to: &writer)
        case .logCursor(let cursor): Self.notification("log.cursor", cursor, to: &writer)
        case .opening(let reason): Self.notification("server.opening", ["reason": reason], to: &writer)
        case .closing(let reason): Self.notification("server.closing", ["reason": reason], to: &writer)
        }
    }

    private static func notification(_ method: String, _ parameters: some JSONForm, to writer: inout JSONWriter) {
        writer.member("jsonrpc", version)
        writer.member("method", method)
        writer.member("params", parameters)
    }

    private static let version = "2.0"
}

extension Answer {
    func write(to writer: inout JSONWriter) {
        switch self {
        case .joined(let answer): answer.write(to: &writer)
        case .done(let answer): answer.write(to: &writer)
        case .previewed(let preview): preview.write(to: &writer)
        case .news(let news): writer.object { $0.member("news", news) }
        case .logJoined(let answer): answer.write(to: &writer)
        case .logLines(let lines): writer.object { $0.member("lines", lines) }
        case .watched(let answer): answer.write(to: &writer)
        }
    }
}
