import Digests
import NegotiationModel

/// How a command ended that was entered into the log.
enum EnteredOutcome: Sendable {
    /// Done; with the number of the seat's last news by it, and the offer that it made.
    case done(through: Int, offer: OfferID?)
    case refused(Refusal)
}

/// The keys of one seat's latest commands, so that sending one again does it once.
package struct KeyBook: Sendable {
    struct Record: Sendable {
        var commandDigest: SHA256Digest
        var outcome: EnteredOutcome
    }

    /// How many keys are kept; what is sent again after so many others counts as new.
    package static let keysMax = 4096

    private var records: [String: Record] = [:]
    private var order: [String] = []
    private var oldest = 0

    subscript(key: String) -> Record? { records[key] }

    mutating func enter(_ key: String, _ record: Record) {
        guard records.updateValue(record, forKey: key) == nil else { return }
        order.append(key)
        guard records.count > Self.keysMax else { return }
        records[order[oldest]] = nil
        oldest += 1
        if oldest > Self.keysMax {
            order.removeFirst(oldest)
            oldest = 0
        }
    }
}
