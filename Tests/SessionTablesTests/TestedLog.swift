import Digests
import Foundation
import NegotiationModel
import NegotiationRules
import SessionEngine
import SessionLog
import SessionTables

/// A log as it is exported: read twice, as the program does.
struct TestedLog {
    var records: [LogRecord] = []
    let ending: LogEnding

    init(_ bytes: [UInt8]) throws {
        var reader = LogReader(head: nil)
        var records: [LogRecord] = []
        try bytes.withUnsafeBufferPointer { (buffer) throws(LogFault) in
            try reader.read(buffer) { records.append($0) }
        }
        self.records = records
        ending = try reader.finish()
    }

    /// Of those that the tests of `SessionReplay` keep.
    init(stored name: String, version: Int) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let path = folder.appending(path: "SessionReplayTests/Stored/v\(version)/\(name).jsonl")
        try self.init([UInt8](Data(contentsOf: path)))
    }

    static let stored = LogHeader.readableVersions.flatMap { version in
        ["off-ramp-2022", "harbour-hours", "dark-plateau", "by-hand"].map { (name: $0, version: version) }
    }

    var entries: [LogEntry] { records.compactMap { if case .entry(let entry) = $0 { entry } else { nil } } }

    func recorded() throws -> (recording: SessionRecording, lines: String) {
        var people = Participants()
        for record in records { try people.take(record) }
        people.finish()
        var recording = try SessionRecording(ending.header, people)
        var lines: [UInt8] = []
        for entry in entries { lines += try recording.take(entry, isTold: true) }
        recording.finish(ending)
        return (recording, String(decoding: lines, as: UTF8.self))
    }

    func exported() throws -> DataExport {
        var export = DataExport()
        export.add(try recorded().recording)
        return export
    }

    /// A session of the same exercise and seats in which other commands were given, each by somebody at a seat, a minute apart.
    ///
    /// - Parameter events: what happened in the end, as rules could have decided it; none: nothing more.
    func played(
        _ commands: [(seat: SeatID, person: String, command: Command)], then events: [Event] = []
    ) throws -> TestedLog {
        var header = ending.header
        let (opened, line) = try LogChain.open(&header)
        var (chain, written, fold) = (opened, line, try SessionFold(header))
        for (number, given) in commands.enumerated() {
            let timeMs = header.openedAtMs + (number + 1) * 60_000
            guard let actor = fold.actor(given.seat) else { continue }
            let events = try fold.decide(given.command, by: actor, person: given.person, at: timeMs)
            let draft = LogDraft(
                timeMs: timeMs, seat: given.seat.rawValue, person: given.person, key: "key-\(number)",
                command: given.command, events: events)
            let line = try chain.append(draft).line
            written += line
            fold.advance(by: try SessionEntry(LogEntry(line: line)))
        }
        if !events.isEmpty {
            let timeMs = header.openedAtMs + (commands.count + 1) * 60_000
            let draft = LogDraft(
                timeMs: timeMs, seat: "clock", person: "", key: "", command: Command.phaseElapsed, events: events)
            written += try chain.append(draft).line
        }
        return try TestedLog(written)
    }
}

extension Table {
    /// The cells of a column.
    func cells(_ column: String) -> [Cell] {
        guard let place = columns.firstIndex(where: { $0.name == column }) else { return [] }
        return rows.map { $0[place] }
    }

    func words(_ column: String) -> [String?] {
        cells(column).map { if case .word(let word) = $0 { word } else { nil } }
    }

    func texts(_ column: String) -> [String] {
        cells(column).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    func numbers(_ column: String) -> [Int] {
        cells(column).compactMap { if case .whole(let number) = $0 { number } else { nil } }
    }
}
