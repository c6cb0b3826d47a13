import NegotiationModel
import WireMessages

// Looking through the eyes of others: words that read answer from their view, words that act stay control's own.
extension ClientModel {
    mutating func look(as name: String, _ view: View) throws(LineFault) {
        guard !name.isEmpty else {
            throw LineFault(
                "With whose eyes?", "Type as and a party, as observer, or as \(view.viewer) to look with your own.")
        }
        look(as: try view.eyesChoices.find(name), view)
    }

    mutating func look(as viewer: Viewer, _ view: View) {
        guard viewer != view.viewer else { return lookWithOwnEyes(view) }
        submit(.watch(WatchRequest(as: viewer)), for: .watch)
    }

    private mutating func lookWithOwnEyes(_ view: View) {
        let wasWatching = watch != nil
        watch = nil
        if wasWatching { submit(.watch(WatchRequest(as: view.viewer)), for: .watch) }
        tell(.ownEyes(wasWatching: wasWatching))
    }

    /// The view of other eyes is here: for the first time, or again after something was missed.
    mutating func watched(_ answer: WatchAnswer) {
        guard let view, answer.view.viewer != view.viewer else { return }
        guard watch?.view.viewer == answer.view.viewer, let missed = watch?.renew(answer) else {
            watch = Watch(answer)
            return tell(.otherEyes(answer.view))
        }
        for news in missed { tell(.watchedNews(news, answer.view)) }
    }

    /// What a watched viewer sees, and beside it that party's sheet where control alone reads it.
    var watchedView: View? {
        guard var watched = watch?.view else { return nil }
        let own = view?.sections.sheets?.first { .party($0.party) == watched.viewer }
        watched.sections.sheet = watched.sections.sheet ?? own?.sheet
        return watched
    }

    /// What the watched viewer is told next.
    mutating func follow(_ watched: WatchedNews) {
        switch watch?.take(watched) {
        case .known, nil: break
        case .gap: watchAgain()
        case .taken: if let watch { tell(.watchedNews(watched.news, watch.view)) }
        }
    }

    /// Asks for the whole view anew, as after a broken connection.
    mutating func watchAgain() {
        let isAsked = link.isAwaiting { if case .watch = $0 { true } else { false } }
        guard let watch, !isAsked else { return }
        submit(.watch(WatchRequest(as: watch.view.viewer)), for: .watch)
    }
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
