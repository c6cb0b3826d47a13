import CLibWebSockets
import Synchronization

/// Owns one libwebsockets context and the C memory that it reads.
///
/// One thread at a time may use it. It never offers an extension: compression lets a peer abort the process.
final class ServiceContext {
    /// What the callback finds behind the context's user pointer. Weak, because a context may outlive an owner by the few
    /// callbacks that its destruction makes.
    final class Link {
        weak var target: (any ServiceTarget)?
    }

    static let receiveBufferBytes = 16 * 1024
    /// Each connection has one; what is longer arrives in pieces.
    static let connectionBufferBytes = 2 * 1024
    /// One write hands this much to the socket before the library starts to copy the rest.
    static let sendPieceBytes = 256 * 1024

    let pointer: OpaquePointer
    /// How it waits.
    let loop: EventLoop
    private let link = Link()
    private let memory: CMemory
    private var isDestroyed = false
    private var waking: LoopTimer?

    // Creation and destruction touch state that the library and OpenSSL keep for the whole process.
    private static let birthsAndDeaths = Mutex(())
    private static let quiet: Void = lws_set_log_level(0, nil)

    /// - Parameters:
    ///   - loop: ends with the context, or where there is none.
    ///   - keepAlive: when libwebsockets pings and hangs up; nil: it never does.
    ///   - descriptorsMax: numbers of descriptors that the tables are made for.
    ///   - prepare: fills in what differs between servers and clients.
    /// - Returns: nil if libwebsockets refuses.
    init?(
        target: any ServiceTarget, loop: EventLoop, subprotocols: [String], keepAlive: KeepAlive?, descriptorsMax: Int,
        prepare: (inout lws_context_creation_info, CMemory) -> Void
    ) {
        _ = Self.quiet
        let memory = CMemory()
        var info = lws_context_creation_info()
        info.`protocols` = Self.protocols(named: subprotocols, in: memory)
        info.extensions = nil
        info.retry_and_idle_policy = KeepAlive.policy(keepAlive, in: memory)
        info.pt_serv_buf_size = UInt32(Self.receiveBufferBytes)
        info.user = Unmanaged.passUnretained(link).toOpaque()
        loop.fill(&info, memory: memory)
        prepare(&info, memory)
        link.target = target
        let created = Self.birthsAndDeaths.withLock { _ in
            DescriptorLimit.withAtMost(descriptorsMax) { AnyContext(pointer: lws_create_context(&info)) }
        }
        guard let pointer = created.pointer else {
            loop.end()
            return nil
        }
        self.loop = loop
        self.memory = memory
        self.pointer = pointer
        if case .libev = loop { keepWaking() }
    }

    // In a libev loop libwebsockets looks at its own timers (handshakes, closing) only when something wakes it.
    private func keepWaking() {
        let waking = LoopTimer(loop, context: pointer) { [unowned self] in
            lws_cancel_service(pointer)
            self.waking?.start(afterMicroseconds: 1_000_000)
        }
        waking.start(afterMicroseconds: 1_000_000)
        self.waking = waking
    }

    deinit {
        destroy()
    }

    /// Waits for something to happen and handles it. False if the context can't go on.
    func service() -> Bool {
        loop.turn(pointer)
    }

    /// Closes what is open, with the callbacks that belong to it.
    func destroy() {
        guard !isDestroyed else { return }
        isDestroyed = true
        waking = nil
        Self.birthsAndDeaths.withLock { _ in lws_context_destroy(pointer) }
        loop.end()
    }

    private struct AnyContext: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    private static func protocols(named names: [String], in memory: CMemory) -> UnsafePointer<lws_protocols> {
        let spoken = names.map { name in
            var one = lws_protocols()
            one.name = memory.keep(name)
            one.callback = passServiceEvent
            one.rx_buffer_size = connectionBufferBytes
            one.tx_packet_size = sendPieceBytes
            return one
        }
        return UnsafePointer(memory.keep(spoken + [lws_protocols()]))  // an empty entry ends the list
    }
}

// A function of the file and not a closure: a closure could inherit the isolation of the place it is written in, and trap.
private func passServiceEvent(
    _ socket: OpaquePointer?, _ reason: lws_callback_reasons, _ user: UnsafeMutableRawPointer?,
    _ data: UnsafeMutableRawPointer?, _ count: Int
) -> Int32 {
    guard let socket, let context = lws_get_context(socket), let linkPointer = lws_context_user(context) else {
        return 0
    }
    let link = Unmanaged<ServiceContext.Link>.fromOpaque(linkPointer).takeUnretainedValue()
    return link.target?.handle(ServiceEvent(socket: socket, reason: reason, data: data, count: count)) ?? 0
}
