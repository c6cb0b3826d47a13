package import NegotiationModel

/// When things happened last, as control keeps an eye on them.
///
/// Views say how things stand, and only news say when they came to: so this is made from all of them, in order, from the
/// session's first.
package struct Activity: Sendable, Equatable {
    /// The number of the last news that are taken in.
    package private(set) var through = 0
    package private(set) var clock = PlayedTime()
    /// When offers were put forward.
    package private(set) var offers: [OfferID: SessionMoment] = [:]
    package private(set) var lastOffer: SessionMoment?
    /// When each party last put an offer forward, and last said something to somebody.
    package private(set) var offersBy: [PartyID: SessionMoment] = [:]
    package private(set) var wordsBy: [PartyID: SessionMoment] = [:]
    package private(set) var channels: [SeatChannel: SessionMoment] = [:]
    /// When rows of the MSEL came to stand as they do.
    package private(set) var rows: [InjectID: SessionMoment] = [:]
    private var statuses: [InjectID: InjectStatus] = [:]
    /// Alerts of the real world that nobody acknowledged here.
    package private(set) var alerts: [RealWorldAlert] = []
    /// The news that were there when the screen was: alerts in them count only while play has not gone on since.
    var throughBefore = 0
    /// How it came to where it is.
    package private(set) var course = Course()
    /// News that came before some that go before them, by number.
    private var early: [News] = []

    /// Takes in news, in any order, each once.
    ///
    /// - Parameter view: for the channels, which are named as the viewer knows them.
    mutating func take(_ news: [News], in view: View) {
        for piece in news where piece.number > through && !early.contains(where: { $0.number == piece.number }) {
            early.insert(piece, at: early.firstIndex { $0.number > piece.number } ?? early.count)
        }
        while let next = early.first, next.number == through + 1 {
            early.removeFirst()
            takeNext(next, view)
        }
    }

    /// Somebody has read the alerts.
    mutating func acknowledge() { alerts = [] }

    /// What is missing up to here is lost: it is not told any more.
    mutating func giveUp(upTo lastNews: Int, in view: View) {
        through = max(through, (early.first?.number ?? lastNews + 1) - 1)
        take([], in: view)
    }

    /// Whether news are missing before some that are there.
    func isMissing(upTo lastNews: Int) -> Bool { through < lastNews }

    /// How long it is since a moment, in milliseconds of exercise time.
    package func playedMs(since moment: SessionMoment, at timeMs: Int) -> Int {
        max(0, clock.moment(at: timeMs).playedMs - moment.playedMs)
    }

    private mutating func takeNext(_ news: News, _ view: View) {
        through = news.number
        course.take(news)
        if let play = news.updates.play { takePlay(play, at: news.time) }
        let moment = clock.moment(at: news.time)
        for known in news.updates.offers ?? [] where offers[known.offer.id] == nil {
            offers[known.offer.id] = moment
            lastOffer = moment
            offersBy[known.offer.author] = moment
        }
        for message in news.updates.messages ?? [] {
            if let author = message.author { wordsBy[author] = moment }
            if let channel = SeatChannel(of: message, in: view) { channels[channel] = moment }
        }
        for row in news.updates.msel ?? [] where statuses[row.inject.id] != row.inject.status {
            statuses[row.inject.id] = row.inject.status
            rows[row.inject.id] = moment
        }
        for notice in news.notices {
            if notice.kind == .statement, let party = notice.party { wordsBy[party] = moment }
            if notice.kind == .realWorld {
                alerts.append(RealWorldAlert(number: news.number, timeMs: news.time, text: notice.text))
            }
        }
    }

    private mutating func takePlay(_ play: PlayView, at timeMs: Int) {
        clock.take(play, at: timeMs)
        if play.status == .running { alerts.removeAll { $0.number <= throughBefore } }
    }
}
