import NegotiationModel
import StrictJSON
import Testing
import WireMessages

struct AnswerRoundTripTests {
    private static let view = View(
        viewer: .party("us"), isHead: true,
        exercise: ExerciseView(
            id: "x", title: "X", version: "1", type: .tabletop, marking: "EXERCISE", situation: "", notice: "",
            source: Source(title: "", author: "", publisher: "", date: "", passages: []),
            schedule: ScheduleView(rounds: 1, phases: [], epilogue: []), sides: [], parties: [], brief: "", issues: [],
            actions: [], rules: [], consents: FullView.exercise.consents, tracks: [], endings: [], objectives: [],
            ratings: [], seedCommitment: ""),
        sections: ViewSections())
    private static let news = News(
        number: 3, time: 1_700_000_000_000, notices: [Notice(.offer, "Ukraine puts forward.", party: "ukraine")],
        updates: ViewSections())
    private static let preview = Preview(
        consentSet: ["us"], commentOnly: [], seenBy: ["us"], notSeenBy: ["europe"],
        disclosures: [Disclosure(party: "ukraine", later: false, rule: "R6")], warnings: ["Mind."], worth: -5, noDeal: 0
    )

    private static let cursor = LogCursor(
        entry: 3, isPlaying: true, speed: 60, eyes: [.party("us"), .control, .observer])

    static let answers: [(Answer, AnswerKind)] = [
        (
            .joined(
                JoinAnswer(
                    view: view, session: "s", seat: "us-1", through: 3, missed: [news],
                    server: ServerName(name: "offramp", version: "1"), time: 5)), .joined
        ),
        (.done(CommandAnswer(through: 9, repeated: true, offer: "us>ua 1")), .done),
        (.done(CommandAnswer(through: 9, repeated: false)), .done),
        (.previewed(preview), .previewed),
        (.news([news]), .news),
        (
            .logJoined(
                LogJoinAnswer(
                    log: ServedLog(session: "s", lines: 4, head: "0f"), cursor: cursor,
                    server: ServerName(name: "offramp-join", version: "1"))), .joined
        ),
        (.logLines([["number": 1, "events": []], ["entries": 1]]), .logLines),
        (.watched(WatchAnswer(view: view, through: 3, latest: [news])), .watched),
    ]

    @Test(arguments: answers.indices)
    func answersReadBack(_ index: Int) throws {
        let (answer, kind) = Self.answers[index]
        let sent = ToClient.answer(id: .text("q"), answer)
        #expect(try ToClient(frame: sent.frame) { $0 == .text("q") ? kind : nil } == sent)
    }

    @Test(arguments: [
        ToClient.news(news), .watched(WatchedNews(as: .party("us"), news: news)), .opening(reason: "Wait."),
        .closing(reason: "The server stops."),
        .logCursor(cursor),
        .alarms(TableAlarms(alarms: [TableAlarm(table: "Red room", text: "Somebody is ill.", time: 7)])),
        .presence(
            Presence(seats: [
                SeatPresence(
                    seat: "us-1", viewer: .party("us"), isHead: true, connected: false, person: nil, lastSeen: nil),
                SeatPresence(
                    seat: "control", viewer: .control, isHead: false, codeNumber: 2, connected: true,
                    person: "Eve", lastSeen: 7),
            ])),
        .failure(id: nil, WireError(.frameMalformed, "No.")),
        .failure(
            id: .number(4),
            WireError(
                Refusal(
                    .rule, "Russia doesn't stop.", instead: "Add relief.", rule: "R2", clause: "tiers",
                    citation: Citation(passages: ["A9"], basis: .article, note: "virtually")))),
    ])
    func otherMessagesReadBack(_ sent: ToClient) throws {
        #expect(try ToClient(frame: sent.frame) { _ in nil } == sent)
    }

    @Test func aRefusalCarriesWhatProgramsNeed() {
        let error = WireError(
            Refusal(.rule, "Sentence.", rule: "R2", clause: "c", citation: Citation(passages: ["A9"], basis: .article)))
        #expect(
            ToClient.failure(id: .number(1), error).json.canonicalText
                == #"{"error":{"code":1,"data":{"citation":{"basis":"article","passages":["A9"]},"clause":"c","code":"rule","rule":"R2"},"message":"Sentence."},"id":1,"jsonrpc":"2.0"}"#
        )
    }

    @Test func newMembersArePassedOver() throws {
        let frame = #"{"jsonrpc":"2.0","id":1,"result":{"through":1,"repeated":false,"later":true}}"#
        #expect(
            try ToClient(frame: Array(frame.utf8)) { _ in .done }
                == .answer(id: .number(1), .done(CommandAnswer(through: 1, repeated: false))))
    }

    @Test(arguments: [
        "x", "[]", "{}", #"{"jsonrpc":"2.0","id":1,"result":{}}"#, #"{"jsonrpc":"2.0","id":1}"#,
        #"{"jsonrpc":"2.0","method":"dance"}"#, #"{"jsonrpc":"2.0","method":"news","params":{"number":"1"}}"#,
    ])
    func malformedMessagesAreFaults(_ frame: String) {
        #expect(throws: WireFault.self) { try ToClient(frame: Array(frame.utf8)) { _ in .done } }
    }

    @Test func anAnswerNobodyWaitsForIsAFault() {
        #expect(throws: WireFault.self) {
            try ToClient(frame: ToClient.answer(id: .number(9), .news([])).frame) { _ in nil }
        }
    }

    @Test(arguments: WireErrorKind.allCases)
    func kindsOfErrorComeBack(_ kind: WireErrorKind) {
        #expect(WireError(kind, "x").kind == kind)
    }
}
