import Digests
import ExerciseModel
import NegotiationModel

/// The seats of every session here: a head and an adviser for each party, control, an evaluator, observers.
enum TestSeats {
    static func all(of exercise: Exercise) -> [Seat] {
        let parties = exercise.parties.flatMap { party in
            [("\(party.id)-1", SeatRole.party(id: party.id, head: true))]
                + [("\(party.id)-2", SeatRole.party(id: party.id, head: false))]
        }
        let staff: [(String, SeatRole)] = [
            ("control", .control), ("evaluator-1", .evaluator), ("observers", .observer),
        ]
        return (parties + staff).map { Seat(id: SeatID($0), role: $1, codeDigest: digest(of: $0)) }
    }

    /// What stands for a code, for a word.
    static func digest(of word: String) -> SHA256Digest { SHA256Digest(of: Array("code \(word)".utf8)) }
}
