import Digests
package import ExerciseModel
package import NegotiationModel
import SessionEngine
package import SessionLog
import StrictJSON
package import WireMessages

/// A session that is about to be opened: the first line of its log, and the codes, which are stored nowhere.
package struct SessionOpening: Sendable {
    /// A seat with its code.
    package struct Slip: Sendable {
        package let seat: SeatID
        package let role: SeatRole
        package let code: JoinCode
    }

    package let header: LogHeader
    /// One for each seat: delegations in the exercise's order with their heads first, control, evaluators, observers.
    package let slips: [Slip]

    /// Draws codes, and a seed where none is chosen.
    ///
    /// - Parameters:
    ///   - seatCounts: how many seats a party has; one where nothing is said.
    ///   - evaluatorCount: how many evaluators' seats.
    ///   - controlCount: how many sit in control: the first leads, the others are its deputies.
    ///   - hall: the code of whoever runs this table with others from one desk.
    ///   - seed: of the dice, where somebody chose it: then all who join are told.
    ///   - values: when players see values.
    ///   - table: what staff call the table.
    ///   - nowMs: UTC milliseconds.
    package init(
        _ exercise: Exercise, session: String, seatCounts: [PartyID: Int], evaluatorCount: Int = 0,
        controlCount: Int = 1, hall: JoinCode? = nil,
        seed: ChosenSeed? = nil, values: ValuesShown = .during, table: String? = nil, at nowMs: Int
    ) throws(HostRefusal) {
        guard (0...50).contains(evaluatorCount) else {
            throw HostRefusal("A session has 0 to 50 evaluators' seats, not \(evaluatorCount).")
        }
        if let table, let complaint = TextRule.name.complaint(about: table) {
            throw HostRefusal("The name of a table \(complaint).")
        }
        guard (1...20).contains(controlCount) else {
            throw HostRefusal("A session has 1 to 20 seats in control, not \(controlCount).")
        }
        for (party, count) in seatCounts {
            guard exercise.parties.contains(where: { $0.id == party }) else {
                let known = exercise.parties.map(\.id.rawValue).joined(separator: ", ")
                throw HostRefusal("The exercise has no party \(party), so it gets no seats; its parties are \(known).")
            }
            guard (1...50).contains(count) else {
                throw HostRefusal("A delegation has 1 to 50 seats, not \(count).")
            }
        }
        let slips = try Self.roles(exercise, seatCounts, evaluatorCount, controlCount).map {
            (seat, role) throws(HostRefusal) in
            guard let code = JoinCode(randomBytes: try SystemRandom.bytes(JoinCode.randomByteCount)) else {
                throw HostRefusal("No code could be made for \(seat).")
            }
            return Slip(seat: seat, role: role, code: code)
        }
        let bytes = if let seed { seed.bytes } else { try SystemRandom.bytes(SHA256Digest.byteCount) }
        self.slips = slips
        header = try Self.header(exercise, session, slips, hall, bytes, isChosen: seed != nil, values, table, nowMs)
    }

    /// A session that goes on from a moment of another one.
    init(_ header: LogHeader, _ slips: [Slip]) {
        self.header = header
        self.slips = slips
    }

    private static func roles(
        _ exercise: Exercise, _ counts: [PartyID: Int], _ evaluatorCount: Int, _ controlCount: Int
    ) -> [(SeatID, SeatRole)] {
        let parties = exercise.parties.flatMap { party in
            (1...counts[party.id, default: 1]).map { number in
                (SeatID("\(party.id)-\(number)"), SeatRole.party(id: party.id, head: number == 1))
            }
        }
        let evaluators = (0..<evaluatorCount).map { (SeatID("evaluator-\($0 + 1)"), SeatRole.evaluator) }
        let control = (1...controlCount).map { number in
            (SeatID(number == 1 ? "control" : "control-\(number)"), SeatRole.control)
        }
        return parties + control + evaluators + [("observers", .observer)]
    }

    private static func header(
        _ exercise: Exercise, _ session: String, _ slips: [Slip], _ hall: JoinCode?, _ seed: [UInt8], isChosen: Bool,
        _ values: ValuesShown, _ table: String?, _ nowMs: Int
    ) throws(HostRefusal) -> LogHeader {
        let own = slips.map { Seat(id: $0.seat, role: $0.role, codeDigest: $0.code.digest) }
        let seats = own + [hall].compactMap { $0.map { Seat(id: .hall, role: .control, codeDigest: $0.digest) } }
        do {
            return try LogHeader(
                session: session, openedAtMs: nowMs, exercise: exercise, seats: seats,
                seedCommitment: SHA256Digest(of: seed),
                seedHex: SHA256Digest(bytes: seed)?.hex ?? "", diceAreKnown: isChosen,
                // Left out where it is as it always was, so that earlier programs read the log.
                values: values == .during ? nil : values.rawValue, table: table)
        } catch {
            throw HostRefusal("The exercise can't be written into a log: \(error)")
        }
    }
}
