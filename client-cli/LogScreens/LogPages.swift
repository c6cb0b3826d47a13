import NegotiationModel
import PlayerClient
import PlayerScreens
import SessionEngine
import SessionReplay
import Texts
import WireMessages

/// What the full screen shows of a log, in lines that fit its columns.
struct LogPages {
    /// Fewer columns are too few for one of several views side by side.
    static let sideColumnsMin = 50
    static let gap = " | "

    let model: LogModel
    let columns: Int
    let pages: ScreenPages

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

    /// With the parties' names in their colours.
    func marked(_ line: ScreenLine) -> ScreenLine { pages.signs.marked(line) }

    func line(_ text: String, _ style: ScreenStyle = .plain) -> ScreenLine {
        ScreenLine(TextColumns.fitted(text, columns: columns), style)
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
