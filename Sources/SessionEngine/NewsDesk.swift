import NegotiationModel
import NegotiationRules

/// What one viewer was told last: makes that viewer's next news.
struct NewsDesk: Sendable {
    let viewer: Viewer
    /// The number of the last news.
    private(set) var through: Int
    /// All that the viewer sees after that news.
    private(set) var sections: ViewSections

    init(viewer: Viewer, through: Int, state: SessionState) {
        self.viewer = viewer
        self.through = through
        sections = state.sections(for: viewer)
    }

    /// The news of an entry whose events made this state; nil if the viewer notices nothing of it.
    mutating func news(_ notices: [Notice], _ state: SessionState, timeMs: Int) -> News? {
        let now = state.sections(for: viewer)
        let updates = now.changes(since: sections)
        sections = now
        guard updates != nil || !notices.isEmpty else { return nil }
        through += 1
        return News(number: through, time: timeMs, notices: notices, updates: updates ?? ViewSections())
    }
}
