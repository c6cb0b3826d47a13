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
    var restPercent = 0.0
    var restThreads = 0.0
    var restMiB = 0.0

    private enum CodingKeys: String, CodingKey {
        case perSecond, p50, p99, bytesPerSeat, newsBytes, answerBytes, generatorShare, serverShare, serverMicros, late
    }

    var p50Ms: Double { p50 / 1000 }
    var p99Ms: Double { p99 / 1000 }
    var serverPercent: Double { serverShare * 100 }
}
