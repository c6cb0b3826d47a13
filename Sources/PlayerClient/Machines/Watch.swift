package import NegotiationModel
import WireMessages

/// A second view, to be read only: what somebody else sees, as it goes on.
///
/// It includes that viewer's news up to `lastNews`, each once and none left out.
package struct Watch: Sendable {
    package private(set) var view: View
    /// The number of the last news that the view includes.
    private(set) var lastNews: Int

    init(_ answer: WatchAnswer) {
        view = answer.view
        lastNews = answer.through
    }

    /// Takes the whole view anew, as after something was missed.
    ///
    /// - Returns: the news that came meanwhile.
    mutating func renew(_ answer: WatchAnswer) -> [News] {
        let before = lastNews
        self = Watch(answer)
        return answer.latest.filter { $0.number > before }
    }

    /// What the watched viewer is told next; somebody else's are passed over.
    mutating func take(_ watched: WatchedNews) -> Sight.Step {
        guard view.viewer == watched.as, watched.news.number > lastNews else { return .known }
        guard watched.news.number == lastNews + 1 else { return .gap }
        lastNews = watched.news.number
        view.sections.take(watched.news.updates)
        return .taken
    }
}
