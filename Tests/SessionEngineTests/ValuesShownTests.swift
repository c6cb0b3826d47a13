import BrowserScreens
import Digests
import ExerciseModel
import NegotiationModel
import RulePrograms
import SessionEngine
import SessionLog
import StrictJSON
import TestedExercises
import Testing
import WireMessages

/// Two sessions of exercises that differ in nothing but points, played by the same script, send players the same frames.
@Suite("Values that are not shown are in no frame")
struct ValuesShownTests {
    private let port: UInt64 = 1
    private let adviser: UInt64 = 2
    private let line: UInt64 = 3
    private let control: UInt64 = 4
    private let observer: UInt64 = 5
    private var players: [UInt64] { [port, adviser, line, observer] }

    private static let stages = [
        Stage.harbourHours, Stage(HarbourHours.exercise.withOtherPoints, roles: HarbourHours.roles),
    ]
    private static let night = [Term(issue: "night_hours", option: "until_midnight")]

    /// A round and a half: offers, previews, a counter, an acceptance, actions that bring points, a performance, people who come back.
    private func play(_ stage: Stage, _ values: ValuesShown) throws -> Table {
        let table = try Table("values", of: stage, values: values)
        table.join(port, "port-1", as: "Ada")
        table.join(adviser, "port-2", as: "Bo")
        table.join(line, "line-1", as: "Cy")
        table.join(control, "control", as: "Cleo")
        table.join(observer, "observers", as: "Olga")
        table.give(control, .start, key: "start")
        bargain(table)
        table.give(control, .next(reason: ""), key: "next-1")
        table.give(line, .commit(action: "trial_night", arguments: [:]), key: "act")
        table.give(port, .perform(issue: "night_hours"), key: "perform")
        for step in 2...4 {
            table.nowMs += 30_000
            table.give(control, .next(reason: ""), key: "next-\(step)")
        }
        table.leave(adviser)
        table.give(control, .setTrack(track: "complaints", to: 7, reason: "So it is."), key: "track")
        table.join(adviser, "port-2", as: "Bo", after: 2)
        return table
    }

    private func bargain(_ table: Table) {
        for (key, party) in [("a", "port"), ("b", "line")] as [(String, PartyID)] {
            let other: PartyID = party == "port" ? "line" : "port"
            let offer = OfferDraft(addressees: [other], isPublic: key == "b", terms: Self.night)
            for connection in [party == "port" ? port : line] + (party == "port" ? [adviser] : []) {
                table.ask(connection, .preview(PreviewRequest(offer: offer, counters: nil)))
            }
            table.give(party == "port" ? port : line, .putForward(offer: offer), key: "offer-\(key)")
            table.nowMs += 5_000
        }
        let shown = table.all(port).compactMap { $0["params"]?["updates"]?["offers"]?.elements?.last }.last
        guard let id = shown?["offer"]?["id"]?.text, let hex = shown?["digest"]?.text,
            let digest = SHA256Digest(hex: hex)
        else { return }
        table.give(port, .accept(offer: OfferID(id), digest: digest), key: "accept")
    }

    /// What a connection was sent, without what differs as it must: the exercise's digest, which covers the points too.
    private func frames(_ table: Table, _ connection: UInt64) -> [String] {
        (table.frames[connection] ?? []).map {
            String(decoding: $0, as: UTF8.self).replacing(
                table.stage.header("values", seed: 7).exerciseDigest.hex, with: "–")
        }
    }

    private func pair(_ values: ValuesShown) throws -> (first: Table, second: Table) {
        (try play(Self.stages[0], values), try play(Self.stages[1], values))
    }

    /// All that pages are told that sit in the seats of players, and the room screen, fed with their frames.
    private func pages(_ table: Table) -> [[String]] {
        players.map { PageTelling.updates(frames(table, $0), at: table.nowMs) }
            + [PageTelling.updates(frames(table, observer), screen: .room, at: table.nowMs)]
    }

    @Test("after and never: pages of players are told the same in play", arguments: [ValuesShown.after, .never])
    func atPages(_ values: ValuesShown) throws {
        let (first, second) = try pair(values)
        let (one, other) = (pages(first), pages(second))
        #expect(one == other)
        #expect(one.allSatisfy { page in page.count > 5 && page.contains { $0.contains("until midnight") } })
        // Where values are shown, pages tell them.
        let shown = try pair(.during)
        #expect(pages(shown.first) != pages(shown.second))
    }

    @Test("after and never: all frames of players are the same in play", arguments: [ValuesShown.after, .never])
    func inPlay(_ values: ValuesShown) throws {
        let (first, second) = try pair(values)
        for connection in players {
            #expect(frames(first, connection).count > 8)
            #expect(frames(first, connection).contains { $0.contains("Agreement 1 is in force") })
            #expect(frames(first, connection) == frames(second, connection), "connection \(connection)")
            #expect(!frames(first, connection).contains { $0.contains("noDeal") || $0.contains(#""worth""#) })
        }
        #expect(frames(first, control) != frames(second, control), "control sees them as ever")
        #expect(frames(first, control).contains { $0.contains("ledger +1.0") })
    }

    @Test("during: they differ, for those who have a sheet")
    func during() throws {
        let (first, second) = try pair(.during)
        for connection in [port, adviser, line] {
            #expect(frames(first, connection) != frames(second, connection))
        }
        #expect(frames(first, observer) == frames(second, observer))
    }

    @Test("after ENDEX they are sent under after, and never under never")
    func ended() throws {
        for values in [ValuesShown.after, .never] {
            let (first, second) = try pair(values)
            for table in [first, second] { table.give(control, .end(reason: "Time is over."), key: "end") }
            #expect((frames(first, port) == frames(second, port)) == (values == .never))
            let last = try #require(first.all(port).last { $0["method"] == "news" }?["params"]?["updates"])
            #expect((last["sheet"] != nil) == (values == .after))
            let again = try #require(first.join(9, "line-1", as: "Cy")?.result?["view"])
            #expect((again["sections"]?["sheet"] != nil) == (values == .after))
        }
    }

    @Test(
        "everybody who joins reads the version, the digest and the choice; after a restart too",
        arguments: ValuesShown.allCases)
    func joining(_ values: ValuesShown) throws {
        let table = try Table("values", of: .harbourHours, values: values == .during ? nil : values)
        for _ in 0..<2 {
            for (place, seat) in (["port-1", "line-1", "control", "observers"] as [SeatID]).enumerated() {
                let exercise = try #require(table.join(UInt64(20 + place), seat)?.result?["view"]?["exercise"])
                #expect(exercise["values"] == .string(values.rawValue))
                #expect(exercise["version"] == .string(HarbourHours.exercise.version))
                let header = Stage.harbourHours.header("values", seed: 7)
                #expect(exercise["digest"] == .string(header.exerciseDigest.hex))
            }
            try table.restart()
        }
    }

    @Test("a word that this program doesn't know is refused, and the log left alone")
    func unknownWord() throws {
        let known = Stage.harbourHours.header("values", seed: 7)
        let header = try LogHeader(
            session: "values", openedAtMs: 1, exercise: known.exercise, seats: known.seats,
            seedCommitment: known.seedCommitment, seedHex: known.seedHex, values: "sometimes")
        let fault = #expect(throws: LogFault.self) { try SessionFold(header) }
        #expect(fault?.sentence.contains("sometimes") == true)
    }
}
