import NegotiationModel
import NegotiationRules

/// Play, and what viewers are told of it, one entry after the other: the one way in which news comes about.
struct Telling: Sendable {
    private(set) var state: SessionState
    private(set) var desks: [NewsDesk]
    private let viewers: [Viewer]

    /// - Parameter throughs: for each viewer the number of the last news.
    init(state: SessionState, viewers: [Viewer], throughs: [Int]) {
        self.state = state
        self.viewers = viewers
        desks = zip(viewers, throughs).map { NewsDesk(viewer: $0, through: $1) }
    }

    /// Forgets what a desk's viewer was shown; it is looked at anew when it is wanted.
    mutating func forget(_ desk: Int) { desks[desk].forget() }

    /// Shows every party its values from now on.
    mutating func showValues() { state = state.forReaders() }

    /// Makes events part of play.
    ///
    /// - Parameter wanted: the desks whose news is wanted; that of others is only counted, which costs much less.
    /// - Returns: the news of each desk, where it has any and it is wanted.
    mutating func take(_ events: [Event], timeMs: Int, wanted: Wanted) -> [News?] {
        var news = [News?](repeating: nil, count: desks.count)
        let making = desks.indices.filter { wanted.includes($0) }
        guard !making.isEmpty else {
            count(events)
            return news
        }
        let scopes = making.map { ViewScope(of: events, withoutMessagesFor: viewers[$0]) }
        for (desk, scope) in zip(making, scopes) where !scope.isEmpty && !desks[desk].hasLooked {
            desks[desk].look(at: state)
        }
        let counting = desks.indices.filter { !wanted.includes($0) }
        var count = NewsCount(of: events, for: counting.map { viewers[$0] }, state)
        let (notices, heard) = apply(events, telling: making.map { viewers[$0] }, &count)
        // Once for all desks, since each would copy it.
        let state = state
        for (place, desk) in making.enumerated() {
            news[desk] = desks[desk].news(
                notices[place], hearing: heard[place], scopes[place], state, timeMs: timeMs)
        }
        count.compare(with: state)
        for (desk, isNews) in zip(counting, count.isNews) { desks[desk].count(isNews: isNews) }
        return news
    }

    /// Makes events part of play, and counts everybody's news of it without making any.
    mutating func count(_ events: [Event]) {
        var count = NewsCount(of: events, for: viewers, state)
        for event in events {
            state.apply(event)
            count.note(event, state)
        }
        count.compare(with: state)
        for (desk, isNews) in count.isNews.enumerated() { desks[desk].count(isNews: isNews) }
    }

    /// Makes events part of play, and neither makes nor counts news: much the quickest.
    ///
    /// - Returns: what each desk's viewer notices.
    mutating func read(_ events: [Event]) -> [[Notice]] {
        var count = NewsCount(of: [], for: [], state)
        return apply(events, telling: viewers, &count).notices
    }

    /// Makes events part of play, and looks at nothing else.
    mutating func advance(by events: [Event]) {
        for event in events { state.apply(event) }
    }

    /// Makes events part of play, of which nobody here has news.
    mutating func pass(_ events: [Event]) {
        advance(by: events)
        for desk in desks.indices { desks[desk].forget() }
    }

    // What each of these viewers is told, and the messages that it hears.
    private mutating func apply(
        _ events: [Event], telling viewers: [Viewer], _ count: inout NewsCount
    ) -> (notices: [[Notice]], heard: [[Message]]) {
        var notices = [[Notice]](repeating: [], count: viewers.count)
        var heard = [[Message]](repeating: [], count: viewers.count)
        for event in events {
            state.apply(event)
            count.note(event, state)
            let told = state.notices(of: event, for: viewers)
            for place in viewers.indices where !told[place].isEmpty {
                notices[place] += told[place]
                // Whoever hears a message is told of it, and nobody else is.
                if let message = event.message { heard[place].append(message) }
            }
        }
        return (notices, heard)
    }
}

/// Whose news is wanted when an entry is taken in.
package enum Wanted: Sendable, Hashable {
    case all
    case none
    /// That of the viewer in this place among the viewers.
    case viewer(Int)
    /// That of the viewers for whose places it is true.
    case viewers([Bool])

    func includes(_ desk: Int) -> Bool {
        switch self {
        case .all: true
        case .none: false
        case .viewer(let place): place == desk
        case .viewers(let wanted): wanted[desk]
        }
    }
}
