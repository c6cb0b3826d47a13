import Metrics
import SessionEngine
import SessionLog
import Threads
import WebSockets

/// The plain pages: the one to sit at, whether the server is ready, and what it counts.
extension SessionHost {
    /// Descriptors that a server needs to go on: a log, its head, a connection of staff's.
    private static let descriptorsWanted = 8

    func reply(to request: HTTPRequest) -> HTTPReply {
        switch request.path {
        case "/healthz": health(unready)
        case "/healthz/sessions": health(unready ?? unopened)
        case "/metrics": MetricsDoor(token: configuration.metricsToken).refusal(of: request) ?? metrics
        default: page(of: request) ?? .notFound
        }
    }

    private func health(_ unready: String?) -> HTTPReply {
        unready.map { .text($0 + "\n", status: 503) } ?? .text("ready\n")
    }

    /// Why not all sessions are open, in one sentence that names none; nil where they are.
    private var unopened: String? {
        if !openings.isDone { return "Sessions are still being opened; who joins waits for theirs." }
        return refused.isEmpty ? nil : "Not every session could be opened; the server's own log says why."
    }

    /// Why the server isn't ready, in one sentence that names no session; nil where it is.
    private var unready: String? {
        if isStopping { return "The server is stopping." }
        if !isStarted { return "The server is starting." }
        if sessions.contains(where: \.hasLogFailed) {
            return "The log of a session has failed; see the server's own log, and start the server again."
        }
        if !DescriptorUse.canOpen(Self.descriptorsWanted) {
            return "No file descriptors are left; raise the limit (ulimit -n)."
        }
        return nil
    }

    private var metrics: HTTPReply {
        var metrics = HostMetrics()
        let statuses = sessions.map(\.status) + openings.summaries.map(\.status)
        metrics.sessions = ["opening", "not_started", "running", "paused", "ended", "closed", "stopped"].map { status in
            .init(status: status, count: statuses.count { $0 == status } + (status == "closed" ? closed.count : 0))
        }
        metrics.commands = closed.tally
        metrics.unreadable = refused.count
        metrics.failedLogs = sessions.count { $0.hasLogFailed }
        metrics.seatsJoined = sessions.reduce(0) { $0 + $1.engine.joinedCount }
        for session in sessions { metrics.commands += session.engine.tally }
        metrics.joins = joins
        metrics.connections = server.connectionCounts
        metrics.server = server.tally
        metrics.durableUs = durableUs
        metrics.syncs = syncs.figures
        metrics.uptimeMs = SystemClock.monotonicMs - startedMs
        return HTTPReply(
            status: 200, contentType: MetricsPage.contentType, body: Array(metrics.page(ProcessFigures()).utf8))
    }
}
