import Digests
import NegotiationModel

/// How a command ended that was entered into the log.
enum EnteredOutcome: Sendable {
    /// Done; with the number of the seat's last news by it, and the offer that it made.
    case done(through: Int, offer: OfferID?)
    // Elsewhere, since it is seldom and takes several times the room.
    indirect case refused(Refusal)
}

/// The keys of one seat's latest commands, so that sending one again does it once.
package struct KeyBook: Sendable {
    struct Record: Sendable {
        var commandDigest: SHA256Digest
        var outcome: EnteredOutcome
    }

    /// How many keys are kept; what is sent again after so many others counts as new. At 20 commands a second that is most of a
    /// minute, and who comes back sends only what was not answered; with 1,000 sessions each of them counts.
    package static let keysMax = 1024

    // Once there are as many as are kept, the next takes the place of the oldest.
    private var records: [(key: String, record: Record)] = []
    private var places: [String: UInt32] = [:]
    private var next = 0

    subscript(key: String) -> Record? { places[key].map { records[Int($0)].record } }

    mutating func enter(_ key: String, _ record: Record) {
        if let place = places[key] {
            records[Int(place)].record = record
        } else if records.count < Self.keysMax {
            places[key] = UInt32(records.count)
            records.append((key, record))
        } else {
            places[records[next].key] = nil
            places[key] = UInt32(next)
            records[next] = (key, record)
            next = (next + 1) % Self.keysMax
        }
    }
}
