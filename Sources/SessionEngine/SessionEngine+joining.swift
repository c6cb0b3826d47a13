import NegotiationModel
import NegotiationRules
import StrictJSON
package import WireMessages

extension SessionEngine {
    mutating func take(_ message: FromClient, from connection: ConnectionNumber) {
        guard seats.take(connection, at: timeMs) else {
            return fail(
                message.id,
                WireError(
                    .tooManyTries,
                    "Too many requests: \(seats.requests.perSecond) a second are taken over time, \(seats.requests.burst) "
                        + "at once.",
                    instead: "Wait a second, then send it again."), to: connection)
        }
        if case .stopped(let sentence) = standing {
            return fail(message.id, WireError(.sessionStopped, sentence), to: connection)
        }
        do {
            try answer(message, to: connection)
        } catch {
            readBack(error, for: message, of: connection)
        }
    }

    /// Answers a request. Where entries are missing for it, it may be taken again: what was done before is found done.
    mutating func answer(_ message: FromClient, to connection: ConnectionNumber) throws(MissingEntries) {
        switch (message.request, seats[connection]) {
        case (.join(let request), nil): try join(connection, message.id, request)
        case (.join, .some):
            fail(
                message.id, WireError(.joinedAlready, "This connection has joined already; open another to join anew."),
                to: connection)
        case (_, nil):
            fail(
                message.id, WireError(.joinRequired, "The first request of a connection must be session.join."),
                to: connection)
        case (.command(let command, let key), let member?): take(command, key, message.id, connection, member)
        case (.preview(let request), let member?): preview(request, message.id, connection, member)
        case (.watch(let request), let member?): try watch(request, message.id, connection, member)
        case (.news(let request), let member?): try tellNews(request, message.id, connection, member)
        case (.logLines, .some):
            let error = WireError(.methodUnknown, "log.lines is for logs that are shown; a session is played here.")
            fail(message.id, error, to: connection)
        }
    }

    mutating func answer(_ fault: WireFault, to connection: ConnectionNumber) {
        guard seats.take(connection, at: timeMs) else {
            performWhenDurable(.close(connection, .policy, reason: "too many requests"))
            return
        }
        fail(fault.id, fault.error, to: connection)
    }

    // Nothing could be answered to it: a pong says nothing of why.
    mutating func takePing(of connection: ConnectionNumber) {
        guard !seats.take(connection, at: timeMs) else { return }
        performWhenDurable(.close(connection, .policy, reason: "too many requests"))
    }

    mutating func leave(_ connection: ConnectionNumber) {
        guard seats.leave(connection, at: timeMs) else { return }
        for (viewer, readers) in seats.readers(viewerCount: fold.viewers.count).enumerated() where readers.isEmpty {
            fold.forget(viewer)
        }
        tellPresence()
    }

    private mutating func join(
        _ connection: ConnectionNumber, _ id: RequestID, _ request: JoinRequest
    ) throws(MissingEntries) {
        guard let place = fold.seat(openedBy: JoinCode.digest(ofTyped: request.code)) else {
            return fail(id, .codeUnknown, to: connection)
        }
        // Its codes open nothing any more; while the seal is on its way to the disk, so is this.
        guard standing == .open else { return fail(id, .sessionClosed(fold.session), to: connection) }
        let kind = SeatKind(of: fold.role(place))
        if let expected = request.expects, expected != kind {
            return fail(id, .seatUnexpected(kind, for: expected), to: connection)
        }
        if let refusal = refusal(ofName: request.name, at: place) { return fail(id, refusal, to: connection) }
        let viewer = seats.places[place].viewer
        if let after = request.after, after > fold.through(viewer) {
            return reportLoss(seen: after, through: fold.through(viewer), id, connection)
        }
        if fold.role(place) != .observer {
            takeOver(place)
            enterHandover(place, to: request.name)
        }
        let through = fold.through(viewer)
        let missed = try newsRoom.latest(
            after: request.after ?? through, limit: NewsRequest.limitMax, viewer: viewer)
        seats.join(connection, place, person: request.name, at: timeMs)
        performWhenDurable(.send(joinAnswer(id, place, missed), to: connection))
        standDown(for: place)
        tellPresence()
        if fold.viewers[viewer] == .control, !alarmsElsewhere.alarms.isEmpty {
            send(.alarms(alarmsElsewhere), to: connection)
        }
    }

    private mutating func joinAnswer(_ id: RequestID, _ place: Int, _ missed: ArraySlice<[UInt8]>) -> [UInt8] {
        let (seat, viewer) = (seats.places[place].seat, seats.places[place].viewer)
        let parts = JoinParts(
            seat: seat, session: fold.session, server: server, through: fold.through(viewer), timeMs: timeMs,
            view: view(for: viewer, isEvaluator: fold.role(place) == .evaluator, isHead: fold.state.commits(seat)))
        return WireFrames.joinAnswer(id, parts, missed: missed)
    }

