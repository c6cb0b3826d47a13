import NegotiationModel
import WireMessages

extension ClientModel {
    /// Applies news that come next; those seen already are passed over, and where some are missing they are asked for.
    mutating func follow(_ news: News) {
        switch sight.take(news) {
        case .known: return
        case .gap: return askForGap()
        case .taken: break
        }
        if news.updates.play != nil { clock.follow(view?.sections.play) }
        noteOfferTimes([news])
        followActivity([news])
        composing.doubtPreview(after: news.updates)
        askForPreview()
        let resolved = keep(news)
        tell(.news(news))
        if let resolved, view?.viewer != .control { tell(.resolved(resolved)) }
        reviewQuestion()
        reviewOffer(after: news.updates)
        if news.notices.contains(where: { $0.kind == .ending }) { adviseAtEnd() }
    }

    /// Keeps what can be read again: what a phase brought, and how dice fell.
    ///
    /// - Returns: what the phase brought, where these news resolve one.
    @discardableResult mutating func keep(_ news: News) -> Recap? {
        dice = (dice + news.notices.filter { $0.kind == .die }).suffix(Self.diceKept)
        guard let view,
            let resolved = Recap(of: news, in: view, advice: view.viewer == .control ? "" : adviceAtEnd)
        else { return nil }
        recap = resolved
        return resolved
    }

    private static let diceKept = 100

    /// What comes now.
    private mutating func adviseAtEnd() {
        guard let view, view.viewer != .control, !adviceAtEnd.isEmpty else { return }
        tell(.advice(adviceAtEnd))
    }

    private mutating func askForGap() {
        guard !link.isAwaiting({ if case .gap = $0 { true } else { false } }) else { return }
        submit(.news(NewsRequest(after: lastNews, limit: NewsRequest.limitMax)), for: .gap)
    }

    /// Notes when offers were put forward, which news say and views don't.
    mutating func noteOfferTimes(_ news: [News]) {
        for piece in news {
            for notice in piece.notices where notice.kind == .offer {
                guard let offer = notice.offer, offerTimes[offer] == nil else { continue }
                offerTimes[offer] = piece.time
            }
        }
    }

    /// Offers have an age, also those from before one joined.
    mutating func askForPast() {
        guard settings.pastAsked == .everyone, lastNews > 0, view?.viewer != .control else { return }
        let limit = NewsRequest.limitMax
        submit(.news(NewsRequest(after: max(0, lastNews - limit), limit: limit)), for: .past)
    }
}
