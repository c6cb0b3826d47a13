import NegotiationModel
package import WireMessages

extension ClientModel {
    /// Attempts after the end of input before the client gives up.
    static let attemptsAfterInput = 5

    package static let joinID = RequestID.text("join")

    /// With which the server closes when staff have closed the session.
    static let sessionClosedCode: UInt16 = 1000

    /// Milliseconds until the next attempt to connect after so many, from 1 on, that failed.
    package static func delayMs(afterAttempts attempts: Int) -> Int { Link.delayMs(afterAttempts: attempts) }

    mutating func join() {
        link.join(at: clock.now)
        let request = JoinRequest(
            code: settings.code, name: settings.name, after: view == nil ? nil : lastNews, expects: settings.expects)
        send(FromClient(id: Self.joinID, request: .join(request)))
    }

    mutating func lose(_ reason: String, _ end: LinkEnd) {
        guard leaving != .left else { return }
        switch end {
        case .closed(code: Self.sessionClosedCode):
            tell(.sessionClosed)
            return self.end(.done)
        case .hopeless where view == nil:
            tell(.unreachable(reason: reason))
            return self.end(.unreachable)
        case .lost, .hopeless, .closed, .hungUp: break
        }
        let loss = link.lose()
        if leaving != .no, link.attemptsFailed >= Self.attemptsAfterInput {
            tell(.givenUp(undone: link.pending.count + held.count))
            return quit(.unreachable)
        }
        if loss.isTold { tell(loss, reason) }
        effects.append(.connect(afterMilliseconds: loss.delayMs))
    }

    private mutating func tell(_ loss: Link.Loss, _ reason: String) {
        switch loss.hindrance {
        case .noConnection: tell(.offline(reason: reason, isStill: loss.isStill))
        case .refused(let error): tell(.notReadmitted(error, isStill: loss.isStill))
        }
    }

    mutating func joined(_ answer: JoinAnswer) {
        let isFirst = view == nil
        clock.set(serverTime: answer.time)
        let isShort = sight.join(answer)
        newsAwaited = min(newsAwaited, lastNews)
        // Each piece by itself: what happened in one round is not said to have happened in another.
        tell(isFirst ? .joined(person: settings.name) : .rejoined(answer.missed.flatMap(\.notices.folded)))
        for news in answer.missed { keep(news) }
        if isShort { tell(.recordIsShort) }
        for message in link.joined() { send(message) }
        if isFirst { askForPast() }
        noteOfferTimes(answer.missed)
        if isFirst { lookout.activity.throughBefore = lastNews }
        followActivity(answer.missed)
        composing.doubtPreview()
        reviewQuestion()
        reviewOffer()
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
        // Who was seated hasn't mistyped the code, and the server may yet have the session.
        if view != nil, error.mayPass {
            link.refuse(error)
            return effects.append(.hangUp)
        }
        tell(.notAdmitted(error))
        switch error.kind {
        case .seatTakenOver: end(.takenOver)
        case .sessionStopped, .sessionClosed: end(.stopped)
        default: end(.notAdmitted)
        }
    }

    mutating func tick(_ now: Int) {
        clock.tick(now)
        if let awaited = link.impatience(at: clock.now) { tell(.noAnswer(awaited)) }
        guard let view else { return }
        if let left = clock.secondsAtMark(view.sections.play) { tell(.timeLeft(seconds: left)) }
        for inject in lookout.rowsDue(in: view, at: time) { tell(.rowDue(inject)) }
        if let stall = lookout.newStall(in: view, at: time, lastNews: lastNews) {
            tell(.stall(minutes: stall.idleMinutes, help: view.rowAgainstStall?.inject))
        }
    }
}

extension WireError {
    /// Whether a seat that is refused for it may be given later by the same code.
    package var mayPass: Bool { kind == .codeWrong || kind == .tooManyTries || kind == .sessionStopped }
}
