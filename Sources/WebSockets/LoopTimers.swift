import CLibWebSockets

/// The timers of one socket loop: closures kept in order of their time, behind a single timer of libwebsockets.
///
/// Lives on the socket thread, and ends before the context does.
final class LoopTimers {
    private struct Entry {
        let id: TimerID
        let dueMicroseconds: Int64
        let body: () -> Void
    }

    private let context: OpaquePointer
    private let timer: UnsafeMutablePointer<clws_timer>
    private var entries: [Entry] = []
    private var lastNumber: UInt64 = 0

    init(context: OpaquePointer) {
        self.context = context
        timer = .allocate(capacity: 1)
        timer.initialize(to: clws_timer())
        timer.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        lws_sul_cancel(node)
        timer.deallocate()
    }

    func schedule(afterMilliseconds milliseconds: Int, _ body: @escaping () -> Void) -> TimerID {
        lastNumber += 1
        let due = lws_now_usecs() + Int64(max(0, milliseconds)) * 1000
        let entry = Entry(id: TimerID(number: lastNumber), dueMicroseconds: due, body: body)
        let place = entries.firstIndex { $0.dueMicroseconds > due } ?? entries.endIndex
        entries.insert(entry, at: place)
        if place == 0 { arm() }
        return entry.id
    }

    func cancel(_ id: TimerID) {
        entries.removeAll { $0.id == id }
    }

    fileprivate func fire() {
        let now = lws_now_usecs()
        // Timers set by these bodies wait for the next pass, even those due at once: the sockets get their turn between.
        let lastNumberBefore = lastNumber
        while let next = entries.first(where: { $0.id.number <= lastNumberBefore }), next.dueMicroseconds <= now {
            cancel(next.id)
            next.body()
        }
        arm()
    }

    private func arm() {
        guard let first = entries.first else { return }
        lws_sul_schedule(context, 0, node, fireLoopTimers, max(1, first.dueMicroseconds - lws_now_usecs()))
    }

    private var node: UnsafeMutablePointer<lws_sorted_usec_list_t> {
        UnsafeMutableRawPointer(timer).assumingMemoryBound(to: lws_sorted_usec_list_t.self)
    }
}

private func fireLoopTimers(_ node: UnsafeMutablePointer<lws_sorted_usec_list_t>?) {
    guard let node else { return }
    let timer = UnsafeMutableRawPointer(node).assumingMemoryBound(to: clws_timer.self)
    guard let owner = timer.pointee.owner else { return }
    Unmanaged<LoopTimers>.fromOpaque(owner).takeUnretainedValue().fire()
}
