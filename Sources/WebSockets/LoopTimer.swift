import CLibEv
import CLibWebSockets

/// One timer of a socket loop, which fires once each time it is started.
///
/// Lives on the socket thread, and ends before the context does. With libev it is libev's own: libwebsockets' timers are late
/// there where a later one was set before (`findings/libwebsockets-libev-keeps-the-later-timer.sh`).
final class LoopTimer {
    private enum Kind {
        case polling(context: OpaquePointer, UnsafeMutablePointer<clws_timer>)
        case libev(OpaquePointer, UnsafeMutablePointer<ev_timer>)
    }

    private let kind: Kind
    private let fired: () -> Void

    init(_ loop: EventLoop, context: OpaquePointer, fired: @escaping () -> Void) {
        self.fired = fired
        switch loop {
        case .polling:
            let timer = UnsafeMutablePointer<clws_timer>.allocate(capacity: 1)
            timer.initialize(to: clws_timer())
            kind = .polling(context: context, timer)
            timer.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
        case .libev(let loop):
            let timer = UnsafeMutablePointer<ev_timer>.allocate(capacity: 1)
            timer.initialize(to: ev_timer())
            kind = .libev(loop, timer)
            clev_prepare(timer, fireLibevTimer, Unmanaged.passUnretained(self).toOpaque())
        }
    }

    deinit {
        switch kind {
        case .polling(_, let timer):
            lws_sul_cancel(Self.node(of: timer))
            timer.deallocate()
        case .libev(let loop, let timer):
            ev_timer_stop(loop, timer)
            timer.deallocate()
        }
    }

    /// Has it fire after so long, and not when it was to fire before.
    func start(afterMicroseconds microseconds: Int64) {
        switch kind {
        case .polling(let context, let timer):
            lws_sul_schedule(context, 0, Self.node(of: timer), firePollTimer, max(1, microseconds))
        case .libev(let loop, let timer): clev_start(loop, timer, Double(max(0, microseconds)) / 1_000_000)
        }
    }

    fileprivate func fire() {
        fired()
        // libwebsockets fires timers and then waits: it is not to, before the loop's owner has seen what they changed.
        if case .polling(let context, _) = kind { lws_cancel_service(context) }
    }

    // The node is the timer's first member.
    private static func node(
        of timer: UnsafeMutablePointer<clws_timer>
    ) -> UnsafeMutablePointer<lws_sorted_usec_list_t> {
        UnsafeMutableRawPointer(timer).assumingMemoryBound(to: lws_sorted_usec_list_t.self)
    }
}

private func firePollTimer(_ node: UnsafeMutablePointer<lws_sorted_usec_list_t>?) {
    guard let node else { return }
    let timer = UnsafeMutableRawPointer(node).assumingMemoryBound(to: clws_timer.self)
    guard let owner = timer.pointee.owner else { return }
    Unmanaged<LoopTimer>.fromOpaque(owner).takeUnretainedValue().fire()
}

private func fireLibevTimer(_ loop: OpaquePointer?, _ timer: UnsafeMutablePointer<ev_timer>?, _ events: Int32) {
    guard let owner = timer?.pointee.data else { return }
    Unmanaged<LoopTimer>.fromOpaque(owner).takeUnretainedValue().fire()
}
