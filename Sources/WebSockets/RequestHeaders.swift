import CLibWebSockets

/// Reads the header lines of a request while libwebsockets still holds them: during the callbacks of the handshake.
struct RequestHeaders {
    let socket: OpaquePointer

    func has(_ token: lws_token_indexes) -> Bool {
        lws_hdr_total_length(socket, token) > 0
    }

    func count(of token: lws_token_indexes) -> Int {
        Int(lws_hdr_total_length(socket, token))
    }

    /// Nil if the line is absent; several lines of one name come joined.
    func value(of token: lws_token_indexes) -> String? {
        let count = Int(lws_hdr_total_length(socket, token))
        guard count > 0 else { return nil }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { buffer in
            guard lws_hdr_copy(socket, buffer.baseAddress, Int32(count + 1), token) >= 0 else { return nil }
            return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// How many lines of that name came.
    func lineCount(of token: lws_token_indexes) -> Int {
        var lines: Int32 = 0
        while lws_hdr_fragment_length(socket, token, lines) > 0 { lines += 1 }
        return Int(lines)
    }

    var upgradeRequest: UpgradeRequest {
        let host = value(of: WSI_TOKEN_HOST) ?? ""
        let list = value(of: WSI_TOKEN_PROTOCOL) ?? ""
        return UpgradeRequest(
            isGet: has(WSI_TOKEN_GET_URI),
            httpVersion: value(of: WSI_TOKEN_HTTP) ?? "",
            upgrade: value(of: WSI_TOKEN_UPGRADE) ?? "",
            version: value(of: WSI_TOKEN_VERSION) ?? "",
            hosts: Array(repeating: host, count: lineCount(of: WSI_TOKEN_HOST)),
            keyCharacters: count(of: WSI_TOKEN_KEY),
            hasBody: has(WSI_TOKEN_HTTP_TRANSFER_ENCODING)
                || (value(of: WSI_TOKEN_HTTP_CONTENT_LENGTH) ?? "0") != "0",
            origin: value(of: WSI_TOKEN_ORIGIN),
            subprotocols: list.split { $0 == "," || $0 == " " }.map(String.init)
        )
    }
}
