import NegotiationModel
import StrictJSON
import Testing
import WireMessages

struct CommandRoundTripTests {
    @Test(arguments: SampleCommands.all.indices)
    func everyCommandReadsBackAsItWasWritten(_ index: Int) throws {
        let key = try #require(CommandKey("k-\(index)"))
        let sent = FromClient(id: .number(index), request: .command(SampleCommands.all[index], key: key))
        let frame = try #require(sent.frame)
        #expect(try FromClient(frame: frame) == sent)
    }

    @Test func everyMethodHasASample() {
        let methods = Set(SampleCommands.all.compactMap { CommandMethod.sending($0)?.method })
        #expect(methods == Set(CommandMethod.all))
        #expect(CommandMethod.all.count == 49)
    }

    @Test func theClockHasNoMethods() {
        #expect(CommandMethod.sending(.phaseElapsed) == nil)
        #expect(CommandMethod.sending(.injectDue(row: "7")) == nil)
        #expect(CommandMethod.sending(.importMSEL(file: "", rows: [])) == nil, "an order of staff's")
        #expect(CommandMethod.sending(.restarted(remainingMilliseconds: 1, held: true)) == nil)
        let key = CommandKey("k")!
        #expect(FromClient(id: .number(1), request: .command(.phaseElapsed, key: key)).frame == nil)
    }

    @Test func parametersStandByTheirLabels() throws {
        let sent = FromClient(
            id: .text("a"), request: .command(.say(to: .parties(only: ["us"]), text: "hi"), key: CommandKey("k1")!))
        let frame = try #require(sent.frame)
        #expect(
            String(decoding: frame, as: UTF8.self)
                == #"{"id":"a","jsonrpc":"2.0","method":"words.say","params":{"key":"k1","text":"hi","to":{"parties":{"only":["us"]}}}}"#
        )
    }

    @Test(arguments: [
        ClientRequest.join(JoinRequest(code: "K7Q4-M2XD", name: "Олена", after: 12)),
        .join(JoinRequest(code: "K7Q4", name: "Olena")),
        .join(JoinRequest(code: "K7Q4", name: "Olena", expects: .party)),
        .preview(PreviewRequest(offer: SampleCommands.draft, counters: "us>ua 1")),
        .preview(PreviewRequest(offer: SampleCommands.draft)),
        .news(NewsRequest(after: 0, limit: 500)),
    ])
    func otherRequestsReadBack(_ request: ClientRequest) throws {
        let sent = FromClient(id: .text("x"), request: request)
        #expect(try FromClient(frame: try #require(sent.frame)) == sent)
    }

    @Test func whatAnOfferDoesNotSayHasItsUsualValue() throws {
        let frame =
            #"{"jsonrpc":"2.0","id":1,"method":"offer.preview","params":{"offer":{"to":["us"],"terms":[]}}}"#
        let draft = OfferDraft(addressees: ["us"], isPublic: false, terms: [])
        #expect(
            try FromClient(frame: Array(frame.utf8))
                == FromClient(id: .number(1), request: .preview(PreviewRequest(offer: draft))))
    }
}
