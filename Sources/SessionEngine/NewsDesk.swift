import NegotiationModel
import NegotiationRules

/// What one viewer was told last: makes that viewer's next news.
struct NewsDesk: Sendable {
    let viewer: Viewer
    /// The number of the last news.
    private(set) var through: Int
    // All that the viewer was shown, but of the messages only the last; nil while news is only counted.
    private var shown: ViewSections?

    init(viewer: Viewer, through: Int) {
        self.viewer = viewer
        self.through = through
    }

    /// Looks at what the viewer is shown before the next entry, unless that is known.
    mutating func look(at state: SessionState) {
        if shown == nil { shown = sections(of: state) }
    }

    /// The news of an entry whose events made this state; nil if the viewer notices nothing of it.
    mutating func news(_ notices: [Notice], _ state: SessionState, timeMs: Int) -> News? {
        let now = state.sections(for: viewer)
        let updates = now.changes(since: shown ?? ViewSections())
        shown = now
        shown?.messages = now.messages?.suffix(1)
        return news(notices, updates, timeMs)
    }

    /// The news of an entry whose events are only told.
    ///
    /// - Parameter messages: those that the viewer hears.
    mutating func news(_ notices: [Notice], hearing messages: [Message], timeMs: Int) -> News? {
        guard let last = messages.last else { return news(notices, nil, timeMs) }
        shown?.messages = [last]
        var updates = ViewSections()
        updates.messages = messages
        return news(notices, updates, timeMs)
    }

    /// Counts the news of an entry without making it.
    ///
    /// - Parameter before: the state before the entry; nil where its events are only told.
    mutating func count(isNoticed: Bool, _ before: SessionState?, _ after: SessionState) {
        shown = nil
        if isNoticed || hasChanged(before, after) { through += 1 }
    }

    // What is noticed is news, whatever it changed; so views are looked through only for what is not.
    private func hasChanged(_ before: SessionState?, _ after: SessionState) -> Bool {
        guard let before else { return false }
        return after.sections(for: viewer).changes(since: sections(of: before)) != nil
    }

    private func sections(of state: SessionState) -> ViewSections {
        var sections = state.sections(for: viewer)
        sections.messages = sections.messages?.suffix(1)
        return sections
    }

    private mutating func news(_ notices: [Notice], _ updates: ViewSections?, _ timeMs: Int) -> News? {
        guard updates != nil || !notices.isEmpty else { return nil }
        through += 1
        return News(number: through, time: timeMs, notices: notices, updates: updates ?? ViewSections())
    }
}
