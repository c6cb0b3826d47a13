import CLibWebSockets
import Threads

extension WebSocketServer {
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
        // Who is silent as a client may have answered a ping: libwebsockets tells of no pong that is empty.
        if let silence = SocketSilence.seconds(of: lws_get_socket_fd(connection.socket)) {
            connection.heardSecond = max(connection.heardSecond, second - silence)
        }
        if isSilentWithinFrame(connection, second) {
            return drop(connection, .messageDeadline, messageOverdue)
        }
        // A ping is sent a second or more after the last sign of life; one that is answered within its second counts no more.
        let isPinged = connection.pingedSecond.map { $0 > connection.heardSecond } ?? false
        switch calendar.look(at: id, heard: connection.heardSecond, isPinged: isPinged, second: second) {
        case .wait: break
        case .ping:
            connection.pingedSecond = second
            connection.wantsPing = true
            connection.awaitWriting()
        case .hangUp: connection.hangUp()
        }
    }

    /// Whether a frame was begun of which nothing comes: of the first piece of its payload on, `messageDeadline` runs; of a head alone
    /// the library tells nothing, but knows what is to come.
    private func isSilentWithinFrame(_ connection: ServerConnection, _ second: Int) -> Bool {
        connection.closeOrder == nil && connection.messageDeadline == nil
            && second - connection.heardSecond >= configuration.messageDeadlineSeconds
            && lws_remaining_packet_payload(connection.socket) > 0
    }

    var messageOverdue: CloseOrder {
        CloseOrder(.policy, "message unfinished after \(configuration.messageDeadlineSeconds) s")
    }

    /// Sends the ping that a connection waits for; false if the connection is gone.
    ///
    /// Without a payload: a client by libwebsockets that sends a ping of its own at the same moment answers with other bytes, and
    /// the library at this end takes these for text that is not UTF-8.
    func ping(_ connection: ServerConnection) -> Bool {
        connection.wantsPing = false
        return withUnsafeTemporaryAllocation(byteCount: Int(CLWS_PRE) + 1, alignment: 16) { room in
            let start = room.baseAddress?.advanced(by: Int(CLWS_PRE)).assumingMemoryBound(to: UInt8.self)
            return lws_write(connection.socket, start, 0, LWS_WRITE_PING) >= 0
        }
    }
}
