import Digests
import Foundation
import StrictJSON

/// Writes lines as `docs/log.md` describes them: members in order, chained by their hashes; and the head at the end.
struct LogWriting {
    private let path: String
    private let file: FileHandle
    private var waiting: [UInt8] = []
    private(set) var entryCount = 0
    private(set) var previous = SHA256Digest(of: [UInt8]())

    init(folder: String, session: String) throws {
        path = "\(folder)/\(session)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard
            FileManager.default.createFile(
                atPath: path + ".jsonl", contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path + ".jsonl")
        else { throw Fault("\(path).jsonl can't be written.") }
        self.file = file
    }

    /// Writes a line.
    ///
    /// - Parameter members: writes them all but the hash; calls its second argument where that belongs.
    mutating func write(_ members: (inout JSONWriter, (inout JSONWriter) -> Void) -> Void) throws {
        var place = 0
        var writer = JSONWriter(reserving: 1024)
        writer.object { members(&$0) { place = $0.byteCount } }
        var line = try writer.finish()
        previous = SHA256Digest(of: line)
        line.insert(contentsOf: Array(",\"hash\":\"\(previous.hex)\"".utf8), at: place)
        waiting += line + [UInt8(ascii: "\n")]
        if waiting.count > 1 << 20 { try flush() }
    }

    /// Writes an entry, whose hash follows its events.
    mutating func writeEntry(_ entry: GeneratedEntry) throws {
        entryCount += 1
        let (number, previous) = (entryCount, previous)
        try write { writer, hash in
            writer.member("command", entry.command)
            writer.member("events", entry.events)
            hash(&writer)
            writer.member("key", entry.key)
            writer.member("number", number)
            writer.member("person", entry.person)
            writer.member("previous", previous)
            writer.member("seat", entry.seat)
            writer.member("timeMs", entry.timeMs)
        }
    }

    /// Writes what is left, and the head beside it: twice the same, in places of 512 bytes.
    mutating func close(exerciseTimeMs: Int, timeMs: Int) throws {
        try flush()
        try file.close()
        let (entry, digest) = (entryCount, previous)
        var places: [UInt8] = []
        for renewal in [2, 1] {
            var head = try Self.hashed { writer, hash in
                writer.member("digest", digest)
                writer.member("entry", entry)
                writer.member("exerciseTimeMs", exerciseTimeMs)
                hash(&writer)
                writer.member("renewal", renewal)
                writer.member("renewedAtMs", timeMs)
                writer.member("sealed", false)
            }
            head += [UInt8](repeating: UInt8(ascii: " "), count: 511 - head.count) + [UInt8(ascii: "\n")]
            places += head
        }
        guard
            FileManager.default.createFile(
                atPath: path + ".head", contents: Data(places), attributes: [.posixPermissions: 0o600])
        else { throw Fault("\(path).head can't be written.") }
    }

    private static func hashed(
        _ members: (inout JSONWriter, (inout JSONWriter) -> Void) -> Void
    ) throws -> [UInt8] {
        var place = 0
        var writer = JSONWriter()
        writer.object { members(&$0) { place = $0.byteCount } }
        var line = try writer.finish()
        line.insert(contentsOf: Array(",\"hash\":\"\(SHA256Digest(of: line).hex)\"".utf8), at: place)
        return line
    }

    private mutating func flush() throws {
        try file.write(contentsOf: Data(waiting))
        waiting.removeAll(keepingCapacity: true)
    }
}
