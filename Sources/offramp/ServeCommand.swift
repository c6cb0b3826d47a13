import ArgumentParser
import Logging
import SessionHost
import WebSockets

/// `offramp serve`.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the open sessions of a folder until stopped.")

    @OptionGroup var serving: ServingOptions

    private static let patienceSeconds = 1

    func run() throws {
        try Serving(serving).untilStopped { host in
            switch host.openedCount(withinSeconds: Self.patienceSeconds) {
            case nil where host.foundCount == 1:
                Terminal.complain("1 session is being opened; who joins meanwhile waits until it is.")
            case nil:
                Terminal.complain(
                    "\(host.foundCount) sessions are being opened; who joins meanwhile waits until theirs is.")
            case 0: Terminal.complain("No session is open here yet: `offramp session open EXERCISE` opens one.")
            case 1: Terminal.complain("1 session is open.")
            case let count?: Terminal.complain("\(count) sessions are open.")
            }
        }
    }
}

/// What the commands that serve are told.
struct ServingOptions: ParsableArguments {
    @Option(help: "The folder with the sessions.") var data = "./sessions"
    @Option(help: "The port; 0 takes any.") var port = 7316
    @Option(help: "The numeric address to listen on.") var host = "127.0.0.1"
    @Option(help: "What becomes of play that ran when the last server ended: it goes on, or is paused.")
    var resume = Resuming.running
    @Option(name: .customLong("tls-cert"), help: "The certificate chain, PEM.") var certificate: String?
    @Option(name: .customLong("tls-key"), help: "The certificate's private key, PEM.") var key: String?
    @Flag(
        name: .customLong("insecure-network"),
        help: "Listen beyond loopback without TLS: everybody on the network can read codes and secrets.")
    var insecureNetwork = false

    @Option(help: "How much of the server's own log goes to standard error: \(LogLevel.list).")
    var logLevel = LogLevel.notice
    @Option(help: "A file with the token that opens /metrics; without it they are for this machine alone.")
    var metricsTokenFile: String?
    @Option(help: "How many may be joined at once, over all sessions.") var places = ConnectionLimits().joinedMax
    @Option(help: "How many of these places only seats with a code of their own may take; half of them unless told.")
    var placesKept: Int?
    @Option(help: "How many may observe one session at once.") var observers = HostLimits().observersMax
    @Option(help: "How many connections that have not joined yet are kept at once.")
    var unjoined = ConnectionLimits().unjoinedMax
    @Option(help: "How many of them from one address.")
    var unjoinedPerAddress = ConnectionLimits().unjoinedPerAddressMax
    @Option(help: "How many sessions may be open at once; as many as there is memory for unless told.")
    var sessions: Int?
    @Option(help: "How many requests a second a seat may make over time; three times as many at once.")
    var rate = HostLimits().requestsPerSecond
    @Option(help: "The longest message taken from a client, in KiB.")
    var messageKib = HostLimits().messageBytesMax / 1024
    @Option(help: "How many open files are set aside for sessions' logs and all else but connections.")
    var filesAside = ConnectionLimits().descriptorsReserved

    func validate() throws {
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--tls-cert and --tls-key go together: give both or neither.")
        }
        guard (0...65_535).contains(port) else {
            throw ValidationError("Port \(port) cannot be: it lies between 0 and 65535.")
        }
        try require(places, "--places", 1...1_000_000)
        try require(placesKept ?? 0, "--places-kept", 0...places)
        try require(observers, "--observers", 0...1_000_000)
        try require(unjoined, "--unjoined", 8...1_000_000)
        try require(unjoinedPerAddress, "--unjoined-per-address", 1...1_000_000)
        try require(sessions ?? 1, "--sessions", 1...1_000_000)
        try require(rate, "--rate", 1...10_000)
        try require(messageKib, "--message-kib", 16...1024)
        try require(filesAside, "--files-aside", 16...1_000_000)
    }

    private func require(_ value: Int, _ option: String, _ range: ClosedRange<Int>) throws {
        guard !range.contains(value) else { return }
        throw ValidationError(
            "\(option) can't be \(value): it lies between \(range.lowerBound) and \(range.upperBound).")
    }

    var configuration: HostConfiguration {
        var configuration = HostConfiguration()
        configuration.dataPath = data
        configuration.port = port
        configuration.host = host
        configuration.resumesPaused = resume == .paused
        configuration.allowsInsecureNetwork = insecureNetwork
        configuration.limits.joinedMax = places
        configuration.limits.descriptorsReserved = filesAside
        configuration.limits.unjoinedMax = unjoined
        configuration.limits.unjoinedPerAddressMax = unjoinedPerAddress
        configuration.tableLimits.placesKept = placesKept
        configuration.tableLimits.observersMax = observers
        configuration.tableLimits.sessionsMax = sessions
        configuration.tableLimits.requestsPerSecond = rate
        configuration.tableLimits.messageBytesMax = messageKib * 1024
        if let certificate, let key {
            configuration.tls = TLSFiles(certificatePath: certificate, privateKeyPath: key)
        }
        return configuration
    }
}

/// From which level on the server's own log is written.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case debug, info, notice, warning, error

    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

    var level: Logger.Level {
        switch self {
        case .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        }
    }
}

/// How play comes back after a restart.
enum Resuming: String, ExpressibleByArgument, CaseIterable {
    case running, paused
}
