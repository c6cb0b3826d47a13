import Foundation
import SessionLog

@testable import Debriefing

/// Logs that earlier programs wrote, read for a debrief.
enum StoredReading {
    static let names = ["off-ramp-2022", "harbour-hours", "dark-plateau", "by-hand"]

    static func records(_ name: String) throws -> [LogRecord] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let bytes = [UInt8](
            try Data(contentsOf: tests.appending(path: "SessionReplayTests/Stored/v2/\(name).jsonl")))
        var reader = LogReader(head: nil)
        var records: [LogRecord] = []
        try bytes.withUnsafeBufferPointer { (buffer) throws(LogFault) in
            try reader.read(buffer) { records.append($0) }
        }
        return records
    }

    static func reading(_ records: [LogRecord], for eyes: SessionReading.Eyes) throws -> SessionReading {
        var reading = SessionReading(for: eyes)
        for record in records { try reading.take(record) }
        reading.finish()
        return reading
    }
}
