import CLibWebSockets

/// When a silent peer is pinged, and when it is given up.
package struct KeepAlive: Hashable, Sendable {
    /// Seconds since the last sign of life until a ping is sent.
    package var pingAfterSeconds: Int
    /// Seconds since the last sign of life until the connection is dropped; above `pingAfterSeconds`.
    package var hangUpAfterSeconds: Int

    package init(pingAfterSeconds: Int = 20, hangUpAfterSeconds: Int = 30) {
        self.pingAfterSeconds = pingAfterSeconds
        self.hangUpAfterSeconds = hangUpAfterSeconds
    }

    /// libwebsockets asserts that the hang-up comes later, and treats 65535 as no time at all.
    func check() throws(WebSocketFault) {
        guard pingAfterSeconds >= 1, pingAfterSeconds < hangUpAfterSeconds, hangUpAfterSeconds < 65535 else {
            throw .badSetting(
                "Ping after \(pingAfterSeconds) s and hang up after \(hangUpAfterSeconds) s cannot be: "
                    + "ping after 1 s or more, hang up later than that and before 65535 s.")
        }
    }

    /// What libwebsockets is told. Without a policy, and with one that has no ping, it takes 300 s; with one that hangs up after
    /// 0 s it sets no timer at all.
    static func policy(_ keepAlive: KeepAlive?, in memory: CMemory) -> UnsafePointer<lws_retry_bo_t> {
        var policy = lws_retry_bo_t()
        policy.secs_since_valid_ping = UInt16(keepAlive?.pingAfterSeconds ?? 1)
        policy.secs_since_valid_hangup = UInt16(keepAlive?.hangUpAfterSeconds ?? 0)
        return UnsafePointer(memory.keep([policy]))
    }
}
