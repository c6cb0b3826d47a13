import Foundation
import Glibc

/// Measures the start of a server with many long sessions, whose files must be fetched from the disk.
struct StartBench {
    static let figures = [
        Figure("listening, ms", \.listeningMs, digits: 0, [.itself(.atMost, 1000)]),
        Figure("a join right after that, ms", \.joinMs, digits: 0, [.itself(.atMost, 1000)]),
        Figure("all open, s", \.readySeconds, digits: 1, [.itself(.atMost, 20)]),
        Figure("processor time until then, s", \.cpuSeconds, digits: 1, []),
        Figure("peak, MiB", \.peakMiB, digits: 0, [.itself(.atMost, 1024)]),
        Figure("fetched from the disk, MiB", \.diskReadMiB, digits: 0, []),
    ]

    // 300 bytes of talk stand in a line twice: it has some 1,030. The rest is for heads, headers and folders.
    private static let bytesAnEntry = 1100

    private let bench: LongBench
    private let logs: String
    private let data: String

    /// nil where there is no room for the logs and a copy of them, which is said.
    init?(_ bench: LongBench) throws {
        self.bench = bench
        let options = bench.options
        logs = "\(bench.programs.work)/logs/start-\(options.sessions)-\(options.entries)"
        data = bench.programs.work + "/data-start"
        try? FileManager.default.removeItem(atPath: data)
        let copies = FileManager.default.fileExists(atPath: logs) ? 1 : 2
        let needed = options.sessions * options.entries * Self.bytesAnEntry * copies
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: bench.programs.work)
        let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        if free >= needed { return }
        complain("\(name): left out, since it needs \(needed >> 20) MiB of disk, and \(free >> 20) are free.")
        return nil
    }

    var name: String { "start, \(bench.options.sessions) sessions of \(bench.options.entries) statements" }

    /// Starts a server once: a round takes long, and copies all. nil where it can't start so, which is said.
    func run() -> Sample? {
        do {
            return try measure()
        } catch {
            complain("\(name): \(error)")
            return nil
        }
    }

    private func measure() throws -> Sample {
        if !FileManager.default.fileExists(atPath: logs) { try writeLogs() }
        complain("\(name): copying …")
        // A server writes into them: a restart is an entry.
        try Children.run(["cp", "--recursive", "--reflink=auto", logs, data])
        defer { try? FileManager.default.removeItem(atPath: data) }
        try Children.run(["sync", "--file-system", data])
        forgetPages()
        complain("\(name): starting …")
        let port = try Loopback.freePort()
        let start = Date()
        // With all cores, since sessions may be opened by several threads; and with an end to its memory, before the machine's ends.
        let serve = ["\(bench.programs.today)/offramp", "serve", "--data", data, "--port", "\(port)"]
        let child = try Children.start(
            ["prlimit", "--as=\(8 << 30)"] + serve, core: nil, saying: bench.programs.work + "/said-by-server")
        defer { Children.end(child, withinSeconds: 60) }
        try Loopback.wait(for: port, seconds: 600, child)
        var sample = Sample.blank
        sample.listeningMs = Date().timeIntervalSince(start) * 1000
        sample.joinMs = try join(port)
        sample.readySeconds = try secondsUntilOpen(port, sample.listeningMs / 1000, since: start, child)
        let reading = ProcessReading(child.processIdentifier)
        sample.cpuSeconds = reading.cpuSeconds
        sample.peakMiB = reading.peakMiB
        sample.diskReadMiB = reading.diskReadMiB
        return sample
    }

    /// Writes half of the logs on each of two cores, and gives them their place once all are there.
    private func writeLogs() throws {
        complain("\(name): writing …")
        let (options, unfinished) = (bench.options, logs + ".unfinished")
        try? FileManager.default.removeItem(atPath: unfinished)
        let halves = [0..<options.sessions / 2, options.sessions / 2..<options.sessions].filter { !$0.isEmpty }
        try Children.runTogether(
            halves.map {
                [bench.generator, "statements", "\(options.entries)", unfinished, "start", bench.exercise]
                    + ["\($0.lowerBound)", "\($0.upperBound - 1)"]
            })
        try FileManager.default.moveItem(atPath: unfinished, toPath: logs)
    }

    // As after the machine was started. Pages that are on the disk already need no rights to be forgotten.
    private func forgetPages() {
        for folder in [logs, data] {
            for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
                let descriptor = open("\(folder)/\(name)", O_RDONLY)
                guard descriptor >= 0 else { continue }
                posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
                close(descriptor)
            }
        }
    }

    /// Joins a session in the middle of the folder, as the head of the first delegation.
    private func join(_ port: Int) throws -> Double {
        let number = String("000\(bench.options.sessions / 2)".suffix(4))
        let said = try Children.run([bench.join, "\(port)", "\(number)-0000-0000-0000", "1"])
        guard let ms = said.split(separator: " ").first.flatMap({ Double($0) }) else {
            throw Fault("The joining program said: \(said)")
        }
        return ms
    }

    private func secondsUntilOpen(
        _ port: Int, _ listening: Double, since start: Date, _ child: Process
    ) throws -> Double {
        while child.isRunning, Date().timeIntervalSince(start) < 600 {
            switch Loopback.status(of: "/healthz/sessions", port: port) {
            case 200: return Date().timeIntervalSince(start)
            // A server without that page listens when all are open.
            case 404: return listening
            default: usleep(50_000)
            }
        }
        throw Fault("Not all sessions are open after 10 minutes.")
    }
}
