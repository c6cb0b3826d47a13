import ExerciseModel
package import NegotiationModel
import NegotiationRules
import RulePrograms
package import SessionEngine
package import SessionLog
import StrictJSON

/// A session as text, for one pair of eyes.
package struct Transcript: Sendable {
    private let viewer: Viewer
    private var date = ""

    /// - Parameter viewer: whose eyes; control sees all.
    package init(for viewer: Viewer) {
        self.viewer = viewer
    }

    /// The lines above the first entry.
    package func heading(_ header: LogHeader, _ fold: SessionFold) -> [String] {
        let exercise = fold.program.exercise
        let opened = UTCText(utcMs: header.openedAtMs)
        return [
            exercise.marking, "\(exercise.title), version \(exercise.version)",
            (header.table.map { "\($0): session" } ?? "Session")
                + " \(header.session), opened \(opened.date) \(opened.time) UTC, as seen by \(viewer)",
        ] + (header.diceAreKnown ? ["The dice were known: their seed was chosen at the opening."] : [])
            + Self.values(fold.state.values)
    }

    // Nothing where it is as it always was.
    private static func values(_ values: ValuesShown) -> [String] {
        switch values {
        case .during: []
        case .after: ["Players saw no values before ENDEX."]
        case .never: ["Players saw no values."]
        }
    }

    /// The lines of an entry; none if the viewer was told nothing of it.
    ///
    /// - Parameter place: the viewer's place among the viewers.
    package mutating func lines(_ step: ReplayStep, _ place: Int) -> [String] {
        guard let news = step.news[place], !news.notices.isEmpty else { return [] }
        let moment = UTCText(utcMs: news.time)
        var lines: [String] = []
        if moment.date != date {
            date = moment.date
            lines += ["", date]
        }
        let start = moment.time + origin(of: step.entry)
        let indent = String(repeating: " ", count: moment.time.count + 2)
        for (place, notice) in news.notices.enumerated() {
            let whole = notice.text + (notice.detail.map { " \($0)" } ?? "")
            let text = whole.split(separator: "\n", omittingEmptySubsequences: false)
            for (line, part) in text.enumerated() {
                lines.append((place == 0 && line == 0 ? start + "  " : indent) + part)
            }
        }
        return lines
    }

    // The number and the seat of an entry are control's: they would tell others of entries that they don't see.
    private func origin(of entry: SessionEntry) -> String {
        guard viewer == .control else { return "" }
        let person = entry.person.isEmpty ? "" : " (\(entry.person))"
        return "  #\(entry.number) \(entry.seat)\(person):"
    }

    /// A news as one line of JSON: the parameters of the notification that the viewer's seats were sent.
    package static func jsonLine(_ news: News) -> [UInt8] {
        SessionFold.newsParameters(news) + [UInt8(ascii: "\n")]
    }
}
