import NegotiationModel
import WireMessages

/// What the seat sees: its view, and the news that bring it up to date.
///
/// The view includes the news up to `lastNews`, each once and none left out.
struct Sight: Sendable {
    /// What came of news.
    enum Step: Sendable, Equatable {
        /// They came next, and the view includes them.
        case taken
        /// The view includes them already, or there is none yet.
        case known
        /// Some are missing before them: nothing is taken.
        case gap
    }

    /// Nil until the seat has been joined once.
    var view: View?
    private(set) var seat: SeatID?
    /// The number of the last news that the view includes.
    private(set) var lastNews = 0
    private(set) var presence: Presence?

    /// The seat is joined: the whole view is there anew.
    ///
    /// - Returns: whether the server's record ends before news that were seen.
    mutating func join(_ answer: JoinAnswer) -> Bool {
        let isShort = view != nil && answer.through < lastNews
        view = answer.view
        seat = answer.seat
        lastNews = answer.through
        return isShort
    }

    mutating func take(_ news: News) -> Step {
        guard news.number > lastNews, view != nil else { return .known }
        guard news.number == lastNews + 1 else { return .gap }
        lastNews = news.number
        view?.sections.take(news.updates)
        if news.updates.delegations != nil { followHead() }
        return .taken
    }

    // The head's place goes from seat to seat while people play.
    private mutating func followHead() {
        guard let seat, let own = view?.ownDelegation else { return }
        view?.isHead = own.commits(seat)
    }

    /// Who is there now.
    ///
    /// - Returns: the seats that came or went since; none the first time.
    mutating func take(_ presence: Presence) -> [SeatPresence] {
        let before = self.presence
        self.presence = presence
        guard let before else { return [] }
        return presence.seats.filter { seat in
            seat.connected != before.seats.first { $0.seat == seat.seat }?.connected ?? false
        }
    }
}
