import CLibWebSockets
import Threads

extension WebSocketServer {
    // Not empty: libwebsockets 4.1.6 tells of no pong that has no payload.
    private static let pingPayload = Array("alive".utf8)

    static var second: Int { SystemClock.monotonicMs / 1000 }

    /// Looks each second at the connections whose time has come.
    func keepAlive() {
        schedule(afterMilliseconds: 1000) { [unowned self] in
            let second = Self.second
            for id in calendar.due(second: second) { look(at: id, second) }
            giveMemoryBack()
            keepAlive()
        }
    }

    /// Once many have left, and no more are leaving: what they had lies between what the others have.
    private func giveMemoryBack() {
        guard endedCount - endedCountAtTrim >= Self.endingsBeforeTrim, endedCount == endedCountBefore else {
            endedCountBefore = endedCount
            return
        }
        endedCountAtTrim = endedCount
        ProcessMemory.giveBack()
    }

    private static let endingsBeforeTrim = 200

    private func look(at id: ConnectionID, _ second: Int) {
        guard let connection = connections[id] else { return }
        // A ping is sent a second or more after the last sign of life; one that is answered within its second counts no more.
        let isPinged = connection.pingedSecond.map { $0 > connection.heardSecond } ?? false
        switch calendar.look(at: id, heard: connection.heardSecond, isPinged: isPinged, second: second) {
        case .wait: break
        case .ping:
            connection.pingedSecond = second
            connection.wantsPing = true
            lws_callback_on_writable(connection.socket)
        case .hangUp: connection.hangUp()
        }
    }

    /// Sends the ping that a connection waits for; false if the connection is gone.
    func ping(_ connection: ServerConnection) -> Bool {
        connection.wantsPing = false
        let (headroom, payload) = (Int(CLWS_PRE), Self.pingPayload)
        return withUnsafeTemporaryAllocation(byteCount: headroom + payload.count, alignment: 16) { room in
            room[headroom...].copyBytes(from: payload)
            let start = room.baseAddress?.advanced(by: headroom).assumingMemoryBound(to: UInt8.self)
            return lws_write(connection.socket, start, payload.count, LWS_WRITE_PING) >= 0
        }
    }
}
