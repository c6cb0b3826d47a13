import BrowserScreens
import Logging
import NegotiationModel
import SessionEngine
import SessionLog
import StrictJSON
import WebSockets
import WireMessages

/// Halls: one code that opens control's seat `hall` at several tables, and one connection that sits at all of them, with a branch to
/// each. To a session a branch is a connection like any other.
extension SessionHost {
    /// Branches are numbered beyond all sockets.
    private static let branchesFrom: UInt64 = 1 << 62

    /// A hall's frame.
    func hallReceived(_ text: [UInt8], on number: ConnectionNumber) {
        guard let id = visitors[number]?.id else { return }
        do throws(JSONCodingFault) {
            switch try FromHall(frame: text) {
            case .sit(let code, _):
                guard isInTime(number) else { return hangUp(number, .policy, "too many requests") }
                sit(number, code) { [weak self] in self?.answer($0, id, number) }
            case .to(let table, let message): pass(message.canonicalBytes, to: table, from: number)
            }
        } catch {
            log.write(
                .notice, .connectionsRefused, "A hall of connection \(number.rawValue) sent no hall's message: \(error)"
            )
            hangUp(number, .policy, "no message of a hall's")
        }
    }

    private func answer(_ found: Result<[HallTable], HostRefusal>, _ id: ConnectionID, _ number: ConnectionNumber) {
        switch found {
        case .success(let tables): server.send(ToHall.tables(tables).frame, to: id)
        case .failure(let refusal):
            server.send(ToHall.refused(refusal.description).frame, to: id)
            countTry(of: number)
        }
    }

    /// What goes to no table is paid by the connection itself.
    private func isInTime(_ number: ConnectionNumber) -> Bool {
        visitors[number]?.strays.take(at: clock.nowMs) ?? false
    }

    /// Finds the tables of a hall, as soon as all sessions are open: a code that was given later may be any of theirs.
    func sit(
        _ number: ConnectionNumber, _ code: String, _ answer: @escaping (Result<[HallTable], HostRefusal>) -> Void
    ) {
        guard let visitor = visitors[number] else { return }
        guard openings.isDone else {
            server.holdJoinDeadline(of: visitor.id)
            hallsWaiting[number] = { [weak self] in
                guard let self, let visitor = visitors[number], !visitor.isBeingClosed else { return }
                server.beginJoinDeadline(of: visitor.id)
                answer(tables(ofHall: code, for: number))
            }
            return
        }
        answer(tables(ofHall: code, for: number))
    }

    /// All sessions are open: who waited for that sits down.
    func seatHallsThatWait() {
        let waiting = hallsWaiting.sorted { $0.key.rawValue < $1.key.rawValue }
        hallsWaiting = [:]
        for (_, sit) in waiting { sit() }
    }

    /// The tables that a code opens as a hall's; the connection may have branches to them from now on.
    ///
    /// - Returns: a sentence where it opens none, or not now.
    private func tables(ofHall code: String, for number: ConnectionNumber) -> Result<[HallTable], HostRefusal> {
        guard let visitor = visitors[number], !visitor.isBeingClosed else { return .failure(HostRefusal("")) }
        switch doorkeeper.ask(code, from: visitor.address, at: clock.nowMs) {
        case .hall(let sessions):
            guard server.hasRoom(forJoining: visitor.id), server.markJoined(visitor.id) else {
                return .failure(HostRefusal("The server is full. Try again later."))
            }
            visitors[number]?.hallTables = Set(sessions)
            visitors[number]?.hallCode = JoinCode.digest(ofTyped: code)
            // In the order of their ids, which count through: 2026-12-01-z before 2026-12-01-aa.
            return .success(
                sessions.sorted { ($0.count, $0) < ($1.count, $1) }.map { session in
                    HallTable(session: session, name: sessionsByName[session]?.engine.table ?? session)
                })
        case .session:
            return .failure(HostRefusal("This code opens a seat at one table, and no hall: sit down with it there."))
        case .closed: return .failure(HostRefusal("Every session of this hall was closed."))
        case .wrong:
            joins.codeWrong += 1
            return .failure(HostRefusal("This code opens no hall. Ask the staff for a new one."))
        case .tooManyTries:
            joins.tooManyTries += 1
            return .failure(HostRefusal("Too many wrong codes were tried. Try again in a moment."))
        }
    }

