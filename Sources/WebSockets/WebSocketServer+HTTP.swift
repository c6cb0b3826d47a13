import CLibWebSockets

extension WebSocketServer {
    /// Asks for the Upgrade line again instead of reading the callback's argument, which may point to freed memory when
    /// an earlier request came over the same connection (CVE-2025-11677).
    func confirmUpgrade(_ socket: OpaquePointer) -> Int32 {
        let headers = RequestHeaders(socket: socket)
        // Gone already: the library has refused what it does not know, and let go of the headers.
        guard headers.has(WSI_TOKEN_UPGRADE) else { return -1 }
        let refusal = headers.upgradeRequest.refusal(
            spoken: configuration.subprotocols, allowedOrigins: configuration.allowedOrigins)
        guard let refusal else { return 0 }
        refuse(.handshake, from: connection(of: socket)?.address ?? .unknown)
        write(refusal.encoded(), to: socket)
        return -1
    }

    /// Answers and closes: no second request ever follows on a connection, which keeps the library's keep-alive paths out.
    func answerPlainRequest(on event: ServiceEvent) -> Int32 {
        let headers = RequestHeaders(socket: event.socket)
        guard headers.has(WSI_TOKEN_GET_URI) || headers.has(WSI_TOKEN_HEAD_URI) else {
            let allow = HTTPReply.Header("allow", "GET, HEAD")
            write(
                HTTPReply.text("Only GET and HEAD are answered here.\n", status: 405, headers: [allow]).encoded(),
                to: event.socket)
            return -1
        }
        let path = String(decoding: event.bytes, as: UTF8.self)
        let address = connection(of: event.socket)?.address ?? .unknown
        let request = HTTPRequest(
            path: path, address: address.text, host: headers.value(of: WSI_TOKEN_HOST),
            authorization: headers.value(of: WSI_TOKEN_HTTP_AUTHORIZATION),
            isForwarded: headers.has(WSI_TOKEN_X_FORWARDED_FOR))
        let reply = handler?.reply(to: request) ?? .notFound
        write(reply.encoded(withBody: headers.has(WSI_TOKEN_GET_URI)), to: event.socket)
        return -1
    }

    /// What the socket does not take at once, the library keeps and sends before it closes.
    private func write(_ bytes: [UInt8], to socket: OpaquePointer) {
        let headroom = Int(CLWS_PRE)
        withUnsafeTemporaryAllocation(byteCount: headroom + bytes.count, alignment: 16) { room in
            room[headroom...].copyBytes(from: bytes)
            let start = room.baseAddress?.advanced(by: headroom).assumingMemoryBound(to: UInt8.self)
            _ = lws_write(socket, start, bytes.count, LWS_WRITE_HTTP_HEADERS)
        }
    }
}
