import NegotiationModel
import WireMessages

extension ClientModel {
    /// Applies news that come next; those seen already are passed over, and where some are missing they are asked for.
    mutating func take(_ news: News) {
        guard news.number > lastNews, view != nil else { return }
        guard news.number == lastNews + 1 else { return askForGap() }
        lastNews = news.number
        view?.sections.take(news.updates)
        if news.updates.delegations != nil { followHead() }
        if news.updates.play != nil { warnedSeconds = markPassed ?? Int.max }
        noteOfferTimes([news])
        followActivity([news])
        doubtPreview(news.updates)
        guard settings.mode.isForPeople else { return }
        tell(news.notices.flatMap { PlainPages.lines(of: $0) })
        if news.notices.contains(where: { $0.kind == .ending }) { adviseAtEnd() }
    }

    /// What comes now.
    private mutating func adviseAtEnd() {
        guard let view, view.viewer != .control, settings.mode != .unattended, !adviceAtEnd.isEmpty else { return }
        tell([adviceAtEnd])
    }

    // The head's place goes from seat to seat while people play.
    private mutating func followHead() {
        guard let seat, let own = view?.ownDelegation else { return }
        view?.isHead = own.commits(seat)
    }

    private mutating func askForGap() {
        let isAsked = pending.contains { if case .gap = $0.purpose { true } else { false } }
        guard !isAsked else { return }
        submit(.news(NewsRequest(after: lastNews, limit: NewsRequest.limitMax)), for: .gap)
    }

    /// Server time, UTC milliseconds, as well as this machine knows it.
    package var time: Int { now + serverAhead }

    private static let marksSeconds = [60, 300]

    /// The mark that a phase begins at or below: that no more is left is no news then.
    private var markPassed: Int? {
        guard let deadline = view?.sections.play?.deadline else { return nil }
        return Self.marksSeconds.first { (deadline - time) / 1000 <= $0 }
    }

    /// Says once when five minutes, and one, are left.
    mutating func warnOfDeadline() {
        guard let play = view?.sections.play, play.status == .running, let deadline = play.deadline else { return }
        let left = (deadline - time) / 1000
        guard let mark = Self.marksSeconds.first(where: { left <= $0 && left > $0 - 30 }), mark < warnedSeconds else {
            return
        }
        warnedSeconds = mark
        tell(["[CLOCK] \(ClockText.length(left)) left in \(play.phaseName)."])
    }
}
