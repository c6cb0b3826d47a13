import Digests
import Glibc
import LogScreens
import PlayerClient
import PlayerScreens
import SessionEngine
import SessionLog
import SessionReplay
import WebSockets
import WireMessages

/// A log being shown to others, for the one who shows it.
final class LogSharing {
    /// What others type to follow.
    let joinLine: String
    private let post = LogPost()
    private let thread: SocketThread
    private var cursor: LogCursor

    /// Serves the log from now on, with a code that is made for this once.
    init(
        _ file: LogFile, _ ending: LogEnding, isOver: Bool, at cursor: LogCursor, _ options: LogServingOptions
    ) throws(JoinFault) {
        guard isOver else {
            throw JoinFault(
                "\(file.path) is not shown: play is not over, and whoever joined would be sent every side's secrets and the "
                    + "seed of the dice. End play first, or close the session: offramp session close \(ending.header.session)."
            )
        }
        let randomBytes = (0..<JoinCode.randomByteCount).map { _ in UInt8.random(in: .min ... .max) }
        guard let code = JoinCode(randomBytes: randomBytes) else { throw JoinFault("No code can be made.") }
        let lines = try LogLines(path: file.path, byteCount: ending.byteCount)
        let served = ServedLog(
            session: ending.header.session, lines: lines.ends.count, head: ending.chain.head.hex)
        let shared = SharedLog(served, lineEnds: lines.ends, code: code, cursor: cursor)
        // Handed over to the socket thread, and used nowhere else.
        nonisolated(unsafe) let handed = lines
        let running: RunningServer
        do throws(WebSocketFault) {
            running = try LogServer.start(options.configuration, shared, post: post) { handed }
        } catch {
            throw JoinFault("\(error)")
        }
        thread = running.thread
        self.cursor = cursor
        joinLine = options.joinLine(port: running.port, code: code.text)
    }

    var audience: LogAudience { LogAudience(joinLine: joinLine, followers: post.followers) }

    /// Tells the followers where the cursor stands, if it moved.
    func move(_ cursor: LogCursor) {
        guard cursor != self.cursor else { return }
        self.cursor = cursor
        post.move(cursor)
    }

    func end() {
        post.end()
        thread.waitUntilEnded()
    }
}
