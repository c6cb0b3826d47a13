import Foundation
import SessionLog
import StrictJSON
import Testing

/// A log of an earlier version, as the program of that version wrote it, with what that program said of it.
struct StoredLog: Sendable, CustomTestStringConvertible {
    let version: Int
    let name: String

    /// Every log of every version so far: a folder for each version.
    static let all = LogHeader.readableVersions.flatMap { version in
        ["off-ramp-2022", "harbour-hours", "dark-plateau", "by-hand"].map { StoredLog(version: version, name: $0) }
    }

    static let current = all.filter { $0.version == LogHeader.currentVersion }

    var testDescription: String { "\(name), version \(version)" }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stored")

    func bytes() throws -> [UInt8] { try file("\(name).jsonl") }

    /// Control's transcript.
    func transcript() throws -> String { String(decoding: try file("\(name).txt"), as: UTF8.self) }

    /// What `offramp verify` found.
    func expected() throws -> JSON {
        try JSON(parsing: file("expected.json"), limits: .file)[name] ?? .null
    }

    private func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Self.folder.appending(path: "v\(version)").appending(path: name)))
    }
}
