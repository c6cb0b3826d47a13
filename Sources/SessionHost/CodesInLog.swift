import Digests
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON

/// The digests of the codes that open a session's seats, as far as they can be read from a log that isn't whole: so whoever has
/// a right code is told that, and not that it is wrong.
struct CodesInLog {
    private var seats: [SeatID: SHA256Digest?] = [:]

    /// In no order; empty where no line says anything of codes.
    var codes: DoorCodes {
        DoorCodes(
            own: seats.filter { $0.key != .hall }.values.compactMap(\.self), hall: seats[.hall].flatMap(\.self))
    }

    /// Takes the log's next line, whole or not.
    mutating func take(_ line: [UInt8]) {
        // An exercise or a year of play is long, and few lines speak of codes.
        guard Self.words.contains(where: { line.firstRange(of: $0) != nil }),
            let record = try? JSON(parsing: line, limits: .file)
        else { return }
        let begun: [Seat] = record["seats"].flatMap { try? [Seat](reading: JSONNode(of: $0)) } ?? []
        for seat in begun { seats[seat.id] = .some(seat.codeDigest) }
        for event in record["events"]?.elements ?? [] {
            switch try? Event(reading: JSONNode(of: event)) {
            case .codeReissued(let seat, let digest): seats[seat] = .some(digest)
            case .codeRevoked(let seat): seats[seat] = .some(nil)
            default: break
            }
        }
    }

    private static let words = ["\"seats\":", "\"codeReissued\":", "\"codeRevoked\":"].map { Array($0.utf8) }
}
