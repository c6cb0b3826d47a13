import Glibc
import Logging
import SessionHost
import Threads
import WebSockets

/// Runs a server until the system or somebody at the keyboard says stop.
struct Serving {
    private let configuration: HostConfiguration
    private let level: Logger.Level

    init(_ options: ServingOptions) throws {
        var configuration = options.configuration
        if let file = options.metricsTokenFile {
            do throws(HostRefusal) {
                configuration.metricsToken = try BearerToken(file: file)
            } catch {
                throw StaffFault(error.description)
            }
        }
        if configuration.isEverywhere { configuration.addresses = MachineAddress.all().map(\.text) }
        if let tls = configuration.tls {
            let served = try ServedCertificate(tls)
            for remark in served.remarks(at: SystemClock.utcMs / 1000) { Terminal.complain(remark) }
            configuration.fingerprint = served.fingerprint
        }
        self.configuration = configuration
        level = options.logLevel.level
    }

    /// - Parameter started: called once the server listens.
    func untilStopped(_ started: (RunningHost) throws -> Void) throws {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        // A terminal that is closed ends it as well as Ctrl-C does; started with nohup, it stays.
        if !Self.isIgnored(SIGHUP) { sigaddset(&signals, SIGHUP) }
        // Before any thread starts, so that all of them leave these signals to the wait below.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        ProcessMemory.returnLargeBuffers()
        let lines = try orFault { () throws(HostRefusal) in try LineWriter() }
        defer { lines.close() }
        let host = try orFault { () throws(HostRefusal) in
            try RunningHost(configuration, logger: LineLog.logger(lines, level: level))
        }
        do {
            try started(host)
        } catch {
            host.stop()
            throw error
        }
        if configuration.isEverywhere { Terminal.complain(Self.whereReached(host.place)) }
        if let fingerprint = configuration.fingerprint {
            Terminal.complain("The fingerprint of its key is \(fingerprint).")
        }
        Terminal.complain(
            "Serving on \(configuration.address(port: host.port)); sessions are kept in \(configuration.dataPath). "
                + "Ctrl-C ends it, and the next start goes on.")
        var received: Int32 = 0
        sigwait(&signals, &received)
        Terminal.complain("Stopping.")
        host.stop()
    }

    private static func whereReached(_ place: JoinPlace) -> String {
        let all = ([place.words] + place.others).map { $0.split(separator: " ").last.map(String.init) ?? $0 }
        return "Other machines reach it at \(all[0])"
            + (all.count > 1 ? ", or else at \(all.dropFirst().joined(separator: ", "))" : "") + "."
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private func orFault<Part>(_ make: () throws(HostRefusal) -> Part) throws -> Part {
        do throws(HostRefusal) {
            return try make()
        } catch {
            throw StaffFault(error.description)
        }
    }
}
