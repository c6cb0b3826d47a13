import StrictJSON
import Testing
import WireMessages

struct MalformedFrameTests {
    private static let text = MalformedFrame.call

    static let envelopes: [MalformedFrame] = [
        .init("", -32700, "frame.malformed", "The text ends where a value was expected"),
        .init("hello", -32700, "frame.malformed", "A value was expected"),
        .init("{", -32700, "frame.malformed", "Line 1, column 2"),
        .init(#"{"id":1,"id":1}"#, -32700, "frame.malformed", "\"id\" twice"),
        .init(#"{"id":1.5}"#, -32700, "frame.malformed", "Whole numbers only"),
        .init(#"{"id":9007199254740992}"#, -32700, "frame.malformed", "too large"),
        .init(#"{"id":1,}"#, -32700, "frame.malformed", "key in double quotes"),
        .init("{} {}", -32700, "frame.malformed", "more text"),
        .init(String(repeating: "[", count: 40), -32700, "frame.malformed", "more than 32 deep"),
        .init("\"" + String(repeating: "a", count: 66_000) + "\"", -32700, "frame.malformed", "65536 bytes"),
        .init("\"\\ud800\"", -32700, "frame.malformed", "surrogate pair"),
        .init("[]", -32600, "batch.refused", "one request in a frame"),
        .init(#"[{"jsonrpc":"2.0","id":1,"method":"control.start"}]"#, -32600, "batch.refused", "Batches"),
        .init("null", -32600, "request.invalid", "null was found"),
        .init("\"x\"", -32600, "request.invalid", "text was found"),
        .init("{}", -32600, "request.invalid", "jsonrpc"),
        .init(#"{"jsonrpc":"1.0","id":1,"method":"x"}"#, -32600, "request.invalid", "2.0"),
        .init(#"{"jsonrpc":2,"id":1,"method":"x"}"#, -32600, "request.invalid", "2.0"),
        .init(#"{"jsonrpc":"2.0","method":"control.start"}"#, -32600, "request.invalid", "id is missing"),
        .init(#"{"jsonrpc":"2.0","id":null,"method":"x"}"#, -32600, "request.invalid", "but null was found"),
        .init(#"{"jsonrpc":"2.0","id":"","method":"x"}"#, -32600, "request.invalid", "1 to 64 characters"),
        .init(#"{"jsonrpc":"2.0","id":{},"method":"x"}"#, -32600, "request.invalid", "an object was found"),
        .init(#"{"jsonrpc":"2.0","id":7}"#, -32600, "request.invalid", "method must be there"),
        .init(#"{"jsonrpc":"2.0","id":7,"method":3}"#, -32600, "request.invalid", "method must be there"),
        .init(#"{"jsonrpc":"2.0","id":7,"method":"x","extra":1}"#, -32600, "request.invalid", "\"extra\""),
        .init(#"{"jsonrpc":"2.0","id":7,"result":1}"#, -32600, "request.invalid", "requests only"),
        .init(#"{"jsonrpc":"2.0","id":7,"error":{}}"#, -32600, "request.invalid", "requests only"),
        .init(text("dance", "{}"), -32601, "method.unknown", "\"dance\""),
        .init(text("offer.steal", "{}"), -32601, "method.unknown", "offer.putForward"),
        .init(text("clock.phaseElapsed", "{}"), -32601, "method.unknown", "session."),
        .init(text("control.phaseElapsed", "{}"), -32601, "method.unknown", "control.start"),
    ]

    static let parameters: [MalformedFrame] = [
        .init(text("control.start", "[]"), -32602, "params.invalid", "an array was found"),
        .init(text("control.start", "{}"), -32602, "key.invalid", "params.key"),
        .init(text("control.start", #"{"key":""}"#), -32602, "key.invalid", "params.key"),
        .init(text("control.start", #"{"key":"a b"}"#), -32602, "key.invalid", "params.key"),
        .init(text("control.start", #"{"key":7}"#), -32602, "key.invalid", "params.key"),
        .init(text("control.start", #"{"key":"k","x":1}"#), -32602, "params.invalid", "params.x is not known"),
        .init(text("control.extend", #"{"key":"k"}"#), -32602, "params.invalid", "params.minutes"),
        .init(text("control.extend", #"{"key":"k","minutes":"5"}"#), -32602, "params.invalid", "params.minutes"),
        .init(
            text("offer.putForward", #"{"key":"k","offer":{"to":"us","terms":[]}}"#), -32602, "params.invalid",
            "params.offer.to must be an array"),
        .init(
            text("offer.putForward", #"{"key":"k","offer":{"to":["us"],"terms":[{"issue":"f","option":3}]}}"#), -32602,
            "params.invalid", "params.offer.terms[0].option"),
        .init(
            text("offer.putForward", #"{"key":"k","offer":{"to":["us"],"terms":[],"secret":true}}"#), -32602,
            "params.invalid", "params.offer.secret is not known"),
        .init(
            text("offer.accept", #"{"key":"k","offer":"ua 1","digest":"ABC"}"#), -32602, "params.invalid",
            "64 digits"),
        .init(
            text("words.say", #"{"key":"k","to":{"everyone":{}},"text":"x"}"#), -32602, "params.invalid", "params.to"),
        .init(
            text("words.say", #"{"key":"k","to":{"plenary":{}},"text":""}"#), -32602, "text.invalid",
            "params.text must hold some text"),
        .init(
            text("control.setLevel", #"{"key":"k","rule":"R1","level":"soft","reason":""}"#), -32602, "params.invalid",
            "enforce, advise, score, off"),
        .init(
            text("control.end", #"{"key":"k","reason":" "}"#), -32602, "text.invalid",
            "params.reason must hold some text"),
        .init(text("session.join", "{}"), -32602, "params.invalid", "params.code"),
        .init(text("session.join", #"{"code":"","name":"A"}"#), -32602, "params.invalid", "1 to 64 characters"),
        .init(text("session.join", #"{"code":"X","name":" "}"#), -32602, "text.invalid", "params.name"),
        .init(text("session.join", #"{"code":"X","name":"A","after":-1}"#), -32602, "params.invalid", "params.after"),
        .init(text("session.join", #"{"code":"X","name":"A","key":"k"}"#), -32602, "params.invalid", "params.key"),
        .init(text("session.news", #"{"after":0,"limit":501}"#), -32602, "params.invalid", "1 to 500"),
        .init(text("session.news", #"{"after":-1,"limit":5}"#), -32602, "params.invalid", "params.after"),
        .init(text("log.lines", #"{"after":-1}"#), -32602, "params.invalid", "params.after"),
        .init(text("log.lines", "{}"), -32602, "params.invalid", "after"),
        .init(text("offer.preview", "{}"), -32602, "params.invalid", "params.offer"),
    ]

    @Test(arguments: envelopes + parameters)
    func isRefusedWithCodeAndSentence(_ malformed: MalformedFrame) {
        let fault = #expect(throws: WireFault.self) { try FromClient(frame: Array(malformed.frame.utf8)) }
        #expect(fault?.error.code == malformed.number)
        #expect(fault?.error.data.code == malformed.code)
        #expect(fault?.error.message.contains(malformed.sentence) == true, "\(fault?.error.message ?? "")")
    }

    @Test(arguments: parameters)
    func keepsTheIdentifier(_ malformed: MalformedFrame) {
        let fault = #expect(throws: WireFault.self) { try FromClient(frame: Array(malformed.frame.utf8)) }
        #expect(fault?.id == .number(7))
    }

    @Test func keepsTheIdentifierOfABadEnvelope() {
        let fault = #expect(throws: WireFault.self) {
            try FromClient(frame: Array(#"{"id":"mine","method":"control.start"}"#.utf8))
        }
        #expect(fault?.id == .text("mine"))
    }

    @Test func takesNullForWhatMayBeLeftOut() throws {
        let frame = MalformedFrame.call("session.join", #"{"code":"X","name":"A","after":null}"#)
        #expect(
            try FromClient(frame: Array(frame.utf8)).request == .join(JoinRequest(code: "X", name: "A", after: nil)))
    }

    @Test func countsAnIdentifierInScalars() throws {
        for (length, isTaken) in [(64, true), (65, false)] {
            let id = String(repeating: "ї", count: length)
            #expect((RequestID(.string(id)) != nil) == isTaken)
            let frame: JSON = ["jsonrpc": "2.0", "id": .string(id), "method": "control.start", "params": ["key": "k"]]
            #expect(SchemaFolder().complaints(about: frame, against: "request.json").isEmpty == isTaken)
        }
    }

    @Test func refusesWhatIsNotUTF8() {
        let fault = #expect(throws: WireFault.self) { try FromClient(frame: [0x22, 0xff, 0x22]) }
        #expect(fault?.error.kind == .frameMalformed)
    }
}
