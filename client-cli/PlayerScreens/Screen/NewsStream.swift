import PlayerClient

/// All that was told, broken into rows of the screen's width, and the place somebody reads at.
struct NewsStream: Sendable {
    private static let linesKept = 12_000
    private static let linesDropped = 2000

    private struct Row: Sendable {
        var line: ScreenLine
        /// Which of the lines it is part of, by its index.
        var number: Int
    }

    /// What is to be seen before all else, as long as nothing newer is.
    struct Headline: Sendable, Equatable {
        let text: String
        /// Of its line, counted from the first ever added.
        let number: Int
    }

    private(set) var headline: Headline?
    /// Lines that were dropped.
    private var dropped = 0
    private var lines: [ScreenLine] = []
    private var rows: [Row] = []
    private var columns: Int
    /// The first row shown; nil while the end is followed.
    private(set) var top: Int?

    init(columns: Int) {
        self.columns = columns
    }

    var count: Int { rows.count }
    /// The newest line, unbroken.
    var lastLine: ScreenLine? { lines.last }

    /// Adds lines at the end, and says how many rows they take.
    ///
    /// - Parameter headline: the words of theirs that are to be seen before all else.
    @discardableResult mutating func add(_ added: [ScreenLine], headline: String? = nil) -> Int {
        let before = rows.count
        for line in added {
            lines.append(line)
            rows += broken(line, number: lines.count - 1)
            if let headline, line.text.contains(headline) {
                self.headline = Headline(text: headline, number: dropped + lines.count - 1)
            }
        }
        let taken = rows.count - before
        if lines.count > Self.linesKept { dropOldest() }
        return taken
    }

    mutating func resize(columns: Int) {
        guard columns != self.columns else { return }
        self.columns = columns
        breakAnew()
    }

    /// The rows that a window of this height shows.
    func shown(_ height: Int) -> [ScreenLine] {
        height > 0 ? rows[window(height)].map(\.line) : []
    }

    /// What is to be seen before all else and isn't: the newest headline, where a window of this height doesn't begin with it
    /// or hold it.
    func headlineOutside(_ height: Int) -> String? {
        guard let headline else { return nil }
        let first = rows.firstIndex { $0.number == headline.number - dropped } ?? -1
        return window(height).contains(first) ? nil : headline.text
    }

    /// None where the middle has taken more rows than there are.
    private func window(_ height: Int) -> Range<Int> {
        let height = max(0, height)
        let first = top.map { min($0, max(0, rows.count - height)) } ?? max(0, rows.count - height)
        return first..<min(rows.count, first + height)
    }

    /// Rows below the window.
    func below(_ height: Int) -> Int { top.map { max(0, rows.count - $0 - height) } ?? 0 }

    mutating func scroll(by distance: Int, height: Int) {
        let end = max(0, rows.count - height)
        let wanted = (top ?? end) + distance
        top = wanted >= end ? nil : max(0, wanted)
    }

    /// Shows the last rows from their first on.
    mutating func showLast(_ count: Int, height: Int) {
        top = count > height ? rows.count - count : nil
    }

    mutating func follow() { top = nil }

    private mutating func dropOldest() {
        lines.removeFirst(Self.linesDropped)
        dropped += Self.linesDropped
        breakAnew(dropped: Self.linesDropped)
    }

    private mutating func breakAnew(dropped: Int = 0) {
        let reading = top.map { rows[min($0, rows.count - 1)].number - dropped }
        rows = lines.enumerated().flatMap { broken($0.element, number: $0.offset) }
        top = reading.flatMap { line in rows.firstIndex { $0.number >= line } }
    }

    private func broken(_ line: ScreenLine, number: Int) -> [Row] {
        line.wrapped(columns).map { Row(line: $0, number: number) }
    }
}
