import Glibc
import SessionLog
import SessionLogFiles

/// A session's log, named by the path of its file.
struct LogFile {
    let folder: String
    private let session: String
    let path: String

    init(path: String) throws {
        self.path = path
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        guard name.hasSuffix(".jsonl") else { throw StaffFault("\(path): a session's log is called ID.jsonl.") }
        guard access(path, F_OK) == 0 else { throw StaffFault("\(path): there is no such file.") }
        folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        session = String(name.dropLast(".jsonl".count))
    }

    /// Reads all of the log. It must reach as far as the head beside it; where there is none, that is said.
    ///
    /// - Parameter isSecond: whether the same was read, and said, before.
    func read(isSecond: Bool = false, onRecord: (LogRecord) throws(LogFault) -> Void) throws -> LogEnding {
        let hasHead = access("\(folder)/\(session).head", F_OK) == 0
        if !hasHead, !isSecond {
            Terminal.complain("\(path): no head file stands beside it, so a cut at the end would not show.")
        }
        do throws(LogRefusal) {
            let folder = try LogFolder(path: folder, for: .reading)
            return try folder.read(session, head: hasHead ? .mustHold : .disregarded, onRecord: onRecord)
        } catch {
            throw StaffFault("\(error)")
        }
    }
}
