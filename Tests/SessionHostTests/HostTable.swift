import ExerciseFormat
import ExerciseModel
import Glibc
import Logging
import NegotiationModel
import SessionHost
import Synchronization
import Testing
import Threads
import WebSockets
import WireMessages

/// A folder of its own, a server on it, and the codes of the sessions opened through it.
final class HostTable {
    let path: String
    private(set) var host: RunningHost?
    let reports = Reports()

    final class Reports: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
        var logger: Logger { Logger(label: "test") { _ in RecordingLog(reports: self) } }
    }

    init(_ path: String? = nil) throws {
        var template = Array("/tmp/offramp-host-XXXXXX".utf8CString)
        self.path = try path ?? String(cString: #require(mkdtemp(&template)))
    }

    deinit {
        host?.stop()
        for name in names { unlink(path + "/" + name) }
        rmdir(path)
    }

    var names: [String] {
        ((try? FolderListing.names(in: path)) ?? []).filter { !$0.hasPrefix(".") }
    }

    /// Starts a server, and waits until its sessions are open.
    func start(_ change: (inout HostConfiguration) -> Void = { _ in }) throws {
        try listen(change)
        #expect(host?.openedCount(withinSeconds: 20) != nil)
    }

    /// A server with one session.
    static func serving(
        _ change: (inout HostConfiguration) -> Void = { _ in }
    ) throws -> (table: HostTable, codes: [SeatID: String]) {
        let table = try HostTable()
        try table.start(change)
        return (table, try table.open("s1"))
    }

    /// Starts a server, and doesn't wait for its sessions.
    ///
    /// - Parameter willOpen: called before each is opened.
    func listen(
        _ change: (inout HostConfiguration) -> Void = { _ in },
        willOpen: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        var configuration = HostConfiguration()
        configuration.dataPath = path
        configuration.port = 0
        change(&configuration)
        host = try RunningHost(configuration, logger: reports.logger, willOpen: willOpen)
    }

    func stop() {
        host?.stop()
        host = nil
    }

    /// Opens a session and gives the codes by seat.
    ///
    /// - Parameter hall: the code of whoever runs it with others.
    func open(_ session: String, hall: JoinCode? = nil) throws -> [SeatID: String] {
        let opening = try SessionOpening(
            Self.exercise, session: session, seatCounts: ["port": 2], hall: hall, at: SessionClock().nowMs)
        try StaffDesk(dataPath: path).open(opening)
        return Dictionary(uniqueKeysWithValues: opening.slips.map { ($0.seat, $0.code.text) })
    }

    func dial() throws -> Dialled {
        try Dialled(port: #require(host?.port))
    }

    /// What a disk would show of the folder now, as if the power had gone: a copy, without the lock.
    func copied() throws -> HostTable {
        let copy = try HostTable()
        for name in names where [".jsonl", ".head", ".journal"].contains(where: name.hasSuffix) {
            Self.write(Self.contents(of: path + "/" + name), to: copy.path + "/" + name)
        }
        return copy
    }

    static let exercise: Exercise = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        var files: [String: [UInt8]] = [:]
        for path in ["exercise.yaml", "msel.csv", "briefs/port.md", "briefs/line.md", "briefs/control.md"] {
            files[path] = contents(of: "/\(root)/exercises/harbour-hours/\(path)")
        }
        do {
            return try ExerciseReader.read(ExerciseFiles(files: files))
        } catch {
            fatalError("The tutorial exercise has mistakes:\n\(error)")
        }
    }()

    static func contents(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { return }
        defer { fclose(file) }
        fwrite(bytes, 1, bytes.count, file)
    }
}

/// Keeps what is logged: level, metadata, sentence.
private struct RecordingLog: LogHandler {
    let reports: HostTable.Reports
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let words = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }
        reports.add(([event.level.rawValue] + words + ["\(event.message)"]).joined(separator: " "))
    }
}
