import Digests
import SessionLog
import StrictJSON

/// What stands beside the journals: how far they went, which of them are needed, and how long the server was alive.
///
/// One for all sessions, so that it costs one sync a second at most, and none while nothing is written and no exercise time
/// runs.
struct JournalWitness: Sendable, Hashable {
    /// The first journal that is still needed; what stands in those before it is in the sessions' files.
    let oldest: Int
    /// The journal that was written last.
    let journal: Int
    /// The last group in it that is durable; 0 for its first line.
    let group: Int
    /// That group's hash.
    let hash: SHA256Digest
    /// When the server was alive last, by its monotonic clock, in milliseconds.
    let aliveMs: Int

    func line(renewal: Int) -> [UInt8] {
        let line = try? HashedLine { writer, hash in
            writer.member("aliveMs", aliveMs)
            writer.member("digest", self.hash)
            writer.member("group", group)
            hash(&writer)
            writer.member("journal", journal)
            writer.member("oldest", oldest)
            writer.member("renewal", renewal)
        }
        // Only a number beyond 2^53 could fail: counts, and milliseconds of some 285,000 years.
        return line?.bytes ?? []
    }

    static func reading(_ line: ArraySlice<UInt8>) -> (version: JournalWitness, renewal: Int)? {
        let read = JournalLine.read(line) { (members) throws(JSONCodingFault) in
            let aliveMs: Int = try members.read("aliveMs")
            let witness = JournalWitness(
                oldest: try members.read("oldest"), journal: try members.read("journal"),
                group: try members.read("group"), hash: try members.read("digest"), aliveMs: aliveMs)
            let renewal: Int = try members.read("renewal")
            return (witness, renewal)
        }
        return read.map { ($0.0.0, $0.0.1) }
    }
}
