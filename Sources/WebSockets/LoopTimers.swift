import CLibWebSockets

/// The timers of one socket loop: closures kept in order of their time, behind a single timer of the loop.
///
/// Lives on the socket thread, and ends before the context does.
final class LoopTimers {
    private struct Entry {
        let id: TimerID
        let dueMicroseconds: Int64
        let body: () -> Void
    }

    private var timer: LoopTimer?
    private var entries: [Entry] = []
    private var lastNumber: UInt64 = 0

    init(_ loop: EventLoop, context: OpaquePointer) {
        timer = LoopTimer(loop, context: context) { [unowned self] in fire() }
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

    private func fire() {
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
        timer?.start(afterMicroseconds: first.dueMicroseconds - lws_now_usecs())
    }
}
