import Debriefing
import NegotiationModel
import PlayerClient
import SessionLog
import SessionReplay

/// What was played, when, and by how many.
struct OverviewPart {
    let words: ReportWords
    let header: LogHeader
    let isSealed: Bool

    var part: ReportPart {
        let exercise = words.view.exercise
        var rows = [
            ["Exercise", "\(exercise.title), version \(exercise.version), a \(exercise.type.rawValue)"],
            ["Exercise's digest", "SHA-256 \(header.exerciseDigest)"],
            ["Session", header.session + (header.table.map { ", at \($0)" } ?? "")],
            [header.parent == nil ? "Opened" : "The first session was opened", moment(header.openedAtMs)],
        ]
        if let parent = header.parent, words.namesEntries {
            rows.append(["Goes on from", "session \(parent.session), entry \(parent.entry)"])
        }
        if let first = words.chronicle.phases.first, let last = words.chronicle.over ?? words.chronicle.last {
            rows += [
                ["STARTEX", "\(moment(first.began.timeMs)) \(words.mark(first.began))"],
                [
                    words.view.status == .ended ? "ENDEX" : "Last told of",
                    "\(moment(last.timeMs)), after \(ClockText.length(last.playedMs / 1000)) minutes of play \(words.mark(last))",
                ],
            ]
        }
        rows.append(["Parties", words.view.names(exercise.parties.map(\.id))])
        if let inside = words.inside {
            rows += [
                ["Seats", "\(inside.seats.count)"],
                [
                    "Dice",
                    "committed to by SHA-256 \(header.seedCommitment)"
                        + (header.diceAreKnown ? "; the seed was chosen" : ""),
                ],
                [
                    "Log",
                    isSealed ? "sealed" : "not sealed: the session is still open, and this is what it holds so far",
                ],
            ]
        }
        let note =
            words.namesEntries
            ? "A number in brackets is an entry of the session's log: offramp replay FILE --from 17 --to 17 shows entry 17."
            : "A number in brackets is a piece of news, counted as they were told."
        return ReportPart(
            title: "Overview",
            html: ReportTable(caption: "What was played", heads: ["", ""], rows: rows).html(orElse: "")
                + ReportTable.paragraph(note) + ReportTable.paragraph(exercise.notice)
                + (exercise.objectives.isEmpty
                    ? "" : "<h3>Objectives</h3>" + ReportTable.list(exercise.objectives)))
    }

    private func moment(_ timeMs: Int) -> String {
        "\(UTCText(utcMs: timeMs).date) \(UTCText(utcMs: timeMs).time) UTC"
    }
}
