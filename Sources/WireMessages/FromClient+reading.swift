import NegotiationModel
public import StrictJSON

extension FromClient {
    /// Reads one text frame. Whatever of the request's identifier could be read goes into the fault.
    ///
    /// - Parameters:
    ///   - frame: the text, in UTF-8.
    ///   - bytesMax: the longest that is taken, in bytes.
    public init(frame: [UInt8], bytesMax: Int = JSONLimits.wire.byteCount) throws(WireFault) {
        let document: JSONDocument
        do {
            let limits = JSONLimits(depth: JSONLimits.wire.depth, byteCount: bytesMax)
            document = try JSONDocument(parsing: frame, limits: limits)
        } catch {
            throw WireFault(nil, .frameMalformed, "The frame is not JSON as it is taken here. \(error)")
        }
        try self.init(message: document.root())
    }

    /// Reads a request that has been read as JSON.
    public init(json: JSON) throws(WireFault) {
        let message: JSONNode
        do {
            message = try JSONNode(of: json)
        } catch {
            throw WireFault(nil, .frameMalformed, "The frame is not JSON as it is taken here. \(error)")
        }
        try self.init(message: message)
    }

    private init(message: JSONNode) throws(WireFault) {
        guard message.isObject else { throw Self.notAnObject(message.json) }
        let id = message["id"].flatMap { RequestID($0.json) }
        do {
            try self.init(envelope: message, id: id)
        } catch {
            throw WireFault(id: id, error: error)
        }
    }

    private init(envelope message: JSONNode, id: RequestID?) throws(WireError) {
        guard (try? message["jsonrpc"]?.text()) == "2.0" else {
            throw WireError(.requestInvalid, "jsonrpc must be \"2.0\": every frame is one JSON-RPC 2.0 message.")
        }
        guard message["result"] == nil, message["error"] == nil else {
            throw WireError(.requestInvalid, "A client sends requests only, never a result or an error.")
        }
        for key in message.keys where !["jsonrpc", "id", "method", "params"].contains(key) {
            throw WireError(
                .requestInvalid, "\(JSON.string(key)) is not known in a request; known are id, method, params.")
        }
        guard let id else { throw Self.identifierFault(message["id"]?.json) }
        guard let method = try? message["method"]?.text() else {
            throw WireError(.requestInvalid, "method must be there, and be text such as \"words.say\".")
        }
        self.init(id: id, request: try ClientRequest(method: method, parameters: message["params"]))
    }

    private static func notAnObject(_ json: JSON) -> WireFault {
        if case .array = json {
            return WireFault(nil, .batchRefused, "Batches are not taken: send one request in a frame.")
        }
        return WireFault(nil, .requestInvalid, "A frame must be an object, but \(json.kindInWords) was found.")
    }

    private static func identifierFault(_ json: JSON?) -> WireError {
        guard let json else {
            return WireError(.requestInvalid, "id is missing: every request has one, a whole number or a short text.")
        }
        if case .string = json {
            return WireError(.requestInvalid, "id must be a text of 1 to \(RequestID.textLengthMax) characters.")
        }
        return WireError(.requestInvalid, "id must be a whole number or text, but \(json.kindInWords) was found.")
    }
}
