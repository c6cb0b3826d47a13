import NegotiationModel
import WireMessages

// What control's client keeps an eye on.
extension ClientModel {
    /// Takes news in, and asks for those that are missing before them.
    mutating func followActivity(_ news: [News]) {
        guard settings.mode.isForPeople, let view, view.viewer == .control else { return }
        activity.take(news, in: view)
        guard activity.isMissing(upTo: lastNews), connection == .joined, !isActivityAwaited else { return }
        submit(.news(NewsRequest(after: activity.through, limit: NewsRequest.limitMax)), for: .activity)
    }

    /// The answer to what was asked for; a page without anything new is the end of what there is.
    mutating func followPast(_ news: [News]) {
        guard let view else { return }
        let before = activity.through
        activity.take(news, in: view)
        if activity.through == before { activity.giveUp(upTo: lastNews, in: view) }
        followActivity([])
    }

    private var isActivityAwaited: Bool {
        pending.contains { if case .activity = $0.purpose { true } else { false } }
    }

    /// Says once that bargaining has come to a halt.
    mutating func warnOfStall() {
        guard let view, view.viewer == .control, !activity.isMissing(upTo: lastNews) else { return }
        let stall = Stall(activity, play: view.sections.play, limitMinutes: stallMinutes, at: time)
        guard stall.isAlarm else {
            isStallTold = false
            return
        }
        guard !isStallTold else { return }
        isStallTold = true
        let help = view.rowAgainstStall.map {
            " Type inject \($0.inject.id) to deliver “\($0.inject.subject)”, or improvise something."
        }
        tell([
            "[STALL] No offer for \(ClockText.minutes(stall.idleMinutes)).\(help ?? " Type improvise to write an inject.")"
        ])
    }

    /// `alarm 15`, `alarm off`: on this screen alone.
    mutating func setAlarm(_ rest: String) throws(LineFault) {
        if rest.folded == "off" {
            stallMinutes = nil
            return tell(["No alarm comes, however long nobody offers anything."])
        }
        guard let minutes = Int(rest), 1...Stall.minutesMax ~= minutes else {
            throw LineFault(
                "“\(rest)” is no number of minutes.", "Type alarm and 1 to \(Stall.minutesMax), or alarm off.")
        }
        stallMinutes = minutes
        isStallTold = false
        tell(["The alarm comes after \(ClockText.minutes(minutes)) in which an offer could be made and none was."]
        )
    }

    /// Somebody at this screen has read the alerts of the real world.
    mutating func acknowledge() throws(LineFault) {
        guard !activity.alerts.isEmpty else { throw LineFault("No alert waits.") }
        activity.acknowledge()
        let isPaused = view?.status == .paused
        tell([
            "Acknowledged at this screen. "
                + (isPaused ? "Play goes on with resume, when the time has come." : "Play is not paused any more.")
        ])
    }
}
