import NegotiationModel
import NegotiationRules

/// Play, and what viewers are told of it, one entry after the other: the one way in which news comes about.
struct Telling: Sendable {
    private(set) var state: SessionState
    private(set) var desks: [NewsDesk]

    /// - Parameter throughs: for each viewer the number of the last news.
    init(state: SessionState, viewers: [Viewer], throughs: [Int]) {
        self.state = state
        desks = zip(viewers, throughs).map { NewsDesk(viewer: $0, through: $1) }
    }

    /// Makes events part of play.
    ///
    /// - Parameter wanted: the desks whose news is wanted; that of others is only counted, which costs much less.
    /// - Returns: the news of each desk, where it has any and it is wanted.
    mutating func take(_ events: [Event], timeMs: Int, wanted: Wanted) -> [News?] {
        let isOnlyTold = events.allSatisfy(\.isOnlyTold)
        let before = isOnlyTold || wanted == .all ? nil : state
        for desk in desks.indices where wanted.includes(desk) { desks[desk].look(at: state) }
        let (notices, heard) = apply(events)
        return desks.indices.map { desk in
            guard wanted.includes(desk) else {
                desks[desk].count(isNoticed: !notices[desk].isEmpty, before, state)
                return nil
            }
            return isOnlyTold
                ? desks[desk].news(notices[desk], hearing: heard[desk], timeMs: timeMs)
                : desks[desk].news(notices[desk], state, timeMs: timeMs)
        }
    }

    /// Makes events part of play, and neither makes nor counts news: much the quickest.
    ///
    /// - Returns: what each desk's viewer notices.
    mutating func read(_ events: [Event]) -> [[Notice]] { apply(events).notices }

    private mutating func apply(_ events: [Event]) -> (notices: [[Notice]], heard: [[Message]]) {
        var notices = [[Notice]](repeating: [], count: desks.count)
        var heard = [[Message]](repeating: [], count: desks.count)
        for event in events {
            state.apply(event)
            for desk in desks.indices {
                let told = state.notices(of: event, for: desks[desk].viewer)
                notices[desk] += told
                // Whoever hears a message is told of it, and nobody else is.
                if let message = event.message, !told.isEmpty { heard[desk].append(message) }
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

    func includes(_ desk: Int) -> Bool {
        switch self {
        case .all: true
        case .none: false
        case .viewer(let place): place == desk
        }
    }
}
