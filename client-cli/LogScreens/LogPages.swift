import NegotiationModel
import PlayerClient
import PlayerScreens
import SessionReplay

/// What the full screen shows of a log, in lines that fit its columns.
struct LogPages {
    /// Fewer columns are too few for one of several views side by side.
    static let sideColumnsMin = 50
    private static let gap = " | "

    let model: LogModel
    let columns: Int
    private let pages: ScreenPages

    init(_ model: LogModel, columns: Int) {
        self.model = model
        self.columns = columns
        pages = model.pages(model.viewer, columns: columns)
    }

    // MARK: The top

    /// The marking, what is shown, and whether it plays.
    var title: ScreenLine {
        let exercise = model.exercise
        let left = "\(exercise.marking) | \(exercise.title) | LOG of \(model.session)"
        return ScreenLine(ScreenPages.apart(left, state, columns: columns), .bar)
    }

    private var state: String {
        if let lead = model.lead, lead.isFollowed {
            guard lead.isOnline else { return "[OFFLINE: trying]" }
            return lead.cursor.isPlaying ? "[FOLLOWING, PLAYING x\(lead.cursor.speed)]" : "[FOLLOWING]"
        }
        return (model.isPlaying ? "[PLAYING" : "[PAUSED") + " x\(model.playback.speed)]"
    }

    /// The entry, the time since STARTEX and in UTC, where play was, and whose eyes these are.
    var whereabouts: ScreenLine {
        let moment = UTCText(utcMs: model.momentMs)
        let played = model.exerciseTimeMs.map { "  T+\(ClockText.length($0 / 1000))" } ?? ""
        let date = columns < 100 ? "" : moment.date + " "
        let left = "Entry \(model.position) of \(model.log.steps.count)\(played)  \(date)\(moment.time) UTC"
        return ScreenLine(
            ScreenPages.apart(left + round, "eyes: \(eyes)", columns: columns, keepsLeft: columns < 60), .bold)
    }

    private var eyes: String {
        model.sides.isEmpty ? model.eyes : model.sides.map(model.eyes(of:)).joined(separator: " | ")
    }

    private var round: String {
        guard let play = model.view(of: .control).sections.play else { return "" }
        switch play.status {
        case .notStarted: return "  before STARTEX"
        case .ended: return "  after ENDEX"
        case .running, .paused:
            let round = play.point.map { $0.inEpilogue ? "" : "Round \($0.round)/\(play.rounds) " } ?? ""
            return "  \(round)\(play.phaseName)" + (play.status == .paused ? ", play paused" : "")
        }
    }

    /// The rounds where they began, and the cursor, `[1====2==@--3----]`: from the first entry to the last.
    var scrubber: ScreenLine {
        let width = max(1, columns - 2)
        let count = max(1, model.log.steps.count)
        let cursor = min(width - 1, model.position * (width - 1) / count)
        var signs = (0..<width).map { $0 < cursor ? "=" : "-" }
        for (round, entry) in model.log.rounds {
            let digits = "\(round)".map(String.init)
            let start = entry * (width - 1) / count
            for (index, digit) in digits.enumerated() where start + index < width { signs[start + index] = digit }
        }
        signs[cursor] = "@"
        return ScreenLine("[" + signs.joined() + "]")
    }

    /// What is going on beside the entries; else what the keys are.
    var status: ScreenLine {
        if let silence = model.silence { return line(silence, .bold) }
        if let audience = model.audience {
            return line(
                "SHOWN to others: \(audience.followers.count) follow. Type who to see them, and how others join.", .bold
            )
        }
        guard let lead = model.lead else {
            return line("Space plays, \u{2190} \u{2192} step, + - speed, g goes to, Tab other eyes, side A B, F1 help")
        }
        let entry = lead.cursor.entry
        guard lead.isOnline else { return line("Nobody shows the log now; you keep it, and can look on.", .alert) }
        return lead.isFollowed
            ? line("You follow control's cursor. Look elsewhere as you like; follow comes back.")
            : line("You look elsewhere. Control stands at entry \(entry); follow goes back there.", .bold)
    }

    private func line(_ text: String, _ style: ScreenStyle = .plain) -> ScreenLine {
        ScreenLine(TextColumns.fitted(text, columns: columns), style)
    }

    // MARK: Panels

    /// How many views stand side by side.
    private var sidesShown: [Viewer] {
        let sides = model.sides
        let needed = sides.count * Self.sideColumnsMin + (sides.count - 1) * Self.gap.count
        return sides.count > 1 && columns >= needed ? sides : [model.viewer]
    }

    var isOneColumn: Bool { sidesShown.count == 1 && model.sides.isEmpty }

