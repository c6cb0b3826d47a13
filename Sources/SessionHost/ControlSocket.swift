import Glibc
import SessionLog
import StrictJSON
import WebSockets

/// The socket file in the data folder, by which staff's commands reach the running server. Its owner alone may use it.
final class ControlSocket: Sendable {
    static let fileName = "control.sock"
    private static let lineBytesMax = JSONLimits.file.byteCount
    private static let patienceSeconds = 15

    private let listener: LocalSocket
    private let path: String
    private let ended = Handover<Bool>()

    init(_ dataPath: String, shelf: SessionShelf, mailbox: Mailbox) throws(HostRefusal) {
        path = dataPath + "/" + Self.fileName
        // Left behind by a server that was killed: the folder's lock says that none is running.
        unlink(path)
        listener = try LocalSocket(listeningAt: path)
        let (listener, ended) = (listener, ended)
        NamedThread.start("staff") {
            while let connection = listener.accept() {
                connection.setPatience(seconds: Self.patienceSeconds)
                Self.serve(connection, shelf, mailbox)
            }
            ended.give(true)
        }
    }

    /// Takes no more requests, and removes the file.
    func stop() {
        listener.shutDown()
        unlink(path)
        _ = ended.take(withinSeconds: Self.patienceSeconds)
    }

    private static func serve(_ connection: LocalSocket, _ shelf: SessionShelf, _ mailbox: Mailbox) {
        guard let line = connection.readLine(bytesMax: lineBytesMax) else { return }
        connection.writeLine(StaffLine.bytes(answer(line, shelf, mailbox)))
    }

    private static func answer(_ line: [UInt8], _ shelf: SessionShelf, _ mailbox: Mailbox) -> StaffAnswer {
        guard let request: StaffRequest = StaffLine.read(line) else {
            return .refused(sentence: "The request is none that this server knows; is it of another version?")
        }
        switch request {
        case .open(let header): return open(header, shelf, mailbox)
        case .list:
            let answer = Handover<[SessionSummary]>()
            mailbox.put(.list(answer))
            return answer.take(withinSeconds: patienceSeconds).map { .sessions($0) } ?? late
        case .close(let session):
            return outcome { mailbox.put(.close(session: session, $0)) }
        case .reissue(let session, let seat, let digest):
            return outcome { mailbox.put(.order(.reissue(seat: seat, digest: digest), session: session, $0)) }
        case .importMSEL(let session, let file, let rows):
            return outcome { mailbox.put(.order(.importMSEL(file: file, rows: rows), session: session, $0)) }
        case .seatBot(let session, let party, let kind):
            return outcome { mailbox.put(.order(.seatBot(party: party, kind: kind), session: session, $0)) }
        }
    }

    private static func open(_ header: LogHeader, _ shelf: SessionShelf, _ mailbox: Mailbox) -> StaffAnswer {
        do throws(LogRefusal) {
            let opened = try shelf.begin(header)
            return outcome { mailbox.put(.opened(opened, $0)) }
        } catch {
            return .refused(sentence: "\(error)")
        }
    }

    private static func outcome(of ask: (Handover<HostRefusal?>) -> Void) -> StaffAnswer {
        let answer = Handover<HostRefusal?>()
        ask(answer)
        guard let refusal = answer.take(withinSeconds: patienceSeconds) else { return late }
        return refusal.map { .refused(sentence: $0.description) } ?? .done
    }

    private static let late = StaffAnswer.refused(sentence: "The server did not answer in time.")
}
