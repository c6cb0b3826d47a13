import NegotiationModel
import NegotiationRules

/// Every news since the session's opening, made again when somebody asks for it.
///
/// News is bulky and seldom read twice, and it follows from the log: so only the events are kept, and the state of play
/// at every 64th entry to make the news from. An hour of play takes a megabyte or two.
struct NewsArchive: Sendable {
    private struct Kept: Sendable {
        var events: [Event]
        var timeMs: Int
    }

    private struct Checkpoint: Sendable {
        var state: SessionState
        /// By viewer, before the entries that follow.
        var throughs: [Int]
    }

    private static let stride = 64

    private let viewers: [Viewer]
    private var entries: [Kept] = []
    private var checkpoints: [Checkpoint] = []

    init(viewers: [Viewer]) {
        self.viewers = viewers
    }

    /// Keeps an entry that is about to be taken in by the fold.
    mutating func keep(_ entry: SessionEntry, before fold: SessionFold) {
        if entries.count.isMultiple(of: Self.stride) {
            let throughs = viewers.indices.map { fold.through($0) }
            checkpoints.append(Checkpoint(state: fold.state, throughs: throughs))
        }
        entries.append(Kept(events: entry.events, timeMs: entry.timeMs))
    }

    /// A viewer's news with numbers in a range, in order.
    ///
    /// - Parameter viewer: the viewer's place among the viewers.
    func news(_ numbers: ClosedRange<Int>, of viewer: Int) -> [News] {
        guard let place = checkpoints.lastIndex(where: { $0.throughs[viewer] < numbers.lowerBound }) else { return [] }
        let checkpoint = checkpoints[place]
        var telling = Telling(
            state: checkpoint.state, viewers: [viewers[viewer]], throughs: [checkpoint.throughs[viewer]])
        var found: [News] = []
        for entry in entries[(place * Self.stride)...] {
            guard let news = telling.take(entry.events, timeMs: entry.timeMs, wanted: .all)[0] else { continue }
            if numbers.contains(news.number) { found.append(news) }
            if news.number >= numbers.upperBound { break }
        }
        return found
    }
}
