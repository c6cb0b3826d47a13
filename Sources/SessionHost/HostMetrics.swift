import Metrics
import SessionEngine
import SessionLog
import WebSockets

/// What is counted of a server as a whole, as a page.
///
/// No sample names a session, a party, a seat or a kind of command, since what somebody does in a session is the session's own:
/// all are summed over every session. With a single session a count of commands still tells *that* somebody did something, so
/// the page is for whoever keeps the server, who could read the logs as well, and for nobody else: see `MetricsDoor`.
struct HostMetrics {
    var sessions: [PlayStatusCount] = []
    var unreadable = 0
    var failedLogs = 0
    var seatsJoined = 0
    var commands = CommandTally()
    var joins = JoinTally()
    var connections = (joined: 0, unjoined: 0)
    var server = ServerTally()
    var durableUs = Histogram.latencyUs
    var syncs = SyncRecord.Figures()
    var uptimeMs = 0

    struct PlayStatusCount {
        let status: String
        let count: Int
    }

    /// Joins that were refused before a session was asked.
    struct JoinTally {
        var codeWrong = 0
        var sessionClosed = 0
        var tooManyTries = 0
        var full = 0
    }

    func page(_ process: ProcessFigures) -> String {
        var page = MetricsPage()
        page.addGauge(
            "offramp_build_info", "1, with the version of the server.", [.init([.init("version", Offramp.version)], 1)])
        page.addGauge("offramp_uptime_seconds", "Time since the server started.", uptimeMs, decimals: 3)
        addSessions(to: &page)
        addConnections(to: &page)
        addLogs(to: &page)
        page.addGauge("process_resident_memory_bytes", "Memory that lies in the machine's.", process.residentBytes)
        page.addGauge(
            "offramp_allocated_bytes", "Memory that was allocated and not freed.", process.allocatedBytes)
        page.addCounter(
            "process_cpu_seconds_total", "Processor time, of user and system.", process.cpuUs, decimals: 6)
        page.addGauge("process_open_fds", "Files, sockets and folders that are open.", process.openDescriptors)
        page.addGauge("process_max_fds", "How many may be open.", process.descriptorsMax)
        return page.text
    }

    private func addSessions(to page: inout MetricsPage) {
        page.addGauge(
            "offramp_sessions",
            "Sessions that weren't closed when the server started, or were opened since, by status.",
            sessions.map { .init([.init("status", $0.status)], $0.count) })
        page.addGauge(
            "offramp_sessions_unreadable", "Sessions that are not served, since their log isn't whole.", unreadable)
        page.addGauge("offramp_logs_failed", "Sessions that have stopped because their log failed.", failedLogs)
        page.addGauge("offramp_seats_joined", "Connections that have a seat.", seatsJoined)
        page.addCounter(
            "offramp_commands_total", "Commands of seats, by what came of them.",
            [
                .init([.init("outcome", "accepted")], commands.accepted),
                .init([.init("outcome", "refused")], commands.refused),
                .init([.init("outcome", "repeated")], commands.repeated),
            ])
        page.addHistogram(
            "offramp_command_durable_seconds",
            "From a command's arrival until what follows from it is durable and may be told.", durableUs, decimals: 6)
        page.addCounter(
            "offramp_joins_refused_total", "Joins refused before a session was asked, by reason.",
            [
                .init([.init("reason", "code_wrong")], joins.codeWrong),
                .init([.init("reason", "session_closed")], joins.sessionClosed),
                .init([.init("reason", "too_many_tries")], joins.tooManyTries),
                .init([.init("reason", "full")], joins.full),
            ])
    }

    private func addConnections(to page: inout MetricsPage) {
        page.addGauge(
            "offramp_connections_open", "Connections, those that have not joined and plain HTTP among them.",
            [
                .init([.init("kind", "joined")], connections.joined),
                .init([.init("kind", "unjoined")], connections.unjoined),
            ])
        page.addCounter("offramp_connections_opened_total", "WebSocket handshakes that were done.", server.opened)
        page.addCounter(
            "offramp_connections_refused_total", "Connections refused or pushed out before they had joined, by reason.",
            ConnectionRefusal.allCases.map { .init([.init("reason", $0.rawValue)], server.refused[$0, default: 0]) })
        page.addCounter(
            "offramp_connections_dropped_total", "Open connections that the server dropped, by reason.",
            ConnectionDrop.allCases.map { .init([.init("reason", $0.rawValue)], server.dropped[$0, default: 0]) })
        page.addCounter("offramp_messages_received_total", "Messages from clients.", server.messagesReceived)
        page.addCounter("offramp_received_bytes_total", "Their bytes.", server.bytesReceived)
        page.addCounter("offramp_messages_sent_total", "Messages queued for clients.", server.messagesSent)
        page.addCounter("offramp_sent_bytes_total", "Their bytes.", server.bytesSent)
    }

    private func addLogs(to page: inout MetricsPage) {
        page.addHistogram(
            "offramp_log_sync_seconds", "Writing a group of lines to a session's log and making them durable.",
            syncs.latencyUs, decimals: 6)
        page.addHistogram("offramp_log_sync_lines", "Lines in such a group.", syncs.lines)
        page.addCounter("offramp_log_written_bytes_total", "Bytes made durable in logs.", syncs.bytes)
    }
}
