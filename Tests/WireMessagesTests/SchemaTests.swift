import NegotiationModel
import StrictJSON
import Testing
import WireMessages

/// The published schemas say what is really sent.
struct SchemaTests {
    private let schemas = SchemaFolder()
    private static let cursor = LogCursor(entry: 3, isPlaying: true, speed: 4, eyes: [.party("us"), .control])
    private static let logJoined = LogJoinAnswer(
        log: ServedLog(session: "s", lines: 49, head: String(repeating: "0f", count: 32)), cursor: cursor,
        server: ServerName(name: "n", version: "1"))

    @Test(arguments: SampleCommands.all.indices)
    func everyCommandFits(_ index: Int) throws {
        let message = FromClient(
            id: .number(1), request: .command(SampleCommands.all[index], key: try #require(CommandKey("k"))))
        #expect(schemas.complaints(about: try #require(message.json), against: "request.json") == [])
    }

    @Test(arguments: [
        ClientRequest.join(JoinRequest(code: "K7Q4", name: "A", after: 1, expects: .evaluator)),
        .news(NewsRequest(after: 0, limit: 5)),
        .news(NewsRequest(after: 0, limit: 5, as: .party("us"))), .watch(WatchRequest(as: .observer)),
        .preview(PreviewRequest(offer: SampleCommands.draft, counters: "us 1")),
        .logLines(LogLinesRequest(after: 0)),
    ])
    func otherRequestsFit(_ request: ClientRequest) throws {
        let message = FromClient(id: .text("a"), request: request)
        #expect(schemas.complaints(about: try #require(message.json), against: "request.json") == [])
    }

    @Test(arguments: MalformedFrameTests.parameters)
    func whatIsRefusedFitsNot(_ malformed: MalformedFrame) throws {
        let json = try JSON(parsing: malformed.frame, limits: .wire)
        #expect(schemas.complaints(about: json, against: "request.json") != [])
    }

    @Test func everyMethodHasASchema() {
        let known = schemas.file("params.json")["$defs"]?.object?.keys.filter { $0 != "key" } ?? []
        #expect(known == (ClientRequest.plainMethods + CommandMethod.all.map(\.name)).sorted())
    }

    @Test func theResultsFit() {
        let answers: [(Answer, String)] = [
            (
                .joined(
                    JoinAnswer(
                        view: FullView.view, session: "s", seat: "us-1", through: 3, missed: [FullView.news],
                        server: ServerName(name: "n", version: "1"), time: 1)), "session.join"
            ),
            (.news([FullView.news]), "session.news"),
            (.logJoined(Self.logJoined), "log.join"), (.logLines([["number": 1]]), "log.lines"),
            (
                .watched(WatchAnswer(view: FullView.view, through: 3, latest: [FullView.news])), "session.watch"
            ),
            (.done(CommandAnswer(through: 1, repeated: false, offer: "us 1")), "command"),
            (
                .previewed(
                    Preview(
                        consentSet: ["us"], votes: FullView.votes, commentOnly: ["us"], seenBy: ["us"],
                        notSeenBy: ["us"],
                        disclosures: [Disclosure(party: "us", later: true, rule: "R1")], warnings: ["w"], worth: 1,
                        noDeal: 1)), "offer.preview"
            ),
        ]
        for (answer, name) in answers {
            let json = ToClient.answer(id: .number(1), answer).json
            #expect(schemas.complaints(about: json, against: "answer.json") == [])
            #expect(schemas.complaints(about: json["result"] ?? .null, against: "results.json#/$defs/\(name)") == [])
        }
    }

    @Test func theNotificationsFit() {
        let seat = SeatPresence(
            seat: "s", viewer: .observer, isHead: false, codeNumber: 1, connected: true, person: "p", lastSeen: 1)
        let watched = WatchedNews(as: .party("us"), news: FullView.news)
        let messages = [
            ToClient.news(FullView.news), .watched(watched), .opening(reason: "r"), .closing(reason: "r"),
            .presence(Presence(seats: [seat])),
            .alarms(TableAlarms(alarms: [TableAlarm(table: "Red room", text: "t", time: 1)])),
            .logCursor(Self.cursor),
        ]
        for message in messages {
            #expect(schemas.complaints(about: message.json, against: "answer.json") == [])
        }
    }

    @Test func everyErrorFits() {
        for kind in WireErrorKind.allCases {
            let message = ToClient.failure(id: nil, WireError(kind, "x", instead: "y"))
            #expect(schemas.complaints(about: message.json, against: "answer.json") == [])
        }
        for code in RefusalCode.allCases {
            let refusal = Refusal(code, "x", instead: "y", rule: "R1", clause: "c", citation: FullView.citation)
            let message = ToClient.failure(id: .number(1), WireError(refusal))
            #expect(schemas.complaints(about: message.json, against: "answer.json") == [])
        }
    }

    @Test func nothingIsOptionalThatIsAlwaysThereAndNothingMoreIsKnown() throws {
        // Every member of the schema's sections stands in a view that has everything.
        let sent = try JSON(of: FullView.sections).object?.keys
        #expect(sent == schemas.file("sections.json")["properties"]?.object?.keys)
    }
}