    func view(for viewer: Int, isEvaluator: Bool, isHead: Bool) -> ViewParts {
        let view = fold.state.view(for: fold.viewers[viewer], isHead: isHead)
        return ViewParts(
            exercise: view.exercise, isEvaluator: isEvaluator, isHead: isHead, sections: view.sections,
            viewer: view.viewer)
    }

    private mutating func takeOver(_ place: Int) {
        for connection in seats.places[place].connections {
            fail(nil, .seatTaken, to: connection)
            performWhenDurable(.close(connection, .takenOver, reason: SessionCloseCode.takenOverReason))
            _ = seats.leave(connection, at: timeMs)
        }
    }

    private mutating func reportLoss(seen: Int, through: Int, _ id: RequestID, _ connection: ConnectionNumber) {
        perform(
            .report(
                "Session \(fold.session): a client has seen news \(seen), but the log gives only \(through). "
                    + "Part of the log is lost; restore it from a copy."))
        fail(
            id,
            WireError(
                .newsLost,
                "You have seen news up to \(seen), but the session's log gives only \(through): "
                    + "part of the session is lost. Tell the staff.",
                instead: "Joining without `after` shows what is left."), to: connection)
        performWhenDurable(.close(connection, .policy, reason: "the session's log is shorter than what was seen"))
    }

    /// Tells control, and evaluators, who is connected; and each delegation of several who of it is.
    ///
    /// Only whoever was told something else before: a frame that says the same again would say that something happened elsewhere.
    mutating func tellPresence() {
        for (number, viewer) in fold.viewers.enumerated() {
            guard !seats.connections(of: number).isEmpty, let presence = presence(for: viewer) else { continue }
            let untold = seats.tell(presence.withoutTimesOfThosePresent, to: number)
            guard !untold.isEmpty else { continue }
            let frame = ToClient.presence(presence).frame
            for connection in untold { performWhenDurable(.send(frame, to: connection)) }
        }
    }

    /// The seats that a viewer may know of; nil where it is one's own alone.
    private func presence(for viewer: Viewer) -> Presence? {
        let known = seats.places.enumerated().filter { _, place in
            viewer == .control || viewer.party != nil && fold.viewers[place.viewer] == viewer
        }
        guard viewer == .control || known.count > 1 else { return nil }
        return Presence(
            seats: known.map { number, place in
                SeatPresence(
                    seat: place.seat, viewer: fold.viewers[place.viewer], isHead: fold.role(number).isHead,
                    hasCode: fold.state.codeDigest(of: place.seat) != nil,
                    codeNumber: viewer == .control ? fold.state.codeNumber(of: place.seat) : nil,
                    connected: !place.connections.isEmpty, person: place.person, lastSeen: place.lastSeenMs)
            })
    }

    private mutating func tellNews(
        _ request: NewsRequest, _ id: RequestID, _ connection: ConnectionNumber, _ member: SeatTable.Member
    ) throws(MissingEntries) {
        guard let viewer = viewer(request.as, for: member, id, connection) else { return }
        let frames = try newsRoom.page(after: request.after, limit: request.limit, viewer: viewer)
        performWhenDurable(.send(WireFrames.newsAnswer(id, frames), to: connection))
    }
}

extension Presence {
    // While somebody is there the time goes on by itself: it is no news, and is told along with what is.
    fileprivate var withoutTimesOfThosePresent: Presence {
        var presence = self
        for place in presence.seats.indices where presence.seats[place].connected {
            presence.seats[place].lastSeen = nil
        }
        return presence
    }
}

extension WireError {
    /// What everybody gets whose code opens no seat, whatever the reason.
    package static let codeOfHall = WireError(
        .codeOfHall, "This code opens a hall, that is several tables at once.",
        instead: "Start offramp-join with --hall, or open /hall at the server's address in a browser.")

    package static let codeUnknown = WireError(
        .codeWrong, "No seat is opened by this code.", instead: "Check every sign of it, or ask control for a new one.")
    /// What those get whose code opened a seat of a session that was closed.
    package static func sessionClosed(_ session: String) -> WireError {
        WireError(
            .sessionClosed, "The session \(session) is closed: it has ended, and nobody joins it any more.",
            instead: "All that was done is in its log; ask whoever runs the exercise for it.")
    }
    /// What those get whose code opens a seat that their client can do nothing with.
    static func seatUnexpected(_ kind: SeatKind, for expected: SeatKind) -> WireError {
        WireError(
            .seatUnexpected,
            "This code is \(kind.possessive), and \(expected.possessive) is needed here: nobody was moved from a seat.",
            instead: "Join with \(expected.possessive) code.")
    }
    /// What those get whose news is older than what the server keeps, where the log can't be read.
    static let newsUnreadable = WireError(
        .sessionStopped, "Earlier news can't be read back from the session's log: tell the staff.")
    /// What those get who try too many wrong codes.
    package static let triesExceeded = WireError(
        .tooManyTries, "Too many wrong codes came from your address.", instead: "Wait a few seconds, then try again.")
}

extension WireError {
    /// Told to whom the seat is taken from.
    package static let seatTaken = WireError(
        .seatTakenOver, "Somebody joined with the same code elsewhere and has the seat now.")
}
