import NegotiationModel
import NegotiationRules

/// Play, and what viewers are told of it, one entry after the other: the one way in which news comes about.
struct Telling: Sendable {
    private(set) var state: SessionState
    private(set) var desks: [NewsDesk]

    /// - Parameter throughs: for each viewer the number of the last news.
    init(state: SessionState, viewers: [Viewer], throughs: [Int]) {
        self.state = state
        desks = zip(viewers, throughs).map { NewsDesk(viewer: $0, through: $1, state: state) }
    }

    /// Makes events part of play.
    ///
    /// - Returns: the news of each desk, where it has any.
    mutating func take(_ events: [Event], timeMs: Int) -> [News?] {
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
        let isOnlyTold = events.allSatisfy(\.isOnlyTold)
        return desks.indices.map { desk in
            isOnlyTold
                ? desks[desk].news(notices[desk], hearing: heard[desk], timeMs: timeMs)
                : desks[desk].news(notices[desk], state, timeMs: timeMs)
        }
    }
}
