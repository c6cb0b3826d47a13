import Digests
import NegotiationModel
import NegotiationRules
import SessionLog
import WireMessages

extension SessionEngine {
    mutating func take(
        _ command: Command, _ key: CommandKey, _ id: RequestID, _ connection: ConnectionNumber,
        _ member: SeatTable.Member
    ) {
        guard let written = WrittenCommand(command) else {
            tally.refused += 1
            return fail(id, WireError(.paramsInvalid, "A number in the command is too large."), to: connection)
        }
        if let record = fold.keys[member.seat][key.text] {
            tally.repeated += 1
            return repeatAnswer(record, written.digest, id, connection)
        }
        guard standing == .open else {
            tally.refused += 1
            return fail(id, WireError(.sessionClosed, "The session is closed; it takes no commands."), to: connection)
        }
        let role = fold.role(member.seat)
        let giver = Giver(seat: fold.seats[member.seat].id, person: member.person, key: key.text)
        do throws(Refusal) {
            try demandEmptyHead(command)
            try demandOwnStep(command)
            let events = try fold.state.decide(command, by: .seat(role: role), person: member.person, at: timeMs)
            guard enter(written, events, giver, fault: (id, connection)) else {
                tally.refused += 1
                return
            }
            tally.accepted += 1
            let answer = CommandAnswer(
                through: fold.through(member.viewer), repeated: false, offer: fold.offerMade(by: key, member.seat))
            send(.answer(id: id, .done(answer)), to: connection)
            followSeats(events)
        } catch {
            tally.refused += 1
            let trace = fold.state.events(of: error, by: .seat(role: role))
            if !trace.isEmpty {
                guard enter(written, trace, giver, fault: (id, connection)) else { return }
            }
            fail(id, WireError(error), to: connection)
        }
    }

    mutating func preview(
        _ request: PreviewRequest, _ id: RequestID, _ connection: ConnectionNumber, _ member: SeatTable.Member
    ) {
        do throws(Refusal) {
            guard let party = fold.viewers[member.viewer].party else {
                throw Refusal(.seatMayNot, "This seat speaks for no party.", instead: "Join with a party's code.")
            }
            let preview = try fold.state.preview(request.offer, countering: request.counters, by: party, at: timeMs)
            send(.answer(id: id, .previewed(preview)), to: connection)
        } catch {
            fail(id, WireError(error), to: connection)
        }
    }

    /// Enters what the clock does; it is never refused by a rule.
    ///
    /// - Returns: false if nothing was entered.
    @discardableResult
    mutating func enterByClock(_ command: Command) -> Bool {
        let giver = Giver(seat: SessionEntry.clockSeat, person: "", key: "")
        guard let events = try? fold.state.decide(command, by: .clock, person: "", at: timeMs),
            let written = WrittenCommand(command)
        else { return false }
        let phase = fold.state.point
        guard enter(written, events, giver, fault: nil) else { return false }
        if case .phaseElapsed = command { elapsed = phase }
        return true
    }

    /// Puts a command and its events into the log and into play, and tells everybody their news of it.
    ///
    /// - Parameter fault: whom to answer if it can't be written down.
    /// - Returns: false if it can't; nothing has happened then.
    mutating func enter(
        _ written: WrittenCommand, _ events: [Event], _ giver: Giver,
        fault: (id: RequestID, connection: ConnectionNumber)?
    ) -> Bool {
        do {
            let draft = LogDraft(
                timeMs: timeMs, seat: giver.seat.rawValue, person: giver.person, key: giver.key, command: written.form,
                events: events)
            let (number, line) = try chain.append(draft)
            takeIn(
                SessionEntry(number: number, timeMs: timeMs, giver: giver, written: written, events: events), line)
            return true
        } catch {
            if let fault {
                fail(
                    fault.id, WireError(.paramsInvalid, "The command can't be written down: \(error)"),
                    to: fault.connection)
            }
            return false
        }
    }

    private mutating func takeIn(_ entry: SessionEntry, _ line: [UInt8]) {
        newsRoom.keep(entry, before: fold)
        let alarms = fold.alarms
        let readers = seats.readers(viewerCount: fold.viewers.count)
        let news = fold.take(entry, wanted: .viewers(readers.map { !$0.isEmpty }))
        newsRoom.mark(fold)
        perform(.append(line: line, reaching: chain, fold.logClock(at: timeMs)))
        var press = NewsPress()
        for (viewer, news) in news.enumerated() {
            if let news {
                tell(news, viewer, readers[viewer], by: &press)
            } else if readers[viewer].isEmpty {
                newsRoom.skip(through: fold.through(viewer), viewer: viewer)
            }
        }
        if fold.alarms != alarms { performWhenDurable(.alarms(fold.alarms)) }
    }

    /// Tells control what was stopped at other tables of the hall.
    mutating func tell(_ alarms: TableAlarms) {
        guard alarms != alarmsElsewhere else { return }
        alarmsElsewhere = alarms
        guard let control = fold.viewers.firstIndex(of: .control) else { return }
        for connection in seats.connections(of: control) { send(.alarms(alarms), to: connection) }
    }

    private mutating func tell(
        _ news: News, _ viewer: Int, _ readers: SeatTable.Readers, by press: inout NewsPress
    ) {
        let frame = newsRoom.frame(of: news, viewer: viewer, by: &press)
        for connection in readers.own { performWhenDurable(.send(frame, to: connection)) }
        guard !readers.watchers.isEmpty else { return }
        let watched = WireFrames.watchedNews(frame, as: fold.viewers[viewer])
        for connection in readers.watchers { performWhenDurable(.send(watched, to: connection)) }
    }

    private mutating func repeatAnswer(
        _ record: KeyBook.Record, _ digest: SHA256Digest, _ id: RequestID, _ connection: ConnectionNumber
    ) {
        guard record.commandDigest == digest else {
            return fail(
                id,
                WireError(
                    .keyInvalid, "params.key was given to another command before.",
                    instead: "Make a new key for each command, and use it again only to send that command again."),
                to: connection)
        }
        switch record.outcome {
        case .done(let through, let offer):
            let answer = CommandAnswer(through: through, repeated: true, offer: offer)
            send(.answer(id: id, .done(answer)), to: connection)
        case .refused(let refusal): fail(id, WireError(refusal), to: connection)
        }
    }
}

/// Who gives a command, as the log writes it.
struct Giver {
    var seat: SeatID
    var person: String
    var key: String
}

extension SessionFold {
    /// The offer that a seat's command of this key made.
    fileprivate func offerMade(by key: CommandKey, _ seat: Int) -> OfferID? {
        if case .done(_, let offer) = keys[seat][key.text]?.outcome { offer } else { nil }
    }
}
