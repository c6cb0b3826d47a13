import Foundation
import Testing

/// Staff close a session that somebody may be sitting in.
@Suite(.serialized) struct SessionCloseTests {
    @Test("closing names the session, its round and who is connected, and is asked about; --yes is for scripts")
    func asks() throws {
        let session = try ServedSession("harbour-hours")
        let words = try session.joinCommand(of: "control")
        let control = try Program(words[0], [words[1], words[2], "--name", "Cleo", "--plain"])
        defer { control.signal(SIGKILL) }
        control.type("start\nyes\n")
        try #require(control.shows("STARTEX"), "\(control.output)")
        let id = try #require(
            FileManager.default.contentsOfDirectory(atPath: session.data).first { $0.hasSuffix(".jsonl") })
        let close = ["session", "close", String(id.dropLast(6)), "--data", session.data]
        let unsure = try Programs.run("offramp", close, input: "no\n")
        #expect(unsure.status == 1)
        #expect(unsure.output.contains("play RUNS, in Round 1, "), "\(unsure.output)")
        #expect(unsure.output.contains("Connected: Cleo (control)."), "\(unsure.output)")
        #expect(unsure.output.contains("was not closed"))
        #expect(try Programs.run("offramp", close).status == 1, "nobody answers")
        #expect(try Programs.run("offramp", close, input: "yes\n").output.contains("is closed; its log is sealed."))
        #expect(session.end() == 0)
    }

    @Test("--yes closes without a question")
    func yes() throws {
        let session = try ServedSession("harbour-hours")
        let id = try #require(
            FileManager.default.contentsOfDirectory(atPath: session.data).first { $0.hasSuffix(".jsonl") })
        let closed = try Programs.run(
            "offramp", ["session", "close", String(id.dropLast(6)), "--yes", "--data", session.data])
        #expect(closed.status == 0 && !closed.output.contains("Type yes"), "\(closed.output)")
        #expect(session.end() == 0)
    }
}
