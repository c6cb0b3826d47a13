import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SessionLog
import SessionLogFiles
import SystemPackage
import Threads

/// A log's file: read and checked once, and then handed out line by line to those who follow.
struct LogFile {
    private static let ending = ".jsonl"
    private static let largeBytes = 1024 * 1024

    let path: String
    /// The file's folder, and the session that it is the log of.
    private let folder: String
    private let session: String

    /// Whether an argument names a log rather than a server.
    static func isLog(_ argument: String) -> Bool {
        argument.hasSuffix(ending) || access(argument, F_OK) == 0
    }

    init(path: String) throws(JoinFault) {
        guard access(path, F_OK) == 0 else { throw JoinFault("\(path): there is no such file.") }
        guard access(path, R_OK) == 0 else {
            throw JoinFault("\(path) can't be read: \(Errno.ofLastCall).")
        }
        guard path.hasSuffix(Self.ending) else {
            throw JoinFault("\(path) is not called as logs are: a session's log is sessions/ID.jsonl.")
        }
        self.path = path
        let file = FilePath(path)
        let folder = file.removingLastComponent()
        self.folder = folder.isEmpty ? "." : folder.string
        session = file.stem ?? ""
    }

    /// Whether reading takes so long that somebody may wonder.
    private var isLarge: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > Self.largeBytes
    }

    /// Reads all of it, and how it ends.
    func read() throws(JoinFault) -> (log: KeptLog, ending: LogEnding) {
        if isLarge { JoinFault.complain("Reading \(path) and deciding every command anew …") }
        var log = KeptLog()
        // Where a head stands beside the log, the log must reach as far: else a cut at its end would not show.
        let hasHead = access("\(folder)/\(session).head", F_OK) == 0
        if !hasHead {
            JoinFault.complain("\(path): no head file stands beside it, so a cut at its end would not show.")
        }
        do throws(LogRefusal) {
            let folder = try LogFolder(path: folder, for: .reading)
            let ending = try folder.read(session, head: hasHead ? .mustHold : .disregarded) {
                (record) throws(LogFault) in try log.take(record)
            }
            if let tail = ending.tornTail {
                JoinFault.complain("\(path): its last \(tail.byteCount) bytes never became durable, and are left out.")
            }
            return (log, ending)
        } catch {
            throw JoinFault("\(error)")
        }
    }
}
