import NegotiationModel
import WireMessages

extension ClientModel {
    /// Milliseconds before each attempt; the last holds for all that follow.
    package static let delays = [500, 1000, 2000, 4000, 8000, 15_000]
    /// Attempts after the end of input before the client gives up.
    static let attemptsAfterInput = 5

    /// A client that was there is a witness: a record that ends before what it has seen has lost something.
    static let lossNotice =
        "[WARNING] The server's record ends before news that you have seen: part of the session is lost. Tell control."

    package static let joinID = RequestID.text("join")

    mutating func join() {
        connection = .joining
        let request = JoinRequest(
            code: settings.code, name: settings.name, after: view == nil ? nil : lastNews,
            expects: settings.mode == .unattended ? .party : nil)
        send(FromClient(id: Self.joinID, request: .join(request)))
    }

    mutating func lose(_ reason: String) {
        guard leaving != .left else { return }
        let wasJoined = connection == .joined
        connection = .offline
        attemptsFailed += 1
        if leaving != .no, attemptsFailed >= Self.attemptsAfterInput {
            tell(["The server could not be reached; not done: \(countOfUndone)."])
            quit(.unreachable)
            return
        }
        let delay = Self.delays[min(attemptsFailed, Self.delays.count) - 1]
        if wasJoined || attemptsFailed == 1 {
            let kept = settings.mode == .unattended ? "what was given is kept" : "what you type is kept"
            tell(["[OFFLINE] \(reason) Trying again by itself; \(kept)."], kind: "client.offline")
        } else if attemptsFailed == 4 {
            tell(["[OFFLINE] Still no connection: \(reason) Trying on."], kind: "client.offline")
        }
        effects.append(.connect(afterMilliseconds: delay))
    }

    mutating func joined(_ answer: JoinAnswer) {
        let isFirst = view == nil
        let isShort = !isFirst && answer.through < lastNews
        connection = .joined
        attemptsFailed = 0
        serverAhead = answer.time - now
        view = answer.view
        seat = answer.seat
        lastNews = answer.through
        newsAwaited = min(newsAwaited, lastNews)
        if settings.mode.isForPeople {
            isFirst ? greet(answer) : greetAgain(answer)
        }
        if isShort { tell([Self.lossNotice], kind: "client.says") }
        for request in pending { send(FromClient(id: request.id, request: request.request)) }
        if isFirst { askForPast() }
        noteOfferTimes(answer.missed)
        if isFirst { activity.throughBefore = lastNews }
        followActivity(answer.missed)
        planPreview?.isStale = true
        askForPreview()
        watchAgain()
        drainHeldLines()
    }

    /// A log is served, and a program reads it: requests go there as they come.
    mutating func joinedLog() {
        connection = .joined
        isAtLog = true
        attemptsFailed = 0
        for request in pending { send(FromClient(id: request.id, request: request.request)) }
    }

    mutating func notAdmitted(_ error: WireError) {
        // Who sat here by this code hasn't mistyped it.
        if error.kind == .codeWrong, view != nil {
            tell([
                "Your code opens no seat any more: the session was closed, or control gave the seat a new code.",
                "What you did is in the session's log. Ask control.",
            ])
            return quit(.notAdmitted)
        }
        tell(
            [error.message] + (error.data.instead.map { [$0] } ?? [])
                + (error.kind == .codeWrong ? ["Look at the slip with your code, and start again with it."] : []))
        switch error.kind {
        case .seatTakenOver: quit(.takenOver)
        case .sessionStopped: quit(.stopped)
        default: quit(.notAdmitted)
        }
    }

    mutating func tick(_ now: Int) {
        self.now = now
        if settings.mode.isForPeople {
            warnOfDeadline()
            tellOfDueRows()
            warnOfStall()
        }
    }

    private var countOfUndone: String {
        let count = pending.count + heldLines.count
        return count == 0 ? "nothing" : count == 1 ? "1 command" : "\(count) commands"
    }

    private mutating func greet(_ answer: JoinAnswer) {
        let pages = PlainPages(view: answer.view, time: time)
        screen.markNext()
        let isAttended = settings.mode != .unattended
        tell(isAttended ? pages.greeting(person: settings.name) : pages.arrival(person: settings.name))
    }

    private mutating func greetAgain(_ answer: JoinAnswer) {
        let notices = answer.missed.flatMap(\.notices)
        tell(["[ONLINE] Connected again" + (notices.isEmpty ? "; nothing was missed." : ". Meanwhile:")])
        tell(notices.flatMap { PlainPages.lines(of: $0) })
    }
}
