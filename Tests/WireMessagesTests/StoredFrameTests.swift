import StrictJSON
import Testing
import WireMessages

/// Frames that were written while types of the wire were `Codable`: from schemas by chance, and from play.
@Suite("Stored frames of servers")
struct StoredFrameTests {
    private static let kinds: [String: AnswerKind] = [
        "joined": .joined, "done": .done, "previewed": .previewed, "news": .news, "watched": .watched,
        "logLines": .logLines,
    ]

    /// In the stored answers the request's identifier says what kind they are.
    private static func kind(of id: RequestID) -> AnswerKind? {
        if case .text(let name) = id { kinds[name] } else { nil }
    }

    @Test("are read, and written again byte for byte")
    func frames() throws {
        let frames = RepositoryFile.lines("Tests/WireMessagesTests/Stored/frames-1.jsonl").dropLast()
        #expect(frames.count == 109)
        for frame in frames {
            let message = try ToClient(frame: Array(frame.utf8), answerKind: Self.kind)
            #expect(String(decoding: message.frame, as: UTF8.self) == frame)
            #expect(message.json.canonicalText == frame)
            #expect(try ToClient(json: message.json, answerKind: Self.kind) == message)
        }
    }
}
