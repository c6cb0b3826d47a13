import NegotiationModel
import SessionLog
import SessionTables
import StrictJSON
import Testing

@Suite("Sessions played for their tables")
struct PlayedTablesTests {
    private static let package = OfferDraft(
        addressees: ["line"], isPublic: false, terms: [Term(issue: "fee", option: "standard")])

    private func tables(
        _ commands: [(seat: SeatID, person: String, command: Command)], then events: [Event] = []
    ) throws -> (tables: TableSet, lines: [JSON]) {
        let log = try TestedLog(stored: "harbour-hours", version: 2).played(commands, then: events)
        let (recording, lines) = try log.recorded()
        return (
            recording.tables, try lines.split(separator: "\n").map { try JSON(parsing: Array($0.utf8), limits: .file) }
        )
    }

    @Test("what control's going back undoes is marked, and what stood then stands again")
    func wentBack() throws {
        let (tables, _) = try tables([
            ("control", "Cy", .start), ("port-1", "Pia", .putForward(offer: Self.package)),
            ("control", "Cy", .next(reason: "")),
            (
                "control", "Cy",
                .goBack(to: PhasePoint(round: 1, index: 0, inEpilogue: false), reason: "Pia was cut off")
            ),
        ])
        let (offers, phases) = (tables[.offers], tables[.phases])
        #expect(offers.words("offer") == ["o-1", "o-2"])
        // The exercise's own offer was there before the phase; the port's was made in it.
        #expect(offers.words("outcome") == ["standing", "lapsed"] && offers.words("lapse") == [nil, "went_back"])
        #expect(offers.words("outcome_entry") == [nil, "e-4"])
        #expect(offers.cells("is_opening") == [.truth(true), .truth(false)])
        #expect(offers.words("participant") == [nil, "p-2"])
        #expect(phases.cells("is_undone") == [.truth(true), .truth(true), .truth(false)])
        #expect(phases.numbers("branch") == [0, 0, 1])
        #expect(phases.words("phase") == ["ph-1", "ph-2", "ph-3"] && phases.numbers("lasted_ms").first == 120_000)
    }

    @Test("a name is hidden wherever it is written by itself, also before its person does anything")
    func names() throws {
        let (tables, lines) = try tables([
            ("control", "Cy", .start), ("port-1", "Ann", .say(to: .plenary, text: "Ann-Marie, Ann, Annabel: ask Bo.")),
            ("port-2", "Ann-Marie", .say(to: .delegation, text: "p-2 is “Ann”")), ("line-1", "Bo", .state(text: "Bo!")),
            ("port-2", "Ann", .say(to: .delegation, text: "x")),
        ])
        #expect(
            tables[.participants].words("seat") == [
                "seat-control", "seat-port-1", "seat-port-2", "seat-line-1", "seat-port-2",
            ])
        #expect(tables[.messages].texts("text") == ["p-3, p-2, Annabel: ask p-4.", "p-2 is “p-2”", "x"])
        #expect(tables[.messages].words("participant") == ["p-2", "p-3", "p-5"])
        #expect(tables[.statements].texts("text") == ["p-4!"])
        let stated = lines.first { $0["kind"] == "stated" }?["event"]
        #expect(stated?["person"] == "p-4" && stated?["text"] == "p-4!")
    }

    @Test("who was told of what, and when first")
    func newsSeen() throws {
        let (tables, lines) = try tables([
            ("control", "Cy", .start), ("port-1", "Pia", .putForward(offer: Self.package)),
            ("port-1", "Pia", .say(to: .delegation, text: "Wait.")),
        ])
        let news = zip(tables[.newsSeen].words("about"), tables[.newsSeen].words("viewer")).filter { $0.0 == "o-2" }
            .map(\.1)
        #expect(news == ["party-port", "party-line", "control"])
        #expect(tables[.messages].words("told") == ["party-port control"])
        let put = lines.last { $0["kind"] == "offerPutForward" }
        #expect(put?["told"] == ["party-port", "party-line", "control"] && put?["about"] == "o-2")
        #expect(put?["participant"] == "p-2" && put?["time_utc"]?.text?.hasSuffix("Z") == true)
    }

    @Test("what is owed on a term that lapses is owed no more, unless it was certified")
    func lapse() throws {
        let owed = ["port", "line"].map { party in
            Obligation(
                id: ObligationID(agreement: 1, issue: "fee", party: party, instalment: 1),
                term: Term(issue: "fee", option: "standard"), state: .waiting)
        }
        let agreement = Agreement(
            number: 1, parties: ["port", "line"], terms: [Term(issue: "fee", option: "standard")], round: 1)
        let (tables, _) = try tables(
            [("control", "Cy", .start)],
            then: [
                .agreed(agreement: agreement, offer: "line 1"), .obligationsMade(obligations: owed),
                .obligationMoved(id: owed[1].id, to: .certified, cause: .certifiedByRule),
                .termLapsed(issue: "fee", agreement: 1), .termLapsed(issue: "fee", agreement: 1),
            ])
        let rows = tables[.performances]
        #expect(rows.words("obligation") == ["ob-1", "ob-2", "ob-2", "ob-1"])
        #expect(rows.words("state") == ["waiting", "waiting", "certified", "lapsed"])
        #expect(rows.words("cause") == [nil, nil, "certified_by_rule", nil])
        #expect(Set(rows.words("option")) == ["option-standard"] && tables[.agreements].words("offer") == ["o-1"])
    }

    @Test("an answer to evaluators' question stands beside what was asked")
    func questions() throws {
        let (tables, lines) = try tables([
            ("control", "Cy", .pose(text: "Did Cy wait?")),
            ("control", "Cy", .observe(about: .question(id: "AQ-1"), text: "Cy did.")),
        ])
        let rows = tables[.observations]
        #expect(rows.words("about") == ["question-AQ-1"] && rows.words("kind") == ["question"])
        #expect(rows.texts("question_text") == ["Did p-1 wait?"] && rows.texts("text") == ["p-1 did."])
        #expect(lines.map { $0["about"] } == ["question-AQ-1", "b-1"])
    }

    @Test("what is entered after the participants were gathered waits for another export")
    func growing() throws {
        let log = try TestedLog(stored: "harbour-hours", version: 2).played([
            ("control", "Cy", .start), ("port-1", "Pia", .say(to: .plenary, text: "Bo is late.")),
        ])
        var people = Participants()
        for record in log.records.dropLast() { try people.take(record) }
        people.finish()
        var recording = try SessionRecording(log.ending.header, people)
        for entry in log.entries { _ = try recording.take(entry) }
        recording.finish(log.ending)
        #expect(recording.tables[.messages].rows.isEmpty && recording.tables[.participants].rows.count == 1)
        #expect(recording.tables[.sessions].numbers("entries") == [1])
    }
}
