import Foundation
import NegotiationModel
import StrictJSON
import Testing
import WireMessages

/// The conversation that docs/protocol.md shows is held anew, and every frame is the one that a session sends.
///
/// `OFFRAMP_REWRITE_CONVERSATION=1 swift test --filter ConversationTests` writes the server's lines anew. They are read before they
/// are committed.
@Suite("The whole conversation of the page")
struct ConversationTests {
    private static let isRewriting = ProcessInfo.processInfo.environment["OFFRAMP_REWRITE_CONVERSATION"] == "1"

    @Test("is what a session sends, line by line")
    func lines() throws {
        let page = Conversation().steps
        try #require(page.count >= 15)
        var table = try ConversationTable()
        var played: [Conversation.Step] = []
        for (place, step) in page.enumerated() {
            #expect(try table.take(step.line), "Nothing can be done by “\(step.line)”")
            // What the break took with it, nobody has read.
            let isLost = place + 1 < page.count && page[place + 1].line.hasSuffix("breaks before the answer comes)")
            played.append(Conversation.Step(line: step.line, answers: isLost ? [] : table.sent.map(\.shown)))
        }
        if Self.isRewriting { return Conversation.write(played) }
        for (step, expected) in zip(played, page) { #expect(step == expected) }
    }

    @Test("is made of frames that are read, and fit the schemas")
    func frames() throws {
        let schemas = SchemaFolder()
        var table = try ConversationTable()
        var methods: [RequestID: ClientRequest] = [:]
        var kinds: Set<String> = []
        for step in Conversation().steps {
            if let (client, frame) = Conversation.frame(in: step.line) {
                let request = try FromClient(frame: frame)
                let json = try #require(request.json)
                #expect(schemas.complaints(about: json, against: "request.json") == [], "\(step.line)")
                kinds.insert(json["method"]?.text ?? "")
                if client == "port" { methods[request.id] = request.request }
            }
            _ = try table.take(step.line)
            for frame in table.sent.compactMap(\.frame) {
                let message = try ToClient(frame: frame, answerKind: { methods[$0]?.answerKind })
                #expect(message.frame == frame)
                #expect(schemas.complaints(about: message.json, against: "answer.json") == [])
                kinds.insert(Self.kind(of: message))
            }
        }
        let needed = [
            "session.join", "offer.putForward", "offer.accept", "joined", "done", "repeated", "news", "error",
        ]
        #expect(needed.filter { !kinds.contains($0) } == [])
        #expect(kinds.contains("missed") && kinds.contains("closing"))
    }

    private static func kind(of message: ToClient) -> String {
        switch message {
        case .answer(_, .joined(let answer)): answer.missed.isEmpty ? "joined" : "missed"
        case .answer(_, .done(let answer)): answer.repeated ? "repeated" : "done"
        case .answer: "answer"
        case .failure: "error"
        case .news: "news"
        case .closing: "closing"
        default: "other"
        }
    }
}
