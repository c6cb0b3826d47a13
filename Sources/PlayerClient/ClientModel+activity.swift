import NegotiationModel
import WireMessages

// What control's client keeps an eye on.
extension ClientModel {
    /// Takes news in, and asks for those that are missing before them.
    mutating func followActivity(_ news: [News]) {
        guard let view, settings.pastAsked == .all || (settings.pastAsked != .nobody && view.viewer == .control) else {
            return
        }
        lookout.activity.take(news, in: view)
        let isAwaited = link.isAwaiting { if case .activity = $0 { true } else { false } }
        guard activity.isMissing(upTo: lastNews), isJoined, !isAwaited else { return }
        submit(.news(NewsRequest(after: activity.through, limit: NewsRequest.limitMax)), for: .activity)
    }

    /// The answer to what was asked for; a page without anything new is the end of what there is.
    mutating func followPast(_ news: [News]) {
        guard let view else { return }
        let before = activity.through
        lookout.activity.take(news, in: view)
        if activity.through == before { lookout.activity.giveUp(upTo: lastNews, in: view) }
        followActivity([])
    }

    /// `alarm 15`, `alarm off`: on this screen alone.
    mutating func setAlarm(_ rest: String) throws(LineFault) {
        if rest.folded == "off" {
            lookout.setAlarm(minutes: nil)
            return tell(.alarmSet(minutes: nil))
        }
        guard let minutes = Int(rest), 1...Stall.minutesMax ~= minutes else {
            throw LineFault(
                "“\(rest)” is no number of minutes.", "Type alarm and 1 to \(Stall.minutesMax), or alarm off.")
        }
        lookout.setAlarm(minutes: minutes)
        tell(.alarmSet(minutes: minutes))
    }

    /// Somebody at this screen has read the alerts of the real world.
    mutating func acknowledge() throws(LineFault) {
        guard !alerts.isEmpty else { throw LineFault("No alert waits.") }
        lookout.acknowledge()
        tell(.acknowledged)
    }

    var consoleState: ConsoleState {
        ConsoleState(
            presence: presence, person: settings.name, activity: activity, stallMinutes: stallMinutes)
    }
}
