import Debriefing
import NegotiationModel
import PlayerClient

/// What was planned against what was run: phases, and the MSEL.
struct CoursePart {
    let words: ReportWords

    var part: ReportPart { ReportPart(title: "Planned against run", html: phases + clock + injects) }

    private var phases: String {
        let rows = words.chronicle.phases.map { phase -> [String] in
            let played = phase.ended.map { $0.playedMs - phase.began.playedMs }
            return [
                words.point(phase.point, phase.name) + (phase.isUndone ? " (undone)" : ""),
                phase.plannedMs.map { ClockText.length($0 / 1000) } ?? "–",
                played.map { ClockText.length($0 / 1000) } ?? "not over",
                difference(played, phase.plannedMs), words.when(phase.began),
            ]
        }
        return ReportTable(
            caption: "Phases, in minutes and seconds of exercise time",
            heads: ["Phase", "Planned", "Run", "Difference", "Began"],
            rows: rows, numbers: [1, 2, 3]
        ).html(orElse: "Play did not begin.")
    }

    private func difference(_ played: Int?, _ planned: Int?) -> String {
        guard let played, let planned else { return "–" }
        let by = played / 1000 - planned / 1000
        return by == 0 ? "0:00" : (by < 0 ? "−" : "+") + ClockText.length(abs(by))
    }

    private var clock: String {
        let moved = words.chronicle.told.filter { told in
            told.notice.kind == .clock || told.notice.kind == .level || isOfPlan(told)
        }
        return ReportTable(
            caption: "What control moved", heads: ["When", "What"],
            rows: moved.map { [words.when($0.stamp), words.text($0.notice)] }
        ).html(orElse: "Control moved no deadline, set no rule to another level, and left the MSEL as it was.")
    }

    /// For staff: a change of the MSEL, and no delivery.
    private func isOfPlan(_ told: Chronicle.Told) -> Bool {
        guard let inside = words.inside, told.notice.kind == .inject else { return false }
        return !inside.disclosed.contains { $0.stamp.number == told.stamp.number && $0.notice == told.notice }
    }

    private var injects: String {
        let told = words.chronicle.told.filter { $0.notice.kind == .inject && !isOfPlan($0) }
        let delivered = ReportTable(
            caption: words.namesEntries
                ? "Injects as they were run, and what became of the others" : "Injects that were read",
            heads: ["When", "What"], rows: told.map { [words.when($0.stamp), words.text($0.notice)] }
        ).html(orElse: "No inject was delivered.")
        guard let rows = words.view.sections.msel, words.namesEntries else { return delivered }
        return delivered
            + ReportTable(
                caption: "The MSEL at the end", heads: ["Row", "Stands", "Subject", "Expected"],
                rows: rows.map {
                    [
                        $0.inject.id.rawValue, $0.inject.status.rawValue, words.people.hiding($0.inject.subject),
                        words.people.hiding($0.inject.expectedAction),
                    ]
                }
            ).html(orElse: "The exercise has no MSEL.")
    }
}