    /// A panel's lines; however many.
    func lines(of panel: ScreenPanel) -> [ScreenLine] {
        let shown = sidesShown
        guard shown.count > 1 else {
            return heading(shown[0]) + blocks(of: panel, shown[0], columns).flatMap(\.self)
        }
        let width = (columns - (shown.count - 1) * Self.gap.count) / shown.count
        let heads = shown.map {
            [ScreenLine(TextColumns.padded(model.eyes(of: $0).uppercased(), columns: width), .bold)]
        }
        let columnsOfBlocks = shown.map { blocks(of: panel, $0, width) }
        let count = columnsOfBlocks.map(\.count).max() ?? 0
        return joined(heads, width)
            + (0..<count).flatMap { index in
                joined(columnsOfBlocks.map { index < $0.count ? $0[index] : [] }, width)
            }
    }

    /// Which of several is shown, where there is room for one.
    private func heading(_ viewer: Viewer) -> [ScreenLine] {
        guard let index = model.sides.firstIndex(of: viewer) else { return [] }
        let next = model.sides[(index + 1) % model.sides.count]
        let text =
            "\(model.eyes(of: viewer).uppercased()) (\(index + 1) of \(model.sides.count)); "
            + "Tab shows \(model.eyes(of: next)). \(model.sides.count * Self.sideColumnsMin + 3) columns show both."
        return [line(text, .bold)]
    }

    /// A panel in pieces that stand beside each other; offers in one piece each.
    private func blocks(of panel: ScreenPanel, _ viewer: Viewer, _ columns: Int) -> [[ScreenLine]] {
        let pages = model.pages(viewer, columns: columns)
        guard panel == .offers else { return [pages.lines(of: panel)] }
        let offers = model.offerBlocks(viewer)
        let worth = model.worthLines(model.view(of: viewer))
        let none = offers.isEmpty ? [["No offer was made up to here."]] : []
        // As many pieces for each of several, so that they stand beside their likes.
        return ([worth] + offers + none).map { pages.prose($0) }
    }

    private func joined(_ parts: [[ScreenLine]], _ width: Int) -> [ScreenLine] {
        (0..<(parts.map(\.count).max() ?? 0)).map { row in
            let cells = parts.map { part in part.indices.contains(row) ? part[row] : ScreenLine("") }
            return cells.dropFirst().reduce(padded(cells[0], width)) { line, cell in
                line + ScreenLine(Self.gap) + padded(cell, width)
            }
        }
    }

    private func padded(_ line: ScreenLine, _ width: Int) -> ScreenLine {
        let text = line.spans.map(\.text).joined()
        return ScreenLine(TextColumns.padded(text, columns: width), line.spans.first?.style ?? .plain)
    }

    // MARK: Entries

    /// The last rows of what these eyes saw up to the cursor, and whether there are more before them.
    func entries(_ height: Int, rowsBack: Int) -> (rows: [ScreenLine], isMore: Bool) {
        guard height > 0 else { return ([], false) }
        var blocks: [[ScreenLine]] = []
        var (count, number) = (0, model.position)
        while number > 0, count < height + rowsBack {
            if number == model.position || model.isSeenBySome(model.log.steps[number - 1]) {
                let block = pages.prose(model.lines(of: number)).enumerated().map { index, row in
                    index == 0 && number == model.position ? bold(row) : row
                }
                blocks.append(block)
                count += block.count
            }
            number -= 1
        }
        if rowsBack == 0, let last = blocks.first, last.count > height {
            return (begun(last, height), model.position > 1)
        }
        let rows = blocks.reversed().flatMap(\.self)
        guard !rows.isEmpty else { return ([line("Before the first entry.")], false) }
        let end = max(min(height, rows.count), rows.count - rowsBack)
        let start = max(0, end - height)
        return (Array(rows[start..<end]), start > 0 || number > 0)
    }

    /// An entry that is longer than its place, from its heading on.
    private func begun(_ rows: [ScreenLine], _ height: Int) -> [ScreenLine] {
        let left = rows.count - height + 1
        return rows.prefix(height - 1) + [line("… \(left) more lines; 0 shows them.", .bold)]
    }

    private func bold(_ line: ScreenLine) -> ScreenLine {
        ScreenLine(line.spans.map(\.text).joined(), .bold)
    }
}

extension LogModel {
    /// The pages that a live seat has, of what a viewer saw here.
    func pages(_ viewer: Viewer, columns: Int) -> ScreenPages {
        ScreenPages(view: view(of: viewer), time: momentMs, columns: columns)
    }

    /// Whether those whose eyes these are, any of several, saw anything of an entry.
    func isSeenBySome(_ step: KeptStep) -> Bool {
        guard !sides.isEmpty else { return isSeen(step) }
        return sides.contains { side in
            side == .control || play.viewers.firstIndex(of: side).map { !step.told[$0].isEmpty } ?? false
        }
    }
}
