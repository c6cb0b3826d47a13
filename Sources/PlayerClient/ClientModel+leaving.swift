import NegotiationModel
import WireMessages

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

    mutating func quit(_ code: ExitCode) { leave(by: .quit(code: code)) }

    /// For what happened elsewhere.
    mutating func end(_ code: ExitCode) { leave(by: .end(code: code)) }

    private mutating func leave(by effect: ClientEffect) {
        guard leaving != .left else { return }
        leaving = .left
        tellUndone()
        effects.append(effect)
    }

    /// What was typed and kept is shown before it is gone.
    private mutating func tellUndone() {
        let asked = link.pending.compactMap { if case .preview = $0.purpose { $0.line } else { nil } }
        let waiting =
            asked
            + held.compactMap { input in
                if case .line(let line) = input, line.folded != Word.quit.rawValue { line } else { deed(of: input) }
            }
        let unanswered = link.pending.compactMap { words(of: $0) }
        if !waiting.isEmpty || !unanswered.isEmpty { tell(.undone(waiting: waiting, unanswered: unanswered)) }
    }

    private func deed(of input: ClientInput) -> String? {
        if case .command(let command) = input { "you " + command.deed } else { nil }
    }

    private func words(of request: PendingRequest) -> String? {
        switch request.purpose {
        case .command, .offer: break
        default: return nil
        }
        if let line = request.line { return line }
        guard case .command(let command, _) = request.request else { return nil }
        if case .offer = request.purpose, let draft, let line = view.flatMap({ OfferLine.typed(draft, in: $0) }) {
            return line
        }
        return "you " + command.deed
    }
}
