import Digests
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import SessionEngine
import SessionLog
import StrictJSON
import WireMessages

/// The opening of a practice session: its log's first line, and codes that nobody has to keep secret.
struct PracticeOpening {
    static let controlSeat: SeatID = "control"

    let program: RuleProgram
    let header: LogHeader
    let chain: LogChain
    let codes: [SeatID: String]

    static func head(of party: PartyID) -> SeatID { SeatID("\(party)-1") }

    init(_ exercise: Exercise, seed: [UInt8], at nowMs: Int) throws(PracticeFault) {
        guard let seedDigest = SHA256Digest(bytes: seed) else { throw PracticeFault("A seed has 32 bytes.") }
        let roles =
            exercise.parties.map { (Self.head(of: $0.id), SeatRole.party(id: $0.id, head: true)) }
            + [(Self.controlSeat, .control)]
        var codes: [SeatID: String] = [:]
        for (seat, _) in roles {
            let bytes = SHA256Digest(of: seed + Array(seat.rawValue.utf8)).bytes.prefix(JoinCode.randomByteCount)
            codes[seat] = JoinCode(randomBytes: Array(bytes))?.text
        }
        self.codes = codes
        let seats = roles.map { Seat(id: $0.0, role: $0.1, codeDigest: JoinCode.digest(ofTyped: codes[$0.0] ?? "")) }
        do {
            program = try RuleProgram(exercise)
            var header = try LogHeader(
                session: "practice", openedAtMs: nowMs, exercise: exercise, seats: seats,
                seedCommitment: SHA256Digest(of: seed), seedHex: seedDigest.hex)
            chain = try LogChain.open(&header).chain
            self.header = header
        } catch {
            throw PracticeFault("The exercise can't be practised: \(error)")
        }
    }
}
