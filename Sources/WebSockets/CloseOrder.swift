import CLibWebSockets

/// A close frame that this end is to send once what stands before it is sent.
struct CloseOrder: Hashable {
    let code: CloseCode
    let reason: String

    /// A control frame holds 125 bytes, two of them the code.
    private static let reasonBytesMax = 123

    init(_ code: CloseCode, _ reason: String) {
        self.code = code
        var kept = reason
        while kept.utf8.count > Self.reasonBytesMax { kept.removeLast() }
        self.reason = kept
    }

    /// Tells libwebsockets what to put into the frame; the callback then returns -1 to have it sent.
    func prepare(on socket: OpaquePointer) {
        var bytes = Array(reason.utf8)
        bytes.withUnsafeMutableBufferPointer { buffer in
            lws_close_reason(socket, lws_close_status(UInt32(code.rawValue)), buffer.baseAddress, buffer.count)
        }
    }
}
