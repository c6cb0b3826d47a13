import NegotiationModel

extension PlainPages {
    /// Where play is, and the times that are known.
    package var clock: [String] { whereabouts + (inStep.map { [$0] } ?? []) }

    private var whereabouts: [String] {
        let played = view.sections.play?.exerciseTimeMs(at: time)
        let exerciseTime = played.map { ", exercise time T+\(ClockText.length($0 / 1000))" } ?? ""
        let utc = "Time now: \(ClockText.timeOfDay(time)) UTC\(exerciseTime)."
        guard let play = view.sections.play else { return [utc] }
        switch play.status {
        case .notStarted: return ["Play has not started.", utc]
        case .ended: return ["Play is over. \(play.endingText)".trimmed, utc]
        case .running:
            guard let deadline = play.deadline else { return ["\(place(play))", utc] }
            let left = ClockText.length((deadline - time) / 1000)
            return ["\(place(play)). \(left) left, until \(ClockText.timeOfDay(deadline)) UTC.", utc]
        case .paused:
            let left = play.remaining.map { " with \(ClockText.length($0 / 1000)) left" } ?? ""
            return ["\(place(play)). Paused\(left).", utc]
        }
    }

    private func place(_ play: PlayView) -> String {
        let kind = play.point == nil ? nil : play.phaseKind.map { " (\($0.rawValue))" }
        return play.place(separator: ", ") { "Round \($0) of \(play.rounds)" } + (kind ?? "")
    }
}
