import Foundation
import Testing

@Suite("The moment again, by the staff's program")
struct SessionForkTests {
    private static let log = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "SessionReplayTests/Stored/v2/harbour-hours.jsonl").path

    @Test("a round of an ended session begins anew in a session of its own, and both verify")
    func ended() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // A copy with a head beside it, as a session's folder has.
        let (data, source) = (folder + "/sessions", folder + "/harbour-hours.jsonl")
        try FileManager.default.copyItem(atPath: Self.log, toPath: source)
        let bare = try Programs.run("offramp", ["session", "fork", source, "--at", "round 2", "--data", data])
        #expect(
            bare.status == 1 && bare.output.contains("head"), "a log that could be cut is no ground: \(bare.output)")
        for (at, words) in [("noon", "not “noon”"), ("round x", "not “round x”"), ("0", "not “0”")] {
            let wrong = try Programs.run("offramp", ["session", "fork", source, "--at", at, "--data", data])
            #expect(wrong.status == 2 && wrong.output.contains(words), "\(wrong.output)")
        }
    }
}
