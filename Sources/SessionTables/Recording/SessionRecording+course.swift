import Digests
import ExerciseModel
import NegotiationModel
import NegotiationRules
import SessionEngine
import SessionLog

// The session, its people and its phases.
extension SessionRecording {
    mutating func noteParticipants(_ entry: SessionEntry) {
        let place = tables[.participants].rows.count
        for (number, one) in people.all.enumerated().dropFirst(place) {
            guard one.firstEntry == entry.number else { return }
            let role = seats.first { $0.id == one.seat }?.role
            tables[.participants].add(
                stamp(entry) + [
                    .word("p-\(number + 1)"), .word(one.kind.rawValue), .word("seat-\(one.seat)"),
                    .word(role?.word ?? SeatRole.observer.word), Self.word(role?.viewer.party), .whole(one.commands),
                ])
        }
    }

    mutating func noteCourse(_ event: Event, _ entry: SessionEntry) {
        switch event {
        case .started: startexMs = entry.timeMs
        case .phaseBegan(let point, _):
            noteEndOfPhase(atMs: entry.timeMs)
            book.phaseBegan(point, agreements: tables[.agreements].rows.count, phases: tables[.phases].rows.count)
            notePhase(point, entry)
        case .wentBack(let point, let number, _, _):
            noteEndOfPhase(atMs: entry.timeMs)
            branch = number
            // What has lapsed since may lapse again.
            owed = owed.mapValues { Owed(number: $0.number, term: $0.term, state: .waiting) }
            if let then = book.wentBack(to: point, by: entry) {
                for row in tables[.agreements].rows.indices.dropFirst(then.agreements) {
                    tables[.agreements].set("is_undone", of: row, to: .truth(true))
                }
                for row in tables[.phases].rows.indices.dropFirst(then.phases) {
                    tables[.phases].set("is_undone", of: row, to: .truth(true))
                }
            }
            notePhase(point, entry)
        case .ended(let ending, let reason):
            endex = Endex(stamp: stamp(entry), timeMs: entry.timeMs, ending: ending, reason: reason)
            noteEndOfPhase(atMs: entry.timeMs)
        default: break
        }
    }

    private mutating func notePhase(_ point: PhasePoint, _ entry: SessionEntry) {
        let phases = point.inEpilogue ? exercise.schedule.epilogue : exercise.schedule.phases
        guard phases.indices.contains(point.index) else { return }
        let phase = phases[point.index]
        phaseBegan = (playedMs, tables[.phases].rows.count)
        tables[.phases].add([
            .word(session), .word("e-\(entry.number)"), .moment(entry.timeMs), .whole(playedMs), .word(phaseKey),
            .whole(point.round), .whole(point.index + 1), .word(phase.name), .word(phase.kind.rawValue),
            .truth(point.inEpilogue), .whole(phase.minutes * 60_000), .whole(0), .none, .whole(branch), .truth(false),
        ])
        for party in exercise.parties {
            noteValue(.none, about: "phase", worth: state.worth(of: [], to: party.id), of: party.id, entry)
        }
    }

    /// - Parameter atMs: nil at the log's end.
    mutating func noteEndOfPhase(atMs: Int?) {
        guard let (began, row) = phaseBegan, tables[.phases].rows[row][Self.endPlace] == .none else { return }
        tables[.phases].set("lasted_ms", of: row, to: .whole(playedMs - began))
        if let atMs { tables[.phases].set("end_utc", of: row, to: .moment(atMs)) }
    }

    private static let endPlace = Table.phases.columns.firstIndex { $0.name == "end_utc" } ?? 0

    mutating func noteOutcomes() {
        guard let endex else { return }
        for party in exercise.parties {
            guard let result = state.result(for: party.id), let noDeal = state.noDealValue(of: party.id) else {
                continue
            }
            tables[.outcomes].add(endex.stamp + [Self.word(party.id), .whole(result), .whole(noDeal)])
        }
    }

    func sessionRow(_ ending: LogEnding) -> [Cell] {
        [
            .word(session), .word("exercise-\(exercise.id)"), .word("v-\(exercise.version)"),
            .word("sha256-\(header.exerciseDigest.hex)"), .word(exercise.title), .word(header.program),
            header.table.map { .text($0) } ?? .none, .moment(header.openedAtMs), startexMs.map { .moment($0) } ?? .none,
            endex.map { .moment($0.timeMs) } ?? .none, .whole(playedMs), .whole(people.entryCount),
            .whole(exercise.parties.count), .truth(ending.chain.isSealed), .word(state.values.rawValue),
            .truth(header.diceAreKnown), .word("sha256-\(header.seedCommitment.hex)"),
            .word(endex?.ending.map { "ending-\($0)" }), .text(orNone: endex?.reason ?? ""), .truth(state.isSettled),
        ]
    }
}

extension SeatRole {
    /// As the column says it.
    fileprivate var word: String {
        switch self {
        case .party(_, let isHead): isHead ? "head" : "adviser"
        case .control: "control"
        case .evaluator: "evaluator"
        case .observer: "observer"
        }
    }
}
