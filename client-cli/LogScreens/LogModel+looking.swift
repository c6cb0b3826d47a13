import Desks
import NegotiationModel
import PlayerClient
import PlayerScreens
import SessionEngine
import SessionReplay

extension LogModel {
    var view: View { view(of: viewer) }

    /// How play stands here with somebody's eyes.
    func view(of viewer: Viewer) -> View {
        let index = play.viewers.firstIndex(of: viewer) ?? 0
        return View(viewer: viewer, isHead: true, exercise: exercises[index], sections: play.sections(index))
    }

    private var pages: PlainPages { PlainPages(view: view, time: momentMs) }

    /// Whose eyes these are, in words.
    var eyes: String { eyes(of: viewer) }

    /// Who is looked with, in a sentence.
    var nowWithEyes: String {
        sides.isEmpty
            ? "You look with the eyes of \(eyes) now."
            : "You look with the eyes of \(sides.map(eyes(of:)).joined(separator: " and ")), side by side."
    }

    func eyes(of viewer: Viewer) -> String {
        switch viewer {
        case .party(let party): exercise.parties.first { $0.id == party }?.name ?? party.rawValue
        case .control: "control"
        case .observer: "observers"
        }
    }

    var greeting: [String] {
        let opened = UTCText(utcMs: log.start?.openedAtMs ?? 0)
        let count = log.steps.count
        let state = log.isSealed ? "closed and sealed" : "not closed yet"
        return [
            "\(exercise.title), version \(exercise.version).",
            "The log of session \(session), opened \(opened.date) \(opened.time) UTC: "
                + "\(count) \(count == 1 ? "entry" : "entries"), \(state).",
            "It is whole and unaltered; the rules give the same again. Nothing typed here changes it.",
            isOnScreen
                ? "You look with the eyes of \(eyes). Space plays and pauses, the arrows step, Tab changes the eyes, "
                    + "F1 says what else can be done. Press Enter to begin."
                : "You look with the eyes of \(eyes). Press Enter for the first step, or type help.",
        ]
    }

    var ending: String {
        log.isSealed
            ? "This is the end: the session was closed, and its log sealed."
            : "This is the end of the log; the session was not closed when it was read."
    }

    // MARK: A step

    /// An entry, and what these eyes saw of it.
    func lines(of number: Int) -> [String] {
        guard number > 0 else { return ["Before the first entry."] }
        let step = log.steps[number - 1]
        return [heading(step)] + (sides.isEmpty ? told(step) : toldSides(step)).map { "  " + $0 }
    }

    private func told(_ step: KeptStep) -> [String] {
        let told = step.told[viewerIndex].flatMap(PlainPages.wholeLines)
        guard told.isEmpty else { return told }
        return [viewer == .control ? "Nobody was told anything." : "\(eyes.capitalisedFirst) saw nothing of it."]
    }

    private func heading(_ step: KeptStep) -> String {
        let entry = step.entry
        let opened = UTCText(utcMs: log.start?.openedAtMs ?? 0)
        let moment = UTCText(utcMs: entry.timeMs)
        let day = moment.date == opened.date ? "" : moment.date + " "
        let played = step.exerciseTimeMs.map { "  T+" + ClockText.length($0 / 1000) } ?? ""
        return "#\(entry.number)  \(day)\(moment.time) UTC\(played)  \(happening(step))."
    }

    private func happening(_ step: KeptStep) -> String {
        // Who stopped play for a reason of the real world is control's to know, and one's own delegation's.
        if case .realWorld = step.entry.command, viewer != .control, actingSeat(step)?.role.viewer != viewer {
            return "Play was stopped"
        }
        let deed = step.entry.isRefused ? "tried something that a rule refused" : step.entry.command.deed
        return "\(actor(step)) \(deed)"
    }

    private func actingSeat(_ step: KeptStep) -> Seat? { play.seats.first { $0.id == step.entry.seat } }

    private func actor(_ step: KeptStep) -> String {
        let entry = step.entry
        guard let seat = actingSeat(step) else { return "The clock" }
        let who =
            switch seat.role.viewer {
            case .party(let party): exercise.parties.first { $0.id == party }?.name ?? party.rawValue
            case .control: "Control"
            case .observer: "An observer"
            }
        return "\(who) (\([entry.seat.rawValue, entry.person].filter { !$0.isEmpty }.joined(separator: ", ")))"
    }

    // MARK: Pages

    func page(_ word: Word, _ rest: String) throws(LineFault) -> [String] {
        switch word {
        case .help: return try help(rest)
        case .brief: return pages.brief
        case .situation: return pages.situation
        case .table: return pages.table
        case .offers: return pages.offers
        case .show: return pages.offer(try view.offer(named: rest, for: .show))
        case .owed: return pages.owed
        case .who: return ["You look with the eyes of \(eyes)."] + pages.parties + following
        case .clock: return pages.clock
        case .rules: return pages.rules
        case .source: return pages.source
        case .log: return try news(rest)
        case .why:
            guard !rest.isEmpty else {
                throw LineFault("Why what?", "Type why and a rule, an issue, a track or an action.")
            }
            return try pages.why(rest)
        case .sheet:
            guard viewer.party != nil else {
                throw LineFault("Only parties have a sheet.", "Type as and a party first.")
            }
            return pages.sheet
        default:
            guard viewer == .control else { throw LineFault("The MSEL is control's.", "Type as control first.") }
            return pages.msel
        }
    }

    private func news(_ rest: String) throws(LineFault) -> [String] {
        guard let count = rest.isEmpty ? 10 : Int(rest), count > 0 else {
            throw LineFault("“\(rest)” is no number of news.", "Type log and a number from 1 on.")
        }
        let seen = log.steps.prefix(position).filter { !$0.told[viewerIndex].isEmpty }.suffix(count)
        return PlainPages.log(
            seen.map { News(number: 0, time: $0.entry.timeMs, notices: $0.told[viewerIndex], updates: ViewSections()) })
    }

    private func help(_ name: String) throws(LineFault) -> [String] {
        guard name.isEmpty else { return [line(try LogWord.choices.find(name)).trimmed + "."] }
        let words = LogWord.looking.filter { word in
            switch word {
            case .sheet: viewer.party != nil
            case .msel: viewer == .control
            default: true
            }
        }
        return ["After entry \(position) of \(log.steps.count), with the eyes of \(eyes)."]
            + (isOnScreen ? ["Keys:"] + Self.keys : []) + ["To move:"]
            + LogStep.allCases.filter { $0 != .follow || lead != nil }.map { line(.step($0)) } + [
                "To look, as things stood here:"
            ]
            + words.map { line(.look($0)) } + ["Words and names can be shortened."]
    }

    private static let keys = [
        "  Space plays and pauses; left and right step; Home and End go to the beginning and the end",
        "  + and - change the speed; g types jump for you; Tab shows the next eyes, or the next side",
        "  the panels' numbers open them, and show the next part of one that is long",
        "  PgUp and PgDn read back and on; Ctrl-C twice leaves",
    ]

    private func line(_ word: LogWord) -> String {
        switch word {
        case .step(let step): "  \(step.usage): \(step.summary)"
        case .look(.quit): "  quit: leave; the log stays as it is"
        case .look(.help): "  help [WORD]: what you can do here, or one word in full"
        case .look(.why): "  why RULE, ISSUE, TRACK or ACTION: what something rests on"
        case .look(let word): "  \(word.usage): \(word.summary)"
        }
    }
}