    /// Takes a frame for a table of a hall, as if a socket of its seat had sent it.
    func pass(_ frame: [UInt8], to table: String, from stem: ConnectionNumber) {
        guard let visitor = visitors[stem], !visitor.isBeingClosed else { return }
        guard visitor.hallTables.contains(table) else {
            if visitor.hallCode == nil { return countTry(of: stem) }
            if !isInTime(stem) { hangUp(stem, .policy, "too many requests") }
            return
        }
        var branch = visitor.branches[table]
        if let ended = branch, visitors[ended]?.isBeingClosed == true {
            // It begins anew.
            branchesEnded.removeAll { $0 == ended }
            takeOff(ended)
            branch = nil
        }
        frameReceived(frame, on: branch ?? grow(to: table, from: stem, visitor))
    }

    /// A branch asks for the hall's seat; other codes open none there.
    func admit(_ message: FromClient, _ code: String, at branch: Branch, _ number: ConnectionNumber) {
        guard let stem = visitors[branch.stem] else { return }
        guard JoinCode.digest(ofTyped: code) == stem.hallCode else {
            send(ToClient.failure(id: message.id, .codeUnknown).frame, to: number)
            return countTry(of: branch.stem)
        }
        if closed.latest.contains(where: { $0.session == branch.session }) {
            return fail(number, message.id, .sessionClosed(branch.session))
        }
        bring(number, to: branch.session, message, code)
    }

    private func grow(to table: String, from stem: ConnectionNumber, _ visitor: Visitor) -> ConnectionNumber {
        branchCount += 1
        let number = ConnectionNumber(rawValue: Self.branchesFrom + branchCount)
        var branch = Visitor(id: visitor.id, address: visitor.address)
        branch.branch = Branch(stem: stem, session: table)
        visitors[number] = branch
        visitors[stem]?.branches[table] = number
        return number
    }

    /// A frame of a table's for a hall.
    func hear(_ frame: [UInt8], at branch: Branch) {
        guard let stem = visitors[branch.stem] else { return }
        if let page = stem.page { return hear(frame, at: page, of: branch.stem, table: branch.session) }
        guard let message = try? JSONDocument(parsing: frame, limits: .file).root() else { return }
        server.send(ToHall.from(table: branch.session, message: message).frame, to: stem.id)
    }

    /// A table's end of a branch is closed: the hall is told, and keeps its other tables.
    func breakOff(_ branch: Branch, _ number: ConnectionNumber, _ code: CloseCode, _ reason: String) {
        branchesEnded.append(number)
        guard let stem = visitors[branch.stem] else { return }
        if stem.page != nil {
            lose(branch.session, code, reason, at: branch.stem)
        } else {
            let closed = ToHall.closed(table: branch.session, code: Int(code.rawValue), reason: reason)
            server.send(closed.frame, to: stem.id)
        }
    }

    /// Takes branches off that have ended.
    func takeOffBranches() {
        while !branchesEnded.isEmpty {
            let ended = branchesEnded
            branchesEnded = []
            for number in ended { takeOff(number) }
        }
    }

    func takeOff(_ number: ConnectionNumber) {
        observe(nil, by: number)
        guard let visitor = visitors.removeValue(forKey: number), let branch = visitor.branch else { return }
        if visitors[branch.stem]?.branches[branch.session] == number {
            visitors[branch.stem]?.branches[branch.session] = nil
        }
        if let wait = visitor.wait { openings.forget(number, waitingFor: wait.session) }
        visitor.session?.take(.left(number))
    }
}
