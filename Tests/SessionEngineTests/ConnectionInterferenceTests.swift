import Digests
import ExerciseModel
import NegotiationModel
import SessionEngine
import StrictJSON
import Testing
import WireMessages

/// Two sessions that differ in who of one delegation comes, goes and may do what, and in what it does at once, give another
/// delegation of several the same frames, at the same moments.
@Suite("Others' connections, appointments, codes and deeds show nowhere")
struct ConnectionInterferenceTests {
    private let port: UInt64 = 1
    private let adviser: UInt64 = 2
    private let line: UInt64 = 3
    private let control: UInt64 = 4
    private let observer: UInt64 = 5
    private let guest: UInt64 = 6

    /// What differs between the two sessions of a pair.
    enum Difference: CaseIterable {
        case connections, takeovers, handovers, appointments, codes, deeds, drafts, requests
    }

    /// The tutorial with two seats for either party, and with an action of the line's that takes effect at once and rolls a die.
    private static let stage: Stage = {
        var exercise = HarbourHours.exercise
        let citation = Citation(passages: [], basis: .design)
        exercise.actions.append(
            Action(
                id: "sound_out", name: "Sound out the crews", summary: "S.", parties: ["line"], slot: .immediate,
                effects: [
                    .roll(
                        name: "crews", of: "100", below: "50",
                        then: [.move(track: "rounds_waited", by: "1", once: nil)],
                        otherwise: [.ledger(party: "line", by: "1", once: nil)]),
                    .announce(sentence: "The crews have been asked."),
                ], citation: citation))
        return Stage(exercise, roles: Stage.evaluatedHours.roles)
    }()

    private func play(_ difference: Difference?) throws -> Table {
        let table = try Table("pair", of: Self.stage)
        table.join(port, "port-1", as: "Ada")
        table.join(adviser, "port-2", as: "Bo")
        table.join(line, "line-1", as: "Cy")
        table.join(control, "control", as: "Cleo")
        table.join(observer, "observers", as: "Olga")
        table.give(control, .start, key: "start")
        for round in 0..<3 {
            if let difference { differ(difference, round, table) }
            table.nowMs += 5_000
            table.give(port, .state(text: "We listen."), key: "state-\(round)")
            table.give(adviser, .say(to: .delegation, text: "So do I."), key: "say-\(round)")
            if round == 1 {
                table.leave(adviser)
                table.nowMs += 5_000
                if let difference { differ(difference, 10 + round, table) }
                table.join(adviser, "port-2", as: "Bo", after: 2)
            }
        }
        table.give(control, .next(reason: ""), key: "next")
        return table
    }

    private func differ(_ difference: Difference, _ round: Int, _ table: Table) {
        table.nowMs += 1_000
        switch difference {
        case .connections:
            table.join(guest, "line-2", as: "Dora")
            table.leave(guest)
            table.join(guest + 1 + UInt64(round), "observers", as: "Passer-by")
        case .takeovers: table.join(line + 100 + UInt64(round), "line-1", as: "Cy")
        case .handovers: table.join(line + 100 + UInt64(round), "line-1", as: "Cy the \(round)th")
        case .appointments:
            let head: SeatID = round.isMultiple(of: 2) ? "line-2" : "line-1"
            table.give(control, .appoint(seat: head), key: "head-\(round)")
            table.give(control, .setActing(party: "line", anyMember: round.isMultiple(of: 2)), key: "acting-\(round)")
        case .codes:
            let digest = JoinCode.digest(ofTyped: "CODE \(round)")
            table.give(control, .reissue(seat: "line-2", digest: digest), key: "code-\(round)")
            table.give(control, .revoke(seat: "line-2"), key: "revoke-\(round)")
        case .deeds: table.give(line, .commit(action: "sound_out", arguments: [:]), key: "deed-\(round)")
        case .drafts:
            let draft = OfferDraft(
                addressees: ["port"], isPublic: false, terms: [Term(issue: "night_hours", option: "until_midnight")])
            table.give(line, .writeDraft(number: nil, offer: draft, counters: nil), key: "draft-\(round)")
        case .requests:
            table.give(line, .ask(text: "How long is the night?"), key: "ask-\(round)")
            table.give(control, .takeUp(party: "line", request: round % 10 + 1), key: "take-\(round)")
        }
    }

    @Test("pairs", arguments: Difference.allCases)
    func pairs(_ difference: Difference) throws {
        let (plain, other) = (try play(nil), try play(difference))
        #expect(
            Set(plain.frames.keys) != Set(other.frames.keys) || plain.frames[line] != other.frames[line], "they differ")
        for connection in [port, adviser, observer] {
            let (first, second) = (plain.frames[connection] ?? [], other.frames[connection] ?? [])
            #expect(first.count >= 4)
            #expect(first.map(comparable) == second.map(comparable), "\(difference), connection \(connection)")
        }
    }

    /// A frame without what differs for other reasons: the number of the request that it answers, since the tests count those of all
    /// seats together, and times, since what differs takes some.
    private func comparable(_ frame: [UInt8]) -> String {
        let text = String(decoding: frame, as: UTF8.self)
        return text.replacing(/"(id|time|lastSeen|deadline|exerciseStart)":[0-9]+/) { "\"\($0.1)\":0" }
    }

    @Test("a delegation of two is told of its own: who comes, goes, is the head and has no code; each once")
    func ownPresence() throws {
        let table = try play(nil)
        func count() -> Int { table.all(port).count { $0["method"] == "presence" } }
        let before = count()
        table.leave(adviser)
        #expect(count() == before + 1)
        table.give(control, .appoint(seat: "port-2"), key: "own head")
        #expect(count() == before + 1, "the key is none")
        table.give(control, .appoint(seat: "port-2"), key: "own-head")
        #expect(count() == before + 2)
        table.give(control, .revoke(seat: "port-2"), key: "own-code")
        #expect(count() == before + 3)
        table.give(control, .setActing(party: "port", anyMember: true), key: "own-acting")
        #expect(count() == before + 3, "which no presence says")
    }
}
