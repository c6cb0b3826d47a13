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

    /// Makes events part of play.
    ///
    /// - Parameter wanted: the desks whose news is wanted; that of others is only counted, which costs much less.
    /// - Returns: the news of each desk, where it has any and it is wanted.
    mutating func take(_ events: [Event], timeMs: Int, wanted: Wanted) -> [News?] {
        let scopes = viewers.map { Self.scope(of: events, for: $0) }
        var before: SessionState?
        var strangers = [Bool](repeating: false, count: desks.count)
        for desk in desks.indices where !scopes[desk].isEmpty {
            if wanted.includes(desk) {
                if !desks[desk].hasLooked { desks[desk].look(at: state) }
            } else if scopes[desk].isOfOffersAlone, !state.knowsOffers(viewers[desk]) {
                strangers[desk] = true
            } else {
                // A copy, that makes what follows copy all that it changes: so only where there is no other way.
                before = state
            }
        }
        let (notices, heard) = apply(events)
        // Once for all desks, since each would copy it.
        let state = state
        return desks.indices.map { desk in
            guard wanted.includes(desk) else {
                // Who knew no offer sees nothing else, unless there is one now.
                // What is noticed is news, whatever it changed; so views are looked through only for what is not.
                let isNews =
                    !notices[desk].isEmpty
                    || (strangers[desk]
                        ? state.knowsOffers(viewers[desk]) : desks[desk].hasChanged(scopes[desk], before, state))
                desks[desk].count(isNews: isNews)
                return nil
            }
            return desks[desk].news(notices[desk], hearing: heard[desk], scopes[desk], state, timeMs: timeMs)
        }
    }

    /// Makes events part of play, and neither makes nor counts news: much the quickest.
    ///
    /// - Returns: what each desk's viewer notices.
    mutating func read(_ events: [Event]) -> [[Notice]] { apply(events).notices }

    /// Makes events part of play, and looks at nothing else.
    mutating func advance(by events: [Event]) {
        for event in events { state.apply(event) }
    }

    /// Makes events part of play, of which nobody here has news.
    mutating func pass(_ events: [Event]) {
        advance(by: events)
        for desk in desks.indices { desks[desk].forget() }
    }

    private mutating func apply(_ events: [Event]) -> (notices: [[Notice]], heard: [[Message]]) {
        var notices = [[Notice]](repeating: [], count: desks.count)
        var heard = [[Message]](repeating: [], count: desks.count)
        for event in events {
            state.apply(event)
            let told = state.notices(of: event, for: viewers)
            for desk in desks.indices where !told[desk].isEmpty {
                notices[desk] += told[desk]
                // Whoever hears a message is told of it, and nobody else is.
                if let message = event.message { heard[desk].append(message) }
            }
        }
        return (notices, heard)
    }

    // Messages are told as they are heard, so none is looked for in what is shown.
    private static func scope(of events: [Event], for viewer: Viewer) -> ViewScope {
        var scope = ViewScope(of: viewer)
        for event in events { scope.add(event) }
        scope.leaveMessagesOut()
        return scope
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
