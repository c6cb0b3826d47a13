import NegotiationModel
import WireMessages

// Looking through the eyes of others: words that read answer from their view, words that act stay control's own.
extension ClientModel {
    /// What is to be shown: what a watched viewer sees, or else what the seat itself sees.
    package var shownView: View? { watch?.view ?? view }

    /// What stands above everything that is read through other eyes; nil with the seat's own.
    package var watchBanner: String? {
        watch.map { "As \($0.view.viewerName) sees it; “as control” goes back. What you do stays your own." }
    }

    mutating func look(as name: String, _ view: View) throws(LineFault) {
        guard !name.isEmpty else {
            throw LineFault(
                "With whose eyes?", "Type as and a party, as observer, or as \(view.viewer) to look with your own.")
        }
        let viewer = try view.eyesChoices.find(name)
        guard viewer != view.viewer else { return lookWithOwnEyes(view) }
        submit(.watch(WatchRequest(as: viewer)), for: .watch)
    }

    private mutating func lookWithOwnEyes(_ view: View) {
        let wasWatching = watch != nil
        watch = nil
        if wasWatching { submit(.watch(WatchRequest(as: view.viewer)), for: .watch) }
        tell(["You look with your own eyes\(wasWatching ? " again" : "")."])
    }

    /// The view of other eyes is here: for the first time, or again after something was missed.
    mutating func watched(_ answer: WatchAnswer) {
        guard let view, answer.view.viewer != view.viewer else { return }
        let before = watch.flatMap { $0.view.viewer == answer.view.viewer ? $0 : nil }
        watch = Watch(view: answer.view, lastNews: answer.through)
        guard let before else {
            return tell(
                ["You look through the eyes of \(answer.view.viewerName) now. Nobody there can tell."] + banner
                    + PlainPages(view: answer.view, time: time).clock)
        }
        for news in answer.latest where news.number > before.lastNews { tellWatched(news, answer.view) }
    }

    /// What the watched viewer is told next.
    mutating func take(_ watched: WatchedNews) {
        guard var watch, watch.view.viewer == watched.as, watched.news.number > watch.lastNews else { return }
        guard watched.news.number == watch.lastNews + 1 else { return watchAgain() }
        watch.lastNews = watched.news.number
        watch.view.sections.take(watched.news.updates)
        self.watch = watch
        if settings.mode.isForPeople { tellWatched(watched.news, watch.view) }
    }

    /// Asks for the whole view anew, as after a broken connection.
    mutating func watchAgain() {
        let isAsked = pending.contains { if case .watch = $0.purpose { true } else { false } }
        guard let watch, !isAsked else { return }
        submit(.watch(WatchRequest(as: watch.view.viewer)), for: .watch)
    }

    private mutating func tellWatched(_ news: News, _ view: View) {
        tell(news.notices.flatMap { PlainPages.lines(of: $0) }.map { "as \(view.viewerName): \($0)" })
    }

    var banner: [String] { watchBanner.map { [$0] } ?? [] }
}

extension View {
    fileprivate var eyesChoices: Choices<Viewer> {
        let parties = exercise.parties.map { party in
            Choices<Viewer>.Entry(names: [party.id.rawValue, party.tag, party.name], value: .party(party.id))
        }
        let others: [Viewer] = [.control, .observer]
        return Choices(
            kind: "pair of eyes", kinds: "eyes",
            entries: parties + others.map { .init(names: [$0.description], value: $0) }, isNumbered: false)
    }
}
