import NegotiationModel
import NegotiationRules

/// What one viewer was told last: makes that viewer's next news.
struct NewsDesk: Sendable {
    let viewer: Viewer
    /// The number of the last news.
    private(set) var through: Int
    // All that the viewer was shown, but for messages; nil while news is only counted.
    private var shown: ViewSections?

    init(viewer: Viewer, through: Int) {
        self.viewer = viewer
        self.through = through
    }

    /// Whether it knows what the viewer is shown.
    var hasLooked: Bool { shown != nil }

    /// Looks at what the viewer is shown before the next entry.
    mutating func look(at state: SessionState) { shown = state.sectionsWithoutMessages(for: viewer) }

    /// Forgets what the viewer was shown, which is looked at anew before the next entry.
    mutating func forget() { shown = nil }

    /// The news of an entry whose events made this state; nil if the viewer notices nothing of it.
    ///
    /// - Parameters:
    ///   - messages: those that the viewer hears.
    ///   - scope: what of its view may be another. Where that is nothing, nothing need have been looked at.
    mutating func news(
        _ notices: [Notice], hearing messages: [Message], _ scope: ViewScope, _ state: SessionState, timeMs: Int
    ) -> News? {
        var updates = ViewSections()
        if !scope.isEmpty, var sections = shown.take() {
            updates = state.renew(&sections, within: scope) ?? updates
            shown = sections
        }
        if !messages.isEmpty { updates.messages = messages }
        guard !notices.isEmpty || updates != ViewSections() else { return nil }
        through += 1
        return News(number: through, time: timeMs, notices: notices, updates: updates)
    }

    /// Counts the news of an entry without making it.
    mutating func count(isNews: Bool) {
        shown = nil
        if isNews { through += 1 }
    }
}
