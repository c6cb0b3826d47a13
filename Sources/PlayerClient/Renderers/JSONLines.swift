import NegotiationModel
import StrictJSON
import WireMessages

/// A client for programs: one JSON message a line, in and out.
///
/// It stands beside the model, as a reader of lines and as a renderer. The model joins, numbers, keys and reconnects; what
/// the server sends is written as it came, news in their order and each once.
package struct JSONLines: Sendable {
    package private(set) var model: ClientModel

    package init(_ model: ClientModel) {
        self.model = model
    }

    /// Handles one input; what is told in the effects are lines of JSON.
    package mutating func handle(_ input: ClientInput) -> [ClientEffect] {
        switch input {
        case .line(let line), .confirmed(let line): handle(line)
        case .frame(let frame): handle(frame: frame)
        default: model.handle(input).flatMap { rendered($0) }
        }
    }

    // MARK: Lines in

    private mutating func handle(_ line: String) -> [ClientEffect] {
        guard line.contains(where: { !$0.isWhitespace }) else { return [] }
        do {
            let message = try read(line)
            return model.handle(.request(message.request, id: message.id)).flatMap { rendered($0) }
        } catch {
            return [Self.written(ToClient.failure(id: error.id, error.error).frame)]
        }
    }

    private func read(_ line: String) throws(WireFault) -> FromClient {
        guard let json = try? JSON(parsing: line, limits: .wire), var message = json.object else {
            return try FromClient(frame: Array(line.utf8))
        }
        fill(&message)
        let request = try FromClient(json: .object(message))
        if case .join = request.request {
            let error = WireError(.joinedAlready, "The client joins by itself, with the code that it was started with.")
            throw WireFault(id: request.id, error: error)
        }
        guard request.id != ClientModel.joinID, !model.link.isPending(request.id) else {
            let error = WireError(.requestInvalid, "A request with this id waits for its answer; choose another.")
            throw WireFault(id: request.id, error: error)
        }
        return request
    }

    /// What a program may leave out: jsonrpc, id, and the key of a command.
    private func fill(_ message: inout JSONObject) {
        if message["jsonrpc"] == nil { message["jsonrpc"] = "2.0" }
        if message["id"] == nil { message["id"] = .string("r\(model.link.requestsMade + 1)") }
        guard let method = message["method"]?.text, CommandMethod(name: method) != nil else { return }
        var parameters = message["params"]?.object ?? JSONObject()
        guard message["params"] == nil || message["params"]?.object != nil, parameters["key"] == nil else { return }
        parameters["key"] = .string(model.link.nextKey)
        message["params"] = .object(parameters)
    }

    // MARK: Frames

    private mutating func handle(frame: [UInt8]) -> [ClientEffect] {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: frame, limits: .file)
        } catch {
            return [Self.says("What the server sent is not JSON as it is taken here. \(error)")]
        }
        let message = try? ToClient(document: document) { model.answerKind(of: $0) }
        let written = isFollowed(message) ? [] : [Self.written(document.root().canonicalBytes)]
        return written + (message == nil ? [] : model.handle(.frame(frame)).flatMap { rendered($0) })
    }

    /// News are written as the model follows them, so that their numbers have no gap.
    private func isFollowed(_ message: ToClient?) -> Bool {
        switch message {
        case .news: true
        case .answer(let id, .news):
            model.link.pending.contains { if case .gap = $0.purpose { $0.id == id } else { false } }
        default: false
        }
    }

    // MARK: Lines out

    private mutating func rendered(_ effect: ClientEffect) -> [ClientEffect] {
        switch effect {
        case .tell(let told): return lines(of: told)
        // Requests go to a log as they come, and so do its answers.
        case .follow: return model.stayAtLog()
        default: return [effect]
        }
    }

    /// What no message of the server says.
    private func lines(of told: Told) -> [ClientEffect] {
        let text = PlainPages.lines(of: told).map(\.text).joined(separator: "\n")
        switch told.content {
        case .news(let news): return [Self.written(ToClient.news(news).frame)]
        case .offline, .notReadmitted: return [Self.says(text, as: "client.offline")]
        case .recordIsShort, .givenUp, .noAnswer, .unreachable, .sessionClosed, .undone: return [Self.says(text)]
        default: return []
        }
    }

    private static func says(_ text: String, as method: String = "client.says") -> ClientEffect {
        let message: JSON = ["jsonrpc": "2.0", "method": .string(method), "params": ["text": .string(text)]]
        return written(message.canonicalBytes)
    }

    private static func written(_ bytes: [UInt8]) -> ClientEffect {
        .tell(Told(.lines([PlainText.escapedJSON(String(decoding: bytes, as: UTF8.self))])))
    }
}
