import NegotiationModel

/// Where the frames of all viewers' news come from: from the shelf while they are fresh, made again when they are old.
struct NewsRoom: Sendable {
    /// The most bytes of news that one answer carries; clients ask on for the rest.
    static let answerBytesMax = 1024 * 1024

    private var archive: NewsArchive
    private var shelves: [NewsShelf]

    /// - Parameters:
    ///   - archive: all that was entered so far.
    ///   - throughs: by viewer.
    init(archive: NewsArchive, throughs: [Int]) {
        self.archive = archive
        shelves = throughs.map(NewsShelf.init)
    }

    /// Keeps an entry that is about to be taken in by the fold.
    mutating func keep(_ entry: SessionEntry, before fold: SessionFold) {
        archive.keep(entry, before: fold)
    }

    /// Notes whom the entry that was kept last gave news, once the fold has taken it in.
    mutating func mark(_ fold: SessionFold) { archive.mark(fold) }

    /// Lets go of entries that are durable.
    mutating func release(through entry: Int) { archive.release(through: entry) }

    /// Takes entries that were read back, until the next.
    mutating func lend(_ entries: [NewsArchive.Kept], from first: Int) { archive.lend(entries, from: first) }

    /// Makes the frame of a viewer's next news.
    mutating func frame(of news: News, viewer: Int, by press: inout NewsPress) -> [UInt8] {
        let frame = press.frame(of: news)
        shelves[viewer].append(frame)
        return frame
    }

    /// Counts a viewer's news up to this number, which nobody reads now.
    mutating func skip(through number: Int, viewer: Int) {
        shelves[viewer].skip(through: number)
    }

    /// The frames of a viewer's news after a number, at most so many, and no more bytes than an answer carries; the
    /// oldest of them first.
    ///
    /// - Throws: which entries are to be read back and lent first.
    mutating func page(after: Int, limit: Int, viewer: Int) throws(MissingEntries) -> ArraySlice<[UInt8]> {
        let through = shelves[viewer].through
        guard after < through, limit > 0 else { return [] }
        let asked = (after + 1)...min(through, after + limit)
        let frames = try frames(archive.reach(asked, of: viewer, fromEnd: false), viewer)
        var byteCount = 0
        let room = frames.prefix {
            byteCount += $0.count
            return byteCount <= Self.answerBytesMax
        }
        return room.isEmpty ? frames.prefix(1) : room
    }

    /// The frames of a viewer's latest news, all that came after a number, if that is no more than an answer carries.
    ///
    /// - Throws: which entries are to be read back and lent first.
    mutating func latest(after: Int, limit: Int, viewer: Int) throws(MissingEntries) -> ArraySlice<[UInt8]> {
        let through = shelves[viewer].through
        guard after < through, limit > 0 else { return [] }
        let asked = max(after + 1, through - limit + 1)...through
        let frames = try frames(archive.reach(asked, of: viewer, fromEnd: true), viewer)
        var byteCount = 0
        let first = frames.lastIndex {
            byteCount += $0.count
            return byteCount > Self.answerBytesMax
        }
        return first.map { frames[($0 + 1)...] } ?? frames
    }

    private mutating func frames(
        _ numbers: ClosedRange<Int>, _ viewer: Int
    ) throws(MissingEntries) -> ArraySlice<[UInt8]> {
        let first = shelves[viewer].firstNumber
        guard numbers.lowerBound < first else { return shelves[viewer].frames(numbers) }
        let isAllOlder = numbers.upperBound < first
        let missing = numbers.lowerBound...(isAllOlder ? numbers.upperBound : first - 1)
        let made = try archive.news(missing, of: viewer).map(WireFrames.news)
        guard !isAllOlder else { return made[...] }
        let fresh = numbers.upperBound < first ? [] : shelves[viewer].frames(first...numbers.upperBound)
        shelves[viewer].prepend(made)
        return (made + fresh)[...]
    }
}
