/// One run of one server under one load: what the load printed, and what the system said of the server.
struct Sample: Decodable {
    var perSecond: Double
    /// Microseconds, as the load says them.
    var p50: Double
    var p99: Double
    var bytesPerSeat: Double
    var newsBytes: Double
    var answerBytes: Double
    var generatorShare: Double
    var serverShare: Double
    var serverMicros: Double
    /// How often a command was due and the load had no place left for it.
    var late: Int

    var residentMiB = 0.0
    var leftMiB = 0.0
    var restPercent = 0.0
    var restThreads = 0.0
    var restMiB = 0.0
    /// Of a program that reads a log.
    var entriesPerSecond = 0.0
    var peakMiB = 0.0
    /// Of a server with one session.
    var joinMs = 0.0
    var resumeMs = 0.0
    /// Beside the same in a short session.
    var joinTimes = 0.0
    var resumeTimes = 0.0
    var bytesAnEntry = 0.0
    /// Of a server that starts with many sessions.
    var listeningMs = 0.0
    var readySeconds = 0.0
    var cpuSeconds = 0.0
    var diskReadMiB = 0.0

    private enum CodingKeys: String, CodingKey {
        case perSecond, p50, p99, bytesPerSeat, newsBytes, answerBytes, generatorShare, serverShare, serverMicros, late
    }

    /// Nothing measured yet, where there is no load.
    static let blank = Sample(
        perSecond: 0, p50: 0, p99: 0, bytesPerSeat: 0, newsBytes: 0, answerBytes: 0, generatorShare: 0, serverShare: 0,
        serverMicros: 0, late: 0)

    var p50Ms: Double { p50 / 1000 }
    var p99Ms: Double { p99 / 1000 }
    var serverPercent: Double { serverShare * 100 }
}
