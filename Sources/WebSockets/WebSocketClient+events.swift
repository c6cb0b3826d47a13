import CLibWebSockets

extension WebSocketClient: ServiceTarget {
    func handle(_ event: ServiceEvent) -> Int32 {
        switch event.reason {
        case LWS_CALLBACK_EVENT_WAIT_CANCELLED: takeSignals()
        case LWS_CALLBACK_CLIENT_CONNECTION_ERROR: failed(event)
        case LWS_CALLBACK_CLOSED_CLIENT_HTTP, LWS_CALLBACK_WSI_DESTROY: vanished(event.socket)
        case LWS_CALLBACK_CLIENT_ESTABLISHED: opened(event.socket)
        case LWS_CALLBACK_CLIENT_RECEIVE: received(event)
        case LWS_CALLBACK_CLIENT_WRITEABLE: writable(event.socket)
        case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE: peerCloses(event)
        case LWS_CALLBACK_CLIENT_CLOSED: gone(event.socket)
        case LWS_CALLBACK_RAW_RX_FILE: fileReadable(event.socket)
        case LWS_CALLBACK_RAW_CLOSE_FILE: fileClosed(event.socket)
        default: 0
        }
    }

    private func takeSignals() -> Int32 {
        let signals = thread.takeSignals()
        if signals.wake { handler?.woken() }
        if signals.stop { beginStop() }
        return 0
    }

    private func failed(_ event: ServiceEvent) -> Int32 {
        guard isInsideDial || event.socket == socket else { return 0 }
        let detail = String(decoding: event.bytes, as: UTF8.self)
        let status = isInsideDial ? 0 : lws_http_client_http_response(event.socket)
        if status >= 300 {
            failSoon("the server answered with HTTP status \(status)", isLasting: DialFailure.isLasting(status: status))
        } else if Self.namesTLS(detail) {
            failAtTLS()
        } else if case .connecting = phase, detail.lowercased().contains("dns") {
            // 4.3.5 tells of a host that it doesn't find, where 4.1.6 dials nobody.
            failSoonUndialled()
        } else if detail.hasPrefix("Timed out waiting") {
            failUnanswered()
        } else {
            failSoon(detail.isEmpty ? "it ended before the handshake did" : detail)
        }
        return 0
    }

    /// The library names a failed TLS handshake by numbers that tell nobody anything. Where every certificate is taken, it was none.
    private func failAtTLS() {
        guard configuration.trust?.takesAnyCertificate != true else {
            return failSoon("the server speaks no TLS there, or none that this machine speaks", isLasting: true)
        }
        failSoon(
            "the server shows no certificate that this machine believes, or speaks no TLS", isLasting: true,
            doubt: .unknown)
    }

    private func failUnanswered() {
        failSoon("nobody answered there within \(configuration.connectSeconds) s")
    }

    /// Whether the library's words are about TLS: those of 4.1.6 name SSL, and some of 4.3.5 a certificate alone.
    private static func namesTLS(_ detail: String) -> Bool {
        ["SSL", "tls", "cert"].contains { detail.contains($0) }
    }

    /// A handshake that nobody answers in time ends without an error in 4.1.6: all that the library tells is that its socket is gone.
    private func vanished(_ socket: OpaquePointer) -> Int32 {
        guard socket == self.socket else { return 0 }
        guard case .connecting = phase else { return gone(socket) }
        failUnanswered()
        return 0
    }

    private func opened(_ socket: OpaquePointer) -> Int32 {
        guard case .connecting = phase else { return -1 }
        self.socket = socket
        guard holdsKeyExpected(socket) else { return -1 }
        phase = .open
        handler?.connected()
        return 0
    }

    /// Whether the server is the one whose key is expected, where one is. Else the connection fails for good.
    private func holdsKeyExpected(_ socket: OpaquePointer) -> Bool {
        guard case .key(let expected)? = configuration.trust else { return true }
        guard let key = TLSPeer(socket: socket).publicKey else {
            failSoon("the server shows no key, and one with the fingerprint \(expected) is expected", isLasting: true)
            return false
        }
        guard !expected.names(publicKey: key) else { return true }
        failSoon(
            "the server there has another key: the fingerprint \(expected) was expected, "
                + "\(KeyFingerprint(ofPublicKey: key)) was found", isLasting: true, doubt: .otherKey)
        return false
    }

    private func received(_ event: ServiceEvent) -> Int32 {
        guard event.socket == socket, phase == .open else { return 0 }
        if lws_frame_is_binary(event.socket) != 0 {
            close(.unsupportedData, reason: "text messages only")
            return 0
        }
        let step = incoming.take(
            event.bytes, frameRest: lws_remaining_packet_payload(event.socket),
            isLastFrame: lws_is_final_fragment(event.socket) != 0)
        switch step {
        case .unfinished: break
        case .complete(let text): handler?.textReceived(text)
        case .tooLong: close(.tooLong, reason: "message above \(configuration.messageBytesMax) bytes")
        case .tooManyFragments: close(.policy, reason: "message in more than \(configuration.fragmentsMax) fragments")
        }
        return 0
    }

    /// One message at a time: the library masks in place, so each is copied into a buffer of its own first.
    private func writable(_ socket: OpaquePointer) -> Int32 {
        guard socket == self.socket else { return 0 }
        if let message = outgoing.first {
            outgoing.removeFirst()
            guard write(message, to: socket) else { return -1 }
            lws_callback_on_writable(socket)
        } else if case .closing(let order) = phase {
            order.prepare(on: socket)
            return -1
        }
        return 0
    }

    private func write(_ message: [UInt8], to socket: OpaquePointer) -> Bool {
        let headroom = Int(CLWS_PRE)
        return withUnsafeTemporaryAllocation(byteCount: headroom + message.count, alignment: 16) { room in
            room[headroom...].copyBytes(from: message)
            let start = room.baseAddress?.advanced(by: headroom).assumingMemoryBound(to: UInt8.self)
            return lws_write(socket, start, message.count, LWS_WRITE_TEXT) >= 0
        }
    }

    private func peerCloses(_ event: ServiceEvent) -> Int32 {
        guard event.socket == socket else { return 0 }
        let (code, reason) = event.peerClose
        peerEnd = .closedByPeer(code, reason: reason)
        return 0
    }

    private func gone(_ socket: OpaquePointer) -> Int32 {
        guard socket == self.socket else { return 0 }
        var end = peerEnd ?? .lost
        if peerEnd == nil, case .closing(let order) = phase {
            end = .closedHere(order.code, reason: order.reason)
        }
        self.socket = nil
        phase = .idle
        handler?.disconnected(end)
        return 0
    }
}
