import CLibWebSockets

/// One callback of libwebsockets, on its way to a server or a client.
struct ServiceEvent {
    /// The connection that it concerns; for some reasons a stand-in.
    let socket: OpaquePointer
    let reason: lws_callback_reasons
    /// Meaning and size depend on the reason.
    let data: UnsafeMutableRawPointer?
    let count: Int

    /// The data as bytes, borrowed for the length of the callback.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : count)
    }

    /// What a close frame's body says: two bytes of code, then the reason; both may be missing.
    var peerClose: (code: CloseCode, reason: String) {
        let body = bytes
        guard body.count >= 2 else { return (.absent, "") }
        let code = CloseCode(rawValue: UInt16(body[0]) << 8 | UInt16(body[1]))
        return (code, String(decoding: body.dropFirst(2), as: UTF8.self))
    }
}

/// Takes the callbacks of one context, on the thread that runs it.
protocol ServiceTarget: AnyObject {
    /// - Returns: what libwebsockets is told: 0 to go on, -1 to refuse or close.
    func handle(_ event: ServiceEvent) -> Int32
}
