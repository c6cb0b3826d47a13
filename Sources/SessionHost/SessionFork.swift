package import Digests
package import NegotiationModel
import NegotiationRules
package import SessionEngine
package import SessionLog
import SessionLogFiles
import StrictJSON
import Threads
import WireMessages

/// A session that goes on from a moment of another one: the same entries up to there, codes of its own, and paused.
///
/// The dice are the same: what is drawn under a name that the other drew, too, falls as it did there.
package struct SessionFork: Codable, Sendable {
    /// Where the other's log lies.
    package let folder: String
    package let header: LogHeader
    /// New codes of seats whose code was replaced or revoked by then.
    package let reissued: [NewCode]

    package struct NewCode: Codable, Sendable {
        package let seat: SeatID
        package let digest: SHA256Digest
    }

    /// What is told of a moment before a session is forked there.
    package struct Moment: Sendable {
        package let header: LogHeader
        package let entry: Int
        package let digest: SHA256Digest
        /// Where play was then; nil before STARTEX.
        package let place: String?
        fileprivate let seats: [Seat]
        fileprivate let reissued: [SeatID]
        fileprivate let isOver: Bool
    }

    /// Looks for a moment in a log, record by record.
    ///
    /// - Parameter isThere: whether an entry's events are those of the moment; the first such entry is it.
    package static func moment(
        in records: [LogRecord], where isThere: (SessionEntry) -> Bool
    ) throws(LogFault) -> Moment? {
        var rebuilding: SessionFold?
        var header: LogHeader?
        var changed: [SeatID] = []
        for record in records {
            switch record {
            case .header(let first):
                header = first
                rebuilding = try SessionFold(first)
            case .entry(let line):
                let entry = try SessionEntry(line, isDigested: false)
                rebuilding?.advance(by: entry)
                for event in entry.events {
                    switch event {
                    case .codeReissued(let seat, _), .codeRevoked(let seat):
                        if !changed.contains(seat) { changed.append(seat) }
                    default: break
                    }
                }
                guard isThere(entry), let header, let fold = rebuilding else { continue }
                return Moment(
                    header: header, entry: entry.number, digest: line.hash, place: fold.state.placeName,
                    seats: fold.seats, reissued: changed, isOver: fold.state.status == .ended)
            case .seal: break
            }
        }
        return nil
    }

    /// Draws codes for a session that goes on from a moment.
    ///
    /// - Parameters:
    ///   - folder: where the other's log lies.
    ///   - session: the new one's id.
    ///   - table: what staff call the new table; nil: as the other.
    /// - Returns: the fork, and the opening with the code of every seat, which is stored nowhere.
    package static func prepared(
        from moment: Moment, in folder: String, as session: String, table: String?
    ) throws(HostRefusal) -> (fork: SessionFork, opening: SessionOpening) {
        guard !moment.isOver else {
            throw HostRefusal(
                "Play is over at entry \(moment.entry), so nothing goes on from there. Choose an earlier moment.")
        }
        if let table, let complaint = TextRule.name.complaint(about: table) {
            throw HostRefusal("The name of a table \(complaint).")
        }
        func code() throws(HostRefusal) -> JoinCode {
            guard let code = JoinCode(randomBytes: try SystemRandom.bytes(JoinCode.randomByteCount)) else {
                throw HostRefusal("No code could be made.")
            }
            return code
        }
        var slips: [SessionOpening.Slip] = []
        var seats: [Seat] = []
        var reissued: [NewCode] = []
        for seat in moment.seats {
            let first = try code()
            // A hall opens several tables, and this one is in none.
            if seat.id == .hall {
                seats.append(Seat(id: seat.id, role: seat.role, codeDigest: first.digest))
                continue
            }
            seats.append(Seat(id: seat.id, role: seat.role, codeDigest: first.digest))
            guard moment.reissued.contains(seat.id) else {
                slips.append(SessionOpening.Slip(seat: seat.id, role: seat.role, code: first))
                continue
            }
            // What control did to the seat's code by then is in the log, so the new one comes behind it.
            let second = try code()
            reissued.append(NewCode(seat: seat.id, digest: second.digest))
            slips.append(SessionOpening.Slip(seat: seat.id, role: seat.role, code: second))
        }
        let old = moment.header
        do {
            let header = try LogHeader(
                session: session, openedAtMs: old.openedAtMs, exercise: old.exercise, seats: seats,
                seedCommitment: old.seedCommitment, seedHex: old.seedHex, diceAreKnown: old.diceAreKnown,
                values: old.values, table: table ?? old.table,
                parent: LogParent(session: old.session, entry: moment.entry, digest: moment.digest))
            return (SessionFork(folder: folder, header: header, reissued: reissued), SessionOpening(header, slips))
        } catch {
            throw HostRefusal("The session can't be written into a log: \(error)")
        }
    }

    /// Writes the log, and closes it; it is durable when this returns.
    func write(into target: LogFolder) throws(LogRefusal) {
        guard let parent = header.parent else { throw .missing(session: header.session) }
        var entries: [LogEntry] = []
        let source = try LogFolder(path: folder, for: .reading)
        _ = try source.read(parent.session, head: .mustHold) { (record) throws(LogFault) in
            if case .entry(let entry) = record, entry.number <= parent.entry { entries.append(entry) }
        }
        guard entries.last?.hash == parent.digest else {
            throw .unusable("The log of \(parent.session) has changed: its entry \(parent.entry) is another one now.")
        }
        let progress = Monitor(Progress())
        let (log, chain) = try target.create(header) { step in
            switch step {
            case .durable(let position): progress.change { $0.durable = position }
            case .failed(let refusal): progress.change { $0.refusal = refusal }
            case .closed: break
            }
        }
        do throws(LogRefusal) {
            let last = try fill(log, chain, entries, in: target, progress)
            try Self.wait(for: last, in: target, progress)
        } catch {
            log.close()
            log.waitUntilEnded()
            target.takeBack(header.session)
            throw error
        }
        log.close()
        log.waitUntilEnded()
    }

    private struct Progress: Sendable {
        var durable = 0
        var refusal: LogRefusal?
    }

    /// Lines that wait for the disk take memory, and too many stop every log of the folder.
    private static let bytesWaitingMax = 4 * 1024 * 1024

    private static func wait(
        for position: Int, in folder: LogFolder, _ progress: Monitor<Progress>
    ) throws(LogRefusal) {
        folder.write()
        let refusal = progress.wait { state -> LogRefusal?? in
            if let refusal = state.refusal { return .some(refusal) }
            return state.durable >= position ? .some(nil) : nil
        }
        if let refusal = refusal ?? nil { throw refusal }
    }

    /// - Returns: the position behind its last line.
    private func fill(
        _ log: FileLog, _ opened: LogChain, _ entries: [LogEntry], in folder: LogFolder, _ progress: Monitor<Progress>
    ) throws(LogRefusal) -> Int {
        var (chain, waiting) = (opened, 0)
        var rebuilding = SessionRebuilding(readsBack: true)
        do {
            try rebuilding.take(.header(header))
            for entry in entries {
                let draft = LogDraft(
                    timeMs: entry.timeMs, seat: entry.seat, person: entry.person, key: entry.key,
                    command: entry.command, events: entry.events)
                let (_, line) = try chain.append(draft)
                try rebuilding.take(.entry(try LogEntry(line: line)))
                try log.append(line, reaching: chain, rebuilding.logClock)
                waiting += line.count
                guard waiting > Self.bytesWaitingMax else { continue }
                try Self.wait(for: chain.position, in: folder, progress)
                waiting = 0
            }
        } catch let refusal as LogRefusal {
            throw refusal
        } catch {
            throw .unusable("The entries of \(header.session) can't be written again: \(error)")
        }
        // At the moment that play is forked at: no time passes in between.
        let nowMs = entries.last?.timeMs ?? header.openedAtMs
        guard var engine = SessionEngine(rebuilding, chain: chain, at: nowMs) else {
            throw .unusable("The session \(header.session) can't be made from its entries.")
        }
        var position = chain.position
        for (place, command) in additions(engine).enumerated() {
            var isEntered = false
            for case .append(let line, let chain, let clock) in engine.handle(.order(command, number: place), at: nowMs)
            {
                try log.append(line, reaching: chain, clock)
                (position, isEntered) = (chain.position, true)
            }
            guard isEntered else { throw .unusable("The session \(header.session) took no order of staff's.") }
        }
        return position
    }

    private func additions(_ engine: SessionEngine) -> [Command] {
        let from = header.parent.map { "\($0.session), entry \($0.entry)" } ?? ""
        // Where that was is no player's to know, since it counts what each wasn't told.
        let pause =
            engine.status == .running ? [Command.pause(reason: "Play goes on from here in a session of its own.")] : []
        let step = engine.inStep.isEmpty ? [] : [Command.setStep(sessions: [])]
        return pause + step + [.note(text: "This session goes on from \(from).")]
            + reissued.map { .reissue(seat: $0.seat, digest: $0.digest) }
    }
}
