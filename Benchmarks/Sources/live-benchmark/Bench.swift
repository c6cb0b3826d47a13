import Foundation

/// Runs rows: each server in turn, and again, so that what the machine does meanwhile falls on all of them.
struct Bench {
    let programs: Programs
    let options: Options
    private var bytes = MeasuredServer.Bytes()

    init(_ programs: Programs, _ options: Options) {
        self.programs = programs
        self.options = options
    }

    mutating func run(_ row: Row) throws -> [MeasuredServer.Kind: [Sample]] {
        let servers = row.servers.compactMap { MeasuredServer($0, programs) }
        var samples: [MeasuredServer.Kind: [Sample]] = [:]
        for round in 1...min(options.rounds, row.roundsMax) {
            for server in servers where round <= row.rounds(server.kind, of: options.rounds) {
                complain("\(row.name), round \(round): \(server.kind)")
                samples[server.kind, default: []].append(try run(row, server))
            }
        }
        return samples
    }

    private mutating func run(_ row: Row, _ server: MeasuredServer) throws -> Sample {
        let (data, codes) = try server.freshData(rooms: row.roomsOpened, row.opening)
        let port = try Loopback.freePort()
        let words = server.words(data: data, codes: codes, port: port, bytes)
        let child = try start(words, port)
        defer { Children.end(child) }
        let load = [
            programs.load, "--codes", codes, "--port", "\(port)", "--rooms", "\(row.rooms)", "--idle", "\(row.idle)",
            "--server-pid", "\(child.processIdentifier)", "--seconds", "\(options.seconds * row.patience)", "--seats",
            "\(row.opening.seatCount)",
        ]
        let start = row.opening.log == nil ? ["--start"] : []
        let printed = try run(load + start + row.load + server.load(bytes))
        var sample = try JSONDecoder().decode(Sample.self, from: Data(printed.utf8))
        let reading = ProcessReading(child.processIdentifier)
        sample.residentMiB = reading.residentMiB
        if row.isRest {
            // The load has gone, and with it everybody who had joined; a moment later memory is given back.
            usleep(3_000_000)
            sample.leftMiB = ProcessReading(child.processIdentifier).residentMiB
            Children.end(child)
            try rest(&sample, words, port)
        }
        if server.kind == .today, !row.isRest { learnBytes(sample, data) }
        return sample
    }

    private func run(_ load: [String]) throws -> String {
        do {
            return try Children.run(Children.pinned(load, to: Children.loadCore))
        } catch {
            let said = (try? String(contentsOfFile: programs.work + "/said-by-server", encoding: .utf8)) ?? ""
            throw Fault("\(error) The server said last:\n\(said.suffix(600))")
        }
    }

    private func start(_ words: [String], _ port: Int) throws -> Process {
        let child = try Children.start(words, core: Children.serverCore, saying: programs.work + "/said-by-server")
        try Loopback.wait(for: port, seconds: 120, child)
        return child
    }

    // The sessions run; a server that was started anew has them, and nobody has joined it.
    private func rest(_ sample: inout Sample, _ words: [String], _ port: Int) throws {
        let child = try start(words, port)
        defer { Children.end(child) }
        while child.isRunning, Loopback.status(of: "/healthz/sessions", port: port) == 503 { usleep(100_000) }
        usleep(1_000_000)
        sample.restPercent = ProcessReading.share(of: child.processIdentifier, seconds: options.seconds) * 100
        let reading = ProcessReading(child.processIdentifier)
        sample.restThreads = Double(reading.threads)
        sample.restMiB = reading.residentMiB
    }

    private mutating func learnBytes(_ sample: Sample, _ data: String) {
        bytes.news = sample.newsBytes
        bytes.answer = sample.answerBytes
        bytes.line = MeasuredServer.lineByteCount(data: data) ?? bytes.line
    }
}
