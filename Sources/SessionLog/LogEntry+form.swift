import Digests
import StrictJSON

extension LogEntry: HashedRecord {
    func writeMembers(to writer: inout JSONWriter, hash: (inout JSONWriter) -> Void) {
        draft.writeMembers(to: &writer, number: number, previous: previous, hash: hash)
    }
}
