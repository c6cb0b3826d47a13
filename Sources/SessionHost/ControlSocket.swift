import Glibc
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import Threads

/// The socket file in the data folder, by which staff's commands reach the running server. Its owner alone may use it.
final class ControlSocket: Sendable {
    static let fileName = "control.sock"
    private static let lineBytesMax = JSONLimits.file.byteCount
    private static let patienceSeconds = 15

    private let listener: LocalSocket
    private let path: String
    private let ended = Handover<Void>()

    /// - Parameter place: how the server is reached.
    init(
        _ dataPath: String, place: JoinPlace, shelf: SessionShelf, mailbox: Mailbox<Mail>
    ) throws(HostRefusal) {
        path = dataPath + "/" + Self.fileName
        // Left behind by a server that was killed: the folder's lock says that none is running.
        unlink(path)
        listener = try LocalSocket(listeningAt: path)
        let (listener, ended) = (listener, ended)
        do throws(ThreadFault) {
            try NamedThread.start("staff") {
                while let connection = listener.accept() {
                    connection.setPatience(seconds: Self.patienceSeconds)
                    Self.serve(connection, place, shelf, mailbox)
                }
                ended.give()
            }
        } catch {
            unlink(path)
            throw HostRefusal("\(error)")
        }
    }

    /// Takes no more requests, and removes the file.
    func stop() {
        listener.shutDown()
        unlink(path)
        _ = ended.take(withinSeconds: Self.patienceSeconds)
    }

    private static func serve(
        _ connection: LocalSocket, _ place: JoinPlace, _ shelf: SessionShelf, _ mailbox: Mailbox<Mail>
    ) {
        guard let line = connection.readLine(bytesMax: lineBytesMax) else { return }
        connection.writeLine(StaffLine.bytes(answer(line, place, shelf, mailbox)))
    }

    private static func answer(
        _ line: [UInt8], _ place: JoinPlace, _ shelf: SessionShelf, _ mailbox: Mailbox<Mail>
    ) -> StaffAnswer {
        guard let request: StaffRequest = StaffLine.read(line) else {
            return .refused(sentence: "The request is none that this server knows; is it of another version?")
        }
        switch request {
        case .address: return .address(place)
        case .open(let header):
            return open(header.session, mailbox, shelf) { () throws(LogRefusal) in try shelf.begin(header) }
        case .fork(let fork):
            return open(fork.header.session, mailbox, shelf) { () throws(LogRefusal) in try shelf.begin(fork) }
        case .list:
            let answer = Handover<[SessionSummary]>()
            mailbox.put(.list(answer))
            return answer.take(withinSeconds: patienceSeconds).map { .sessions($0) } ?? late
        case .isOpening(let session):
            let answer = Handover<Bool>()
            mailbox.put(.isOpening(session: session, answer))
            return answer.take(withinSeconds: patienceSeconds).map { .opening($0) } ?? late
        case .close(let session):
            return outcome { mailbox.put(.close(session: session, $0)) }
        case .resume(let session): return resume(session, shelf, mailbox)
        case .reissue(let session, let seat, let digest):
            return ordered(.reissue(seat: seat, digest: digest), session, mailbox)
        case .revoke(let session, let seat): return ordered(.revoke(seat: seat), session, mailbox)
        case .halls:
            let answer = Handover<[[String]]>()
            mailbox.put(.halls(answer))
            return answer.take(withinSeconds: patienceSeconds).map { .halls($0) } ?? late
        case .importMSEL(let session, let file, let rows):
            return ordered(.importMSEL(file: file, rows: rows), session, mailbox) {
                .imported(MSELImport($0, of: rows))
            }
        case .seatBot(let session, let party, let kind):
            return ordered(.seatBot(party: party, kind: kind), session, mailbox)
        }
    }

    private static func ordered(
        _ command: Command, _ session: String, _ mailbox: Mailbox<Mail>, done: ([Event]) -> StaffAnswer = { _ in .done }
    ) -> StaffAnswer {
        let answer = Handover<OrderOutcome>()
        mailbox.put(.order(command, session: session, answer))
        return switch answer.take(withinSeconds: patienceSeconds) {
        case nil: late
        case .refused(let sentence)?: .refused(sentence: sentence)
        case .done(let events)?: done(events)
        }
    }

    private static func open(
        _ session: String, _ mailbox: Mailbox<Mail>, _ shelf: SessionShelf,
        _ begin: () throws(LogRefusal) -> OpenedSession
    ) -> StaffAnswer {
        let room = Handover<Bool>()
        mailbox.put(.hasRoom(room))
        guard let hasRoom = room.take(withinSeconds: patienceSeconds) else { return late }
        guard hasRoom else {
            return .refused(
                sentence: "The server has as many sessions open as --sessions allows. Close one, or start it with more."
            )
        }
        do throws(LogRefusal) {
            let opened = try begin()
            let answer = Handover<HostRefusal?>()
            mailbox.put(.opened(opened, answer))
            guard let outcome = answer.take(withinSeconds: patienceSeconds) else { return late }
            guard let refusal = outcome else { return .done }
            shelf.takeBack(opened.log, of: session)
            return .refused(sentence: refusal.description)
        } catch {
            return .refused(sentence: "\(error)")
        }
    }

    private static func resume(_ session: String, _ shelf: SessionShelf, _ mailbox: Mailbox<Mail>) -> StaffAnswer {
        if case .refused(let sentence) = outcome(of: { mailbox.put(.mayResume(session: session, $0)) }) {
            return .refused(sentence: sentence)
        }
        do throws(LogRefusal) {
            let opened = try shelf.resume(session)
            return outcome { mailbox.put(.resumed(opened, $0)) }
        } catch {
            return .refused(sentence: "Session \(session) can't go on. \(error)")
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
