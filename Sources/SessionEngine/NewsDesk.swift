import NegotiationModel
import NegotiationRules

/// What one viewer was told last: makes that viewer's next news.
struct NewsDesk: Sendable {
    let viewer: Viewer
    /// The number of the last news.
    private(set) var through: Int
    /// All that the viewer was shown, but of the messages only the last.
    private var shown: ViewSections

    init(viewer: Viewer, through: Int, state: SessionState) {
        self.viewer = viewer
        self.through = through
        shown = state.sections(for: viewer)
        shown.messages = shown.messages?.suffix(1)
    }

    /// The news of an entry whose events made this state; nil if the viewer notices nothing of it.
    mutating func news(_ notices: [Notice], _ state: SessionState, timeMs: Int) -> News? {
        var now = state.sections(for: viewer)
        let updates = now.changes(since: shown)
        now.messages = now.messages?.suffix(1)
        shown = now
        return news(notices, updates, timeMs)
    }

    /// The news of an entry whose events are only told.
    ///
    /// - Parameter messages: those that the viewer hears.
    mutating func news(_ notices: [Notice], hearing messages: [Message], timeMs: Int) -> News? {
        guard let last = messages.last else { return news(notices, nil, timeMs) }
        shown.messages = [last]
        var updates = ViewSections()
        updates.messages = messages
        return news(notices, updates, timeMs)
    }

    private mutating func news(_ notices: [Notice], _ updates: ViewSections?, _ timeMs: Int) -> News? {
        guard updates != nil || !notices.isEmpty else { return nil }
        through += 1
        return News(number: through, time: timeMs, notices: notices, updates: updates ?? ViewSections())
    }
}
