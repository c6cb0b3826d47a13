import Foundation
import Testing

extension ServedSession {
    /// What a seat is really sent: its welcome, the start of play and somebody's words.
    static func recordedFrames() throws -> [[UInt8]] {
        let session = try ServedSession()
        let path = try Programs.temporaryFolder() + "/record"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let words = try session.joinCommand(of: "port-1")
        let listener = try Program(words[0], [words[1], words[2], "--name", "Olena", "--plain", "--record", path])
        try #require(listener.shows("You are Olena"))
        try session.control("start", "yes", "say all: A word to all")
        try #require(listener.shows("A word to all"), "\(listener.output)")
        listener.type("quit\n")
        _ = listener.waitUntilExit()
        return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
}
