import ClientScreens
import Glibc
import SessionLog
import SessionLogFiles

/// Steps through a log's file: reads it once, then does what is typed.
struct LogSession {
    private static let ending = ".jsonl"

    /// The file's folder, and the session that it is the log of.
    private let folder: String
    private let session: String
    private let path: String
    private let output = LineOutput(fileDescriptor: STDOUT_FILENO)

    /// Whether an argument names a log rather than a server.
    static func isLog(_ argument: String) -> Bool {
        argument.hasSuffix(ending) || access(argument, F_OK) == 0
    }

    init(path: String) throws(JoinFault) {
        guard access(path, F_OK) == 0 else { throw JoinFault("\(path): there is no such file.") }
        guard access(path, R_OK) == 0 else {
            throw JoinFault("\(path) can't be read: \(String(cString: strerror(errno))).")
        }
        guard path.hasSuffix(Self.ending) else {
            throw JoinFault("\(path) is not called as logs are: a session's log is sessions/ID.jsonl.")
        }
        self.path = path
        let slash = path.lastIndex(of: "/")
        folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        session = String((slash.map { path[path.index(after: $0)...] } ?? path[...]).dropLast(Self.ending.count))
    }

    /// Reads the log, and steps through it until the input ends.
    func run(as viewer: String) throws(JoinFault) {
        let log = try read()
        var model: LogModel
        do {
            model = try LogModel(log, as: viewer)
        } catch {
            throw JoinFault(error.lines.joined(separator: " "))
        }
        signal(SIGPIPE, SIG_IGN)
        guard perform(model.begin()) else { return }
        let input = LineInput(fileDescriptor: STDIN_FILENO)
        while true {
            prompt(model)
            let (lines, isAtEnd) = input.read()
            for line in lines {
                guard perform(model.handle(line)) else { return }
            }
            if isAtEnd { return }
        }
    }

    private func read() throws(JoinFault) -> KeptLog {
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
        } catch {
            throw JoinFault("\(error)")
        }
        return log
    }

    private func prompt(_ model: LogModel) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return }
        _ = output.write(model.prompt)
    }

    /// False where it is over.
    private func perform(_ effects: [ClientEffect]) -> Bool {
        for effect in effects {
            switch effect {
            case .print(let lines): if !output.write(lines) { return false }
            case .quit: return false
            case .send, .connect, .draw: break
            }
        }
        return true
    }
}
