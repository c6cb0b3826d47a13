package import NegotiationModel
import NegotiationRules
package import SessionEngine
package import SessionLog

/// Plays a log again, record by record, by the same steps as the live session.
package struct LogReplay: Sendable {
    /// Play, seats and viewers up to here; nil before the header.
    package private(set) var fold: SessionFold?
    /// The first line, once it was taken.
    package private(set) var header: LogHeader?

    private let viewer: Viewer?

    /// - Parameter viewer: whose news is wanted; all viewers' where nothing is said, which takes longer.
    package init(for viewer: Viewer? = nil) {
        self.viewer = viewer
    }

    /// Takes the next record of a log that `LogReader` has checked.
    ///
    /// - Returns: the step, where the record is an entry.
    package mutating func take(_ record: LogRecord) throws(LogFault) -> ReplayStep? {
        switch record {
        case .header(let header):
            self.header = header
            fold = try SessionFold(header)
            return nil
        case .entry(let entry):
            let entry = try SessionEntry(entry, isDigested: false)
            let wanted = viewer.map { place(of: $0).map { .viewer($0) } ?? .none } ?? Wanted.all
            guard let news = fold?.take(entry, wanted: wanted) else { return nil }
            return ReplayStep(entry: entry, news: news)
        case .seal: return nil
        }
    }

    /// A viewer's place in a step's news; nil if the session has no such viewer.
    package func place(of viewer: Viewer) -> Int? {
        fold?.viewers.firstIndex(of: viewer)
    }
}

/// One entry, and what everybody was told of it.
package struct ReplayStep: Sendable {
    package let entry: SessionEntry
    /// By the viewers of the fold; nil where a viewer noticed nothing, or its news was not wanted.
    package let news: [News?]
}
