extension ClientModel {
    /// Milliseconds that news promised by an answer are waited for before leaving.
    static let newsPatience = 2000

    mutating func endInput() {
        if leaving == .no { leaving = .whenDone }
    }

    /// `quit` was typed.
    mutating func leave() {
        guard !hasQuit else { return quit(.done) }
        hasQuit = true
        let isNothingUndone = link.pending.isEmpty && held.isEmpty
        if connection != .joined, isNothingUndone { return quit(.done) }
        guard leaving == .no else { return }
        leaving = .whenDone
        if !isNothingUndone { tell(.leavingWaits) }
    }

    mutating func leaveIfFinished() {
        switch leaving {
        case .no, .left: return
        case .whenDone:
            guard view != nil || isAtLog, link.pending.isEmpty, held.isEmpty else { return }
            guard newsAwaited > lastNews, connection == .joined else { return finishLeaving() }
            leaving = .by(time: clock.now + Self.newsPatience)
        case .by(let time):
            if newsAwaited <= lastNews || clock.now >= time || connection != .joined { finishLeaving() }
        }
    }

    private mutating func finishLeaving() {
        if confirmation != nil { tell(.unanswered) }
        quit(.done)
    }

    mutating func quit(_ code: ExitCode) {
        guard leaving != .left else { return }
        leaving = .left
        effects.append(.quit(code: code))
    }
}
