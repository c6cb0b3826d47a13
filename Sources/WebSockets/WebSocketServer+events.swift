import CLibWebSockets

extension WebSocketServer: ServiceTarget {
    func handle(_ event: ServiceEvent) -> Int32 {
        switch event.reason {
        case LWS_CALLBACK_EVENT_WAIT_CANCELLED: takeSignals()
        case LWS_CALLBACK_FILTER_NETWORK_CONNECTION: letArrive()
        case LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED: arrived(event.socket)
        case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE: confirmUpgrade(event.socket)
        case LWS_CALLBACK_HTTP: answerPlainRequest(on: event)
        case LWS_CALLBACK_ESTABLISHED: opened(event.socket)
        case LWS_CALLBACK_RECEIVE: received(event)
        case LWS_CALLBACK_SERVER_WRITEABLE: writable(event.socket)
        case LWS_CALLBACK_TIMER: deadlinePassed(on: event.socket)
        case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE: peerCloses(event)
        case LWS_CALLBACK_WSI_DESTROY: gone(event.socket)
        default: 0
        }
    }

    private var mayArrive: Bool {
        !isStopping && connections.count < configuration.limits.connectionsMax
    }

    private func letArrive() -> Int32 {
        guard !mayArrive else { return 0 }
        refuse(.full, from: .unknown)
        return -1
    }

    private func takeSignals() -> Int32 {
        let signals = thread.takeSignals()
        if signals.wake { handler?.woken() }
        if signals.stop, !isStopping { beginStop() }
        return 0
    }

    private func arrived(_ socket: OpaquePointer) -> Int32 {
        let address = PeerAddress(peerOf: lws_get_socket_fd(socket))
        let connection = ServerConnection(
            id: nextID(), socket: socket, address: address, configuration: configuration)
        connections[connection.id] = connection
        // The library's own slot for its users; the table owns the object, the slot only finds it.
        lws_set_opaque_user_data(socket, Unmanaged.passUnretained(connection).toOpaque())
        admit(connection)
        return 0
    }

    /// Gives a connection one of the places of those that have not joined.
    func admit(_ connection: ServerConnection) {
        guard let displaced = admission.admit(connection.id, from: connection.address.network) else { return }
        connections[displaced]?.hangUp()
        refuse(.displaced, from: connections[displaced]?.address ?? .unknown)
    }

    func beginJoinDeadline(of connection: ServerConnection) {
        connection.joinDeadline = deadline(afterSeconds: configuration.joinDeadlineSeconds)
        connection.armDeadline()
    }

    private func gone(_ socket: OpaquePointer) -> Int32 {
        guard let connection = connection(of: socket) else { return 0 }
        lws_set_opaque_user_data(socket, nil)
        connections[connection.id] = nil
        endedCount += 1
        admission.leave(connection.id, isJoined: connection.isJoined)
        if connection.isOpen { handler?.connectionEnded(connection.id, connection.end) }
        return 0
    }

    private func opened(_ socket: OpaquePointer) -> Int32 {
        guard let connection = connection(of: socket), !isStopping else { return -1 }
        connection.isOpen = true
        connection.subprotocol = lws_get_protocol(socket).flatMap { $0.pointee.name.map { String(cString: $0) } }
        connection.heardSecond = Self.second
        calendar.watch(connection.id, heard: connection.heardSecond)
        tally.opened += 1
        beginJoinDeadline(of: connection)
        handler?.connectionOpened(connection.id, from: connection.address.text)
        return 0
    }

    private func received(_ event: ServiceEvent) -> Int32 {
        guard let connection = connection(of: event.socket), connection.closeOrder == nil else { return 0 }
        if lws_frame_is_binary(event.socket) != 0 {
            drop(connection, .badMessage, CloseOrder(.unsupportedData, "text messages only"))
            return 0
        }
        let step = connection.incoming.take(
            event.bytes, frameRest: lws_remaining_packet_payload(event.socket),
            isLastFrame: lws_is_final_fragment(event.socket) != 0)
        return advance(connection, step)
    }

    private func advance(_ connection: ServerConnection, _ step: IncomingMessage.Step) -> Int32 {
        switch step {
        case .unfinished:
            guard connection.messageDeadline == nil else { return 0 }
            connection.messageDeadline = deadline(afterSeconds: configuration.messageDeadlineSeconds)
            connection.armDeadline()
        case .complete(let text):
            connection.messageDeadline = nil
            tally.messagesReceived += 1
            tally.bytesReceived += text.count
            handler?.textReceived(text, on: connection.id)
        case .tooLong:
            drop(
                connection, .badMessage,
                CloseOrder(.tooLong, "message above \(configuration.messageBytesMax) bytes"))
        case .tooManyFragments:
            drop(
                connection, .badMessage,
                CloseOrder(.policy, "message in more than \(configuration.fragmentsMax) fragments"))
        }
        return 0
    }

    private func writable(_ socket: OpaquePointer) -> Int32 {
        guard let connection = connection(of: socket) else { return -1 }
        // Where it is to be closed, every such word is one on the way to that.
        guard connection.awaitsWriting || connection.closeOrder != nil else {
            if connection.isOpen { handler?.pingAnswered(on: connection.id) }
            return 0
        }
        connection.awaitsWriting = false
        if connection.wantsPing {
            guard ping(connection) else { return -1 }
            if !connection.outgoing.isEmpty || connection.closeOrder != nil { connection.awaitWriting() }
            return 0
        }
        guard frameWriter.writeFront(of: &connection.outgoing, to: socket) else { return -1 }
        let isPartly = lws_partial_buffered(socket) != 0
        if !connection.outgoing.isEmpty {
            connection.awaitWriting()
        } else if let closeOrder = connection.closeOrder {
            guard !isPartly else {
                connection.awaitWriting()
                return 0
            }
            closeOrder.prepare(on: socket)
            return -1
        }
        // It says so by itself once the rest has left.
        if isPartly { connection.awaitsWriting = true }
        return 0
    }

    private func deadlinePassed(on socket: OpaquePointer) -> Int32 {
        guard let connection = connection(of: socket), connection.closeOrder == nil else { return 0 }
        let now = lws_now_usecs()
        if let due = connection.joinDeadline, due <= now {
            drop(
                connection, .joinDeadline,
                CloseOrder(.policy, "no join within \(configuration.joinDeadlineSeconds) s"))
        } else if let due = connection.messageDeadline, due <= now {
            drop(connection, .messageDeadline, messageOverdue)
        } else {
            connection.armDeadline()
        }
        return 0
    }

    private func peerCloses(_ event: ServiceEvent) -> Int32 {
        guard let connection = connection(of: event.socket) else { return 0 }
        let (code, reason) = event.peerClose
        connection.peerEnd = .closedByPeer(code, reason: reason)
        return 0
    }

    func connection(of socket: OpaquePointer) -> ServerConnection? {
        guard let slot = lws_get_opaque_user_data(socket) else { return nil }
        return Unmanaged<ServerConnection>.fromOpaque(slot).takeUnretainedValue()
    }

    private func deadline(afterSeconds seconds: Int) -> Int64 {
        lws_now_usecs() + Int64(seconds) * 1_000_000
    }
}
