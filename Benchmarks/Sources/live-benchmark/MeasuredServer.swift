import Foundation

/// One of the servers that are measured in turn.
struct MeasuredServer {
    enum Kind: String, CaseIterable {
        case today, c, baseline, node, python, nats

        var title: String {
            switch self {
            case .today: "Offramp"
            case .c: "C"
            case .baseline: Programs.baselineCommit
            case .node: "Node's ws"
            case .python: "Python's websockets"
            case .nats: "NATS JetStream, which doesn't sync"
            }
        }

        var shortTitle: String {
            switch self {
            case .node: "Node"
            case .python: "Python"
            case .nats: "NATS"
            default: title
            }
        }

        /// Whether it is one of Offramp's, with its exercise and its rules.
        var hasRules: Bool { self == .today || self == .baseline }
    }

    /// Bytes that Offramp sends and writes for a command, as measured; the C server is given the same.
    struct Bytes {
        var news = 650.0
        var answer = 67.0
        var line = 789
    }

    let kind: Kind
    let programs: Programs
    /// The folder of the programs, where the server is one of Offramp's.
    let folder: String

    /// Places for all that any row joins, and seats that may send as much as any row has in flight.
    private static let options = [
        "--places", "12000", "--places-kept", "1000", "--observers", "11000", "--rate", "10000",
    ]

    /// nil where there is no such program.
    init?(_ kind: Kind, _ programs: Programs) {
        self.kind = kind
        self.programs = programs
        switch kind {
        case .baseline:
            guard let baseline = programs.baseline else { return nil }
            folder = baseline
        case .node where !programs.hasNode, .python where !programs.hasPython: return nil
        case .nats where programs.nats == nil: return nil
        default: folder = programs.today
        }
    }

    /// The words that start the server on a folder of data.
    func words(data: String, codes: String, port: Int, _ bytes: Bytes) -> [String] {
        let place = ["--data", data, "--port", "\(port)"]
        if kind == .nats, let nats = programs.nats {
            return [nats, "-js", "-sd", data, "-a", "127.0.0.1", "-p", "\(port)"]
        }
        if kind.hasRules { return [folder + "/offramp", "serve"] + place + (kind == .today ? Self.options : []) }
        let sizes = ["--news", "\(Int(bytes.news.rounded()))", "--answer", "\(Int(bytes.answer.rounded()))"]
        let program =
            switch kind {
            case .node: ["env", "NODE_PATH=" + Programs.nodePath, "node", programs.sources + "/peer.js"]
            case .python: [Programs.python, programs.sources + "/peer.py"]
            default: [programs.server]
            }
        return program + ["--codes", codes] + place + sizes + ["--line", "\(bytes.line)"]
    }

    /// What the load is told of how this server is spoken to.
    func load(_ bytes: Bytes) -> [String] {
        kind == .nats ? ["--nats", "--news", "\(Int(bytes.news.rounded()))"] : []
    }

    // MARK: Data

    /// The clone whose exercises the server reads: a build of before knows no more than those of before.
    private var exercises: String {
        let builds = "/.build/release"
        guard kind == .baseline, folder.hasSuffix(builds) else { return programs.repository }
        return String(folder.dropLast(builds.count))
    }

    /// A fresh folder with open sessions, and the file of their codes.
    ///
    /// Sessions are opened once for a number of rooms, and copied for each run: what a run wrote would be read by the next.
    func freshData(rooms: Int, _ opening: Opening) throws -> (data: String, codes: String) {
        let data = programs.work + "/data"
        try? FileManager.default.removeItem(atPath: data)
        guard kind.hasRules, opening.log == nil else {
            try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
            if let log = opening.log { return (data, try copy(log, into: data)) }
            return (data, try madeUpCodes(rooms: rooms))
        }
        let opened = "\(programs.work)/opened-\(kind)-\(opening.name)-\(rooms)"
        if !FileManager.default.fileExists(atPath: opened + ".codes") { try open(rooms: rooms, opening, in: opened) }
        try Children.run(["cp", "--recursive", opened, data])
        // Else the disk would still be busy with the copy while the server waits for it.
        try Children.run(["sync", "--file-system", data])
        return (data, opened + ".codes")
    }

    private func open(rooms: Int, _ opening: Opening, in data: String) throws {
        try? FileManager.default.removeItem(atPath: data)
        let exercise = opening.exercise.hasPrefix("/") ? opening.exercise : exercises + "/" + opening.exercise
        let seats = opening.seats.filter { $0.count > 1 }.flatMap { ["--seats", "\($0.party)=\($0.count)"] }
        var slips = ""
        for first in stride(from: 0, to: rooms, by: 100) {
            slips += try Children.run(
                [
                    folder + "/offramp", "session", "open", exercise, "--data", data, "--tables",
                    "\(min(100, rooms - first))", "--address", "127.0.0.1:1",
                ] + seats)
        }
        // The slips of a session: delegations with their heads first, control, observers.
        let codes = slips.matches(of: /127\.0\.0\.1:1 (\S+) --name/).map { String($0.1) }
        let count = opening.seatCount + 1
        guard codes.count == rooms * count else {
            throw Fault("\(rooms) sessions were to be opened: \(codes.count) codes.")
        }
        let order = opening.headsFirst
        let lines = stride(from: 0, to: codes.count, by: count).map { first in
            order.map { codes[first + $0] }.joined(separator: " ")
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: data + ".codes", atomically: true, encoding: .utf8)
    }

    private func copy(_ log: String, into data: String) throws -> String {
        for path in [log, log.replacing(".jsonl", with: ".head")] { try Children.run(["cp", path, data]) }
        try Children.run(["sync", "--file-system", data])
        let codes = (0..<6).map { "0000-0000-0000-000\($0)" }.joined(separator: " ")
        try (codes + "\n").write(toFile: log + ".codes", atomically: true, encoding: .utf8)
        return log + ".codes"
    }

    private func madeUpCodes(rooms: Int) throws -> String {
        let lines = (0..<rooms).map { room in (0..<6).map { "room-\(room)-seat-\($0)" }.joined(separator: " ") }
        let path = "\(programs.work)/made-up-\(rooms).codes"
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    /// How long the last line is that a session's log has, if it has one.
    static func lineByteCount(data: String) -> Int? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: data)) ?? []
        guard let name = names.sorted().first(where: { $0.hasSuffix(".jsonl") }),
            let handle = FileHandle(forReadingAtPath: "\(data)/\(name)"), let end = try? handle.seekToEnd()
        else { return nil }
        try? handle.seek(toOffset: end - min(end, 16_384))
        let lines = (try? handle.readToEnd())?.split(separator: UInt8(ascii: "\n")) ?? []
        return lines.count > 2 ? lines[lines.count - 2].count + 1 : nil
    }
}
