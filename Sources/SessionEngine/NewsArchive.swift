import NegotiationModel
import NegotiationRules
import SessionLog
import StrictJSON

/// Every news since the session's opening, made again when somebody asks for it.
///
/// News is bulky and seldom read twice, and it follows from the log, where its entries are. Kept are only: which entries gave
/// news to whom, play at some entries, without what was said, and the events of entries that can't be read back yet.
struct NewsArchive: Sendable {
    /// An entry, as far as news is made of it.
    struct Kept: Sendable {
        var events: [Event]
        var timeMs: Int

        init(_ entry: SessionEntry) { (events, timeMs) = (entry.events, entry.timeMs) }

        init(_ entry: LogEntry) throws(JSONCodingFault) {
            events = try entry.events.map { (event) throws(JSONCodingFault) in try Event(reading: event) }
            timeMs = entry.timeMs
        }
    }

    private struct Checkpoint: Sendable {
        /// How many entries stand before it.
        var entryCount: Int
        /// Without messages: they would keep the words of a whole session alive.
        var state: SessionState
        /// By viewer, before the entries that follow.
        var throughs: [Int]
    }

    static let stride = 256
    // Play is kept at every 256th entry while it is among the latest, since most who come back missed little; then at every
    // 2,048th, since where offers are made it takes 80 KB.
    private static let latestCheckpoints = 2
    private static let sparseStride = 2048
    /// The most entries that one answer's news is made of: a viewer may have news of few of them.
    static let spanMax = 2048

    private let viewers: [Viewer]
    /// Whether entries can be read back once they are durable; if not, all are kept.
    private let readsBack: Bool
    private var checkpoints: [Checkpoint] = []
    private var marks: [NewsMarks]
    private var throughs: [Int]
    private var entryCount = 0
    // The latest entries, up to the last.
    private var latest: [Kept] = []
    // Entries lent by the log for one answer.
    private var lent: (first: Int, entries: [Kept]) = (0, [])

    init(viewers: [Viewer], readsBack: Bool) {
        self.viewers = viewers
        self.readsBack = readsBack
        marks = viewers.map { _ in NewsMarks() }
        throughs = viewers.map { _ in 0 }
    }

    // MARK: Keeping

    /// Keeps an entry that is about to be taken in by the fold.
    mutating func keep(_ entry: SessionEntry, before fold: SessionFold) {
        if entryCount.isMultiple(of: Self.stride) {
            checkpoints.append(
                Checkpoint(
                    entryCount: entryCount, state: fold.state.forgettingMessages(), throughs: throughs))
            let leaving = checkpoints.count - 1 - Self.latestCheckpoints
            if leaving >= 0, !checkpoints[leaving].entryCount.isMultiple(of: Self.sparseStride) {
                checkpoints.remove(at: leaving)
            }
        }
        entryCount += 1
        latest.append(Kept(entry))
    }

    /// Notes whom the entry that was kept last gave news, once the fold has taken it in.
    mutating func mark(_ fold: SessionFold) {
        for viewer in viewers.indices {
            let through = fold.through(viewer)
            marks[viewer].append(through > throughs[viewer], entry: entryCount)
            throughs[viewer] = through
        }
    }

    /// Lets go of entries that are durable, and can be read back.
    mutating func release(through entry: Int) {
        guard readsBack, entry > entryCount - latest.count else { return }
        latest.removeFirst(min(latest.count, entry - (entryCount - latest.count)))
    }

    /// Takes entries that were read back, until the next.
    mutating func lend(_ entries: [Kept], from first: Int) { lent = (first, entries) }

    // MARK: Making news again

    /// The numbers among these whose news can be made for one answer: fewer where too many entries lie between.
    ///
    /// - Parameter fromEnd: whether the last of them are wanted, not the first.
    func reach(_ numbers: ClosedRange<Int>, of viewer: Int, fromEnd: Bool) -> ClosedRange<Int> {
        guard let first = entry(of: numbers.lowerBound, viewer), let last = entry(of: numbers.upperBound, viewer),
            last - first >= Self.spanMax
        else { return numbers }
        if fromEnd {
            return min(numbers.upperBound, through(viewer, after: last - Self.spanMax) + 1)...numbers.upperBound
        }
        return numbers.lowerBound...max(numbers.lowerBound, through(viewer, after: first + Self.spanMax))
    }

    /// A viewer's news with numbers in a range, in order.
    ///
    /// - Parameter viewer: the viewer's place among the viewers.
    /// - Throws: which entries are to be read back and lent first.
    func news(_ numbers: ClosedRange<Int>, of viewer: Int) throws(MissingEntries) -> [News] {
        guard let first = entry(of: numbers.lowerBound, viewer), let last = entry(of: numbers.upperBound, viewer) else {
            return []
        }
        guard let checkpoint = checkpoint(before: first) else { return [] }
        let needed = (checkpoint.entryCount + 1)...last
        var telling = Telling(
            state: checkpoint.state, viewers: [viewers[viewer]], throughs: [numbers.lowerBound - 1])
        var found: [News] = []
        for number in needed {
            let entry = try kept(number, needing: needed)
            guard number >= first, marks[viewer][number] else {
                telling.pass(entry.events)
                continue
            }
            if let news = telling.take(entry.events, timeMs: entry.timeMs, wanted: .all)[0] { found.append(news) }
        }
        return found
    }

    private func kept(_ number: Int, needing all: ClosedRange<Int>) throws(MissingEntries) -> Kept {
        let firstLatest = entryCount - latest.count + 1
        if number >= firstLatest { return latest[number - firstLatest] }
        let place = number - lent.first
        guard lent.entries.indices.contains(place) else {
            throw MissingEntries(numbers: all.lowerBound...min(all.upperBound, firstLatest - 1))
        }
        return lent.entries[place]
    }

    private func entry(of number: Int, _ viewer: Int) -> Int? {
        var (low, high) = (0, checkpoints.count)
        // The last checkpoint that stands before this news.
        while high - low > 1 {
            let middle = (low + high) / 2
            if checkpoints[middle].throughs[viewer] < number { low = middle } else { high = middle }
        }
        guard low < checkpoints.count, number > checkpoints[low].throughs[viewer] else { return nil }
        return marks[viewer].entry(
            ofNews: number - checkpoints[low].throughs[viewer], after: checkpoints[low].entryCount)
    }

    private func through(_ viewer: Int, after entry: Int) -> Int {
        guard let checkpoint = checkpoint(before: entry + 1) else { return 0 }
        return checkpoint.throughs[viewer] + marks[viewer].count(after: checkpoint.entryCount, through: entry)
    }

    /// The last checkpoint that stands before an entry.
    private func checkpoint(before entry: Int) -> Checkpoint? { checkpoints.last { $0.entryCount < entry } }
}
