import Metrics
import SessionLogFiles
import Synchronization

/// What the logs' threads measured, all sessions together.
final class SyncRecord: Sendable {
    struct Figures {
        var latencyUs = Histogram.latencyUs
        var lines = Histogram.groupSize
        var bytes = 0
    }

    private let state = Mutex(Figures())

    var figures: Figures { state.withLock { $0 } }

    func take(_ sync: LogSync) {
        state.withLock { figures in
            figures.latencyUs.observe(sync.microseconds)
            figures.lines.observe(sync.lineCount)
            figures.bytes += sync.byteCount
        }
    }
}
