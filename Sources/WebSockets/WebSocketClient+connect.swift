import CLibWebSockets
import Threads

extension WebSocketClient {
    /// Dials. `connected` or `connectionFailed` follows, never from within this call.
    ///
    /// The host's name is looked up on a thread of its own, since the library looks it up on this one and stands still
    /// meanwhile. It is given addresses, one after another: a name it would look up again, which takes as long as before
    /// wherever nothing keeps answers. Does nothing while a connection is open or under way.
    package func connect(to address: WebSocketAddress) {
        guard phase == .idle else { return }
        phase = .connecting(address)
        peerEnd = nil
        addressesLeft.removeAll()
        outgoing.removeAll()
        incoming = IncomingMessage(
            bytesMax: configuration.messageBytesMax, fragmentsMax: configuration.fragmentsMax)
        guard !address.usesTLS || configuration.trust != nil else {
            failSoon("this client was made without TLS", isLasting: true)
            return
        }
        HostLookup.isAddress(address.host) ? dial(address, at: address.host) : lookUp(address)
    }

    private func lookUp(_ address: WebSocketAddress) {
        let (answer, find, host) = (Handover<HostLookup>(), find, address.host)
        do throws(ThreadFault) {
            try NamedThread.start("host names") { answer.give(find(host)) }
        } catch {
            return dial(address, at: host)
        }
        lookUp = answer
        look(at: answer, for: address, afterMs: 1)
    }

    private func look(at answer: Handover<HostLookup>, for address: WebSocketAddress, afterMs: Int) {
        schedule(afterMilliseconds: afterMs) { [unowned self] in
            // Given up meanwhile, the answer is nobody's.
            guard lookUp === answer else { return }
            guard let found = answer.take(withinSeconds: 0) else {
                return look(at: answer, for: address, afterMs: min(2 * afterMs, 50))
            }
            lookUp = nil
            if let fault = found.fault { return failSoon(fault, isLasting: true) }
            addressesLeft = found.addresses
            dialNext(address)
        }
    }

    private func dialNext(_ address: WebSocketAddress) {
        dial(address, at: addressesLeft.isEmpty ? address.host : addressesLeft.removeFirst())
    }

    /// - Parameter place: the host's name, or where it was found.
    private func dial(_ address: WebSocketAddress, at place: String) {
        guard let context else { return }
        placeDialled = place
        isInsideDial = true
        let dialled = dial(address, at: place, context: context.pointer)
        isInsideDial = false
        if phase == .connecting(address) {
            socket = dialled
            if dialled == nil { failSoonUndialled() }
        }
    }

    private func dial(_ address: WebSocketAddress, at place: String, context: OpaquePointer) -> OpaquePointer? {
        let memory = CMemory()  // the library copies what it needs during the call
        var info = lws_client_connect_info()
        info.context = context
        info.address = memory.keep(place)
        info.port = Int32(address.port)
        info.path = memory.keep(address.path)
        info.host = memory.keep(address.host + ":\(address.port)")
        info.`protocol` = memory.keep(configuration.subprotocol)
        info.ietf_version_or_minus_one = -1
        info.ssl_connection = configuration.tlsFlags(usesTLS: address.usesTLS)
        return lws_client_connect_via_info(&info)
    }

    /// The library tells nothing of a host that it doesn't find.
    func failSoonUndialled() {
        if let fault = HostLookup(of: placeDialled).fault {
            failSoon(fault, isLasting: true)
        } else {
            failSoon("there is no way to start it")
        }
    }

    /// The library says so now; the owner hears it in the next turn, so that `connect` never calls it back from within.
    func failSoon(_ detail: String, isLasting: Bool = false, doubt: DialFailure.Doubt? = nil) {
        guard case .connecting(let address) = phase else { return }
        let failure = DialFailure(
            "No connection to \(address): \(detail).", isLasting: isLasting, doubt: doubt)
        socket = nil
        lookUp = nil
        schedule(afterMilliseconds: 0) { [unowned self] in
            guard phase == .connecting(address), socket == nil else { return }
            if !isLasting, !isStopping, !addressesLeft.isEmpty { return dialNext(address) }
            phase = .idle
            handler?.connectionFailed(failure)
            // The loop may be about to wait, and not look again whether it is to end.
            if isStopping { thread.wake() }
        }
    }
}
