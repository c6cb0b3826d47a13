import DebriefPages
import Debriefing
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import Testing
import WireMessages

/// Two sessions with the same seed, codes and times that differ only in what two parties keep between them give everybody
/// else the same bytes.
@Suite struct NonInterferenceTests {
    private static let seats: [SeatID] = ["us-1", "russia-1", "ukraine-1", "europe-1", "control", "observers"]
    private let us: UInt64 = 1
    private let russia: UInt64 = 2
    private let ukraine: UInt64 = 3
    private let europe: UInt64 = 4
    private let control: UInt64 = 5
    private let observer: UInt64 = 6

    /// Plays two rounds; where the two talk, with messages and offers between us and ukraine that never come into force.
    private func play(talking: Bool) throws -> Table {
        let table = try Table("table", of: .offRamp)
        for (place, seat) in Self.seats.enumerated() { table.join(UInt64(place + 1), seat, as: "Ada") }
        table.give(control, .start, key: "start")
        if talking { confide(table, "a") }
        step(table)
        table.give(russia, .say(to: .parties(only: ["ukraine"]), text: "We wait."), key: "r1")
        table.give(europe, .state(text: "We speak with one voice."), key: "e1")
        table.give(ukraine, .putForward(offer: open), key: "u1")
        if talking { confide(table, "b") }
        step(table)
        for phase in 0..<3 {
            step(table)
            table.give(control, .next(reason: ""), key: "next \(phase)".replacing(" ", with: "-"))
        }
        if talking { confide(table, "c") }
        step(table)
        table.give(russia, .counter(offer: "ua>ru 1", with: answer), key: "r2")
        table.leave(russia)
        if talking { confide(table, "d") }
        step(table)
        table.give(ukraine, .say(to: .parties(only: ["russia"]), text: "We read it."), key: "u2")
        table.join(russia, "russia-1", as: "Ada", after: 3)
        table.give(control, .end(reason: "time is up"), key: "end")
        return table
    }

    private func step(_ table: Table) { table.nowMs += 10_000 }

    private let open = OfferDraft(
        addressees: ["russia"], isPublic: false,
        terms: [Term(issue: "neutrality", option: "term_of_years"), Term(issue: "recognition", option: "stated")])
    private let answer = OfferDraft(
        addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "neutrality", option: "for_good")])

    private func confide(_ table: Table, _ mark: String) {
        let draft = OfferDraft(
            addressees: ["ukraine"], isPublic: false, terms: [Term(issue: "relief_us", option: "phased")],
            note: "between us, \(mark)")
        table.give(us, .say(to: .parties(only: ["ukraine"]), text: "Between us, \(mark)."), key: "us-say-\(mark)")
        table.give(us, .putForward(offer: draft), key: "us-offer-\(mark)")
        table.give(ukraine, .say(to: .parties(only: ["us"]), text: "Not yet, \(mark)."), key: "ua-say-\(mark)")
        table.give(us, .writeDraft(number: nil, offer: draft, counters: nil), key: "us-draft-\(mark)")
        table.give(us, .ask(text: "May we, \(mark)?"), key: "us-ask-\(mark)")
        let request = "abcd".firstIndex(of: Character(mark)).map { "abcd".distance(from: "abcd".startIndex, to: $0) }
        table.give(
            control, .answer(party: "us", request: (request ?? 0) + 1, text: "You may.", toAll: false),
            key: "answer-\(mark)")
        table.give(control, .openChannel(name: "room \(mark)", parties: ["us", "ukraine"]), key: "open-\(mark)")
        table.give(ukraine, .say(to: .channel(id: ChannelID("room \(mark)")), text: "In here."), key: "in-\(mark)")
        table.give(control, .setActing(party: "us", anyMember: mark == "a" || mark == "c"), key: "acting-\(mark)")
        let offers = table.all(ukraine).compactMap { $0["params"]?["notices"]?.elements }.joined()
            .compactMap { $0["offer"]?.text }.filter { $0.hasPrefix("us>ua") }
        if let offer = offers.last {
            table.give(ukraine, .reject(offer: OfferID(offer), reason: mark), key: "ua-no-\(mark)")
        }
    }

    @Test func othersReceiveTheSameBytes() throws {
        let (silent, talking) = (try play(talking: false), try play(talking: true))
        #expect(talking.appended >= silent.appended + 40, "the two did talk: \(talking.errors)")
        #expect(talking.frames[us] != silent.frames[us])
        #expect(talking.frames[ukraine] != silent.frames[ukraine])
        for connection in [russia, europe, observer] {
            let (one, other) = (silent.frames[connection] ?? [], talking.frames[connection] ?? [])
            #expect(one.count >= 7)
            #expect(one.map(withoutID) == other.map(withoutID), "connection \(connection)")
        }
    }

    @Test func reportsForOthersAreTheSame() throws {
        let (silent, talking) = (try play(talking: false), try play(talking: true))
        for viewer in [Viewer.party("russia"), .party("europe"), .observer] {
            let report = try silent.report(for: .viewer(viewer))
            let other = try talking.report(for: .viewer(viewer))
            #expect(report.contains("Hot wash") && report == other, "\(viewer)")
        }
        for eyes in [SessionReading.Eyes.viewer(.party("us")), .control] {
            let (one, other) = (try silent.report(for: eyes), try talking.report(for: eyes))
            #expect(one != other)
        }
    }

    /// A frame without the number of the request that it answers: the tests count requests of all seats together.
    private func withoutID(_ frame: [UInt8]) -> [UInt8] {
        guard case .object(var members)? = try? JSON(parsing: frame, limits: .file), members["id"] != nil else {
            return frame
        }
        members["id"] = .integer(0)
        return JSON.object(members).canonicalBytes
    }
}

extension Table {
    /// The debrief, from what is on the disk.
    fileprivate func report(for eyes: SessionReading.Eyes) throws -> String {
        var reading = SessionReading(for: eyes)
        _ = try store.read(session, head: .mustHold) { (record) throws(LogFault) in try reading.take(record) }
        reading.finish()
        return DebriefReport(reading).html ?? ""
    }

    /// What was refused, for a failing test's reader.
    fileprivate var errors: [String] {
        (1...6).flatMap { all(UInt64($0)).compactMap { $0["error"]?["message"]?.text } }
    }
}
