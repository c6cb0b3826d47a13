import NegotiationModel
package import WireMessages

extension ClientModel {
    /// Attempts after the end of input before the client gives up.
    static let attemptsAfterInput = 5

    package static let joinID = RequestID.text("join")

    /// Milliseconds until the next attempt to connect after so many, from 1 on, that failed.
    package static func delayMs(afterAttempts attempts: Int) -> Int { Link.delayMs(afterAttempts: attempts) }

    mutating func join() {
        link.join()
        let request = JoinRequest(
            code: settings.code, name: settings.name, after: view == nil ? nil : lastNews, expects: settings.expects)
        send(FromClient(id: Self.joinID, request: .join(request)))
    }

    mutating func lose(_ reason: String) {
        guard leaving != .left else { return }
        let (delayMs, isTold, isStill) = link.lose()
        if leaving != .no, link.attemptsFailed >= Self.attemptsAfterInput {
            tell(.givenUp(undone: link.pending.count + held.count))
            return quit(.unreachable)
        }
        if isTold { tell(.offline(reason: reason, isStill: isStill)) }
        effects.append(.connect(afterMilliseconds: delayMs))
    }

    mutating func joined(_ answer: JoinAnswer) {
        let isFirst = view == nil
        clock.set(serverTime: answer.time)
        let isShort = sight.join(answer)
        newsAwaited = min(newsAwaited, lastNews)
        tell(isFirst ? .joined(person: settings.name) : .rejoined(answer.missed.flatMap(\.notices)))
        if isShort { tell(.recordIsShort) }
        for message in link.joined() { send(message) }
        if isFirst { askForPast() }
        noteOfferTimes(answer.missed)
        if isFirst { lookout.activity.throughBefore = lastNews }
        followActivity(answer.missed)
        composing.doubtPreview()
        askForPreview()
        watchAgain()
        runHeld()
    }

    /// A log is served, and a program reads it here: requests go there as they come.
    package mutating func stayAtLog() -> [ClientEffect] {
        isAtLog = true
        for message in link.joined() { send(message) }
        leaveIfFinished()
        return drainEffects()
    }

    mutating func notAdmitted(_ error: WireError) {
        tell(.notAdmitted(error, wasAdmitted: view != nil))
        switch error.kind {
        case .seatTakenOver: quit(.takenOver)
        case .sessionStopped, .sessionClosed: quit(.stopped)
        default: quit(.notAdmitted)
        }
    }

    mutating func tick(_ now: Int) {
        clock.tick(now)
        guard let view else { return }
        if let left = clock.secondsAtMark(view.sections.play) { tell(.timeLeft(seconds: left)) }
        for inject in lookout.rowsDue(in: view, at: time) { tell(.rowDue(inject)) }
        if let stall = lookout.newStall(in: view, at: time, lastNews: lastNews) {
            tell(.stall(minutes: stall.idleMinutes, help: view.rowAgainstStall?.inject))
        }
    }
}
