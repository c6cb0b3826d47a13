import NegotiationModel
package import PlayerClient
import WireMessages

/// All that the panels of control, and of evaluators, are made from.
struct ControlDesk {
    let view: View
    /// Server time, UTC milliseconds.
    let time: Int
    let presence: Presence?
    let activity: Activity
    /// Minutes without an offer after which the alarm comes; nil for never.
    let stallMinutes: Int?

    /// After so many minutes of exercise time without a word, a party or a channel is called silent.
    static let silentMinutes = 10

    var stall: Stall {
        Stall(activity, play: view.sections.play, limitMinutes: stallMinutes, at: time)
    }

    var plain: PlainPages { PlainPages(view: view, time: time) }

    // MARK: Words for times

    /// Minutes of exercise time since a moment.
    func minutes(since moment: SessionMoment) -> Int { activity.playedMs(since: moment, at: time) / 60_000 }

    /// `3 min`; `-` where nothing told.
    func age(_ moment: SessionMoment?) -> String { moment.map { "\(minutes(since: $0)) min" } ?? "-" }

    func isSilent(_ moment: SessionMoment) -> Bool { minutes(since: moment) >= Self.silentMinutes }

    /// `T+47`, in minutes of exercise time.
    static func exerciseTime(_ playedMs: Int) -> String { "T+\(max(0, playedMs) / 60_000)" }

    // MARK: Short names

    func tag(_ party: PartyID) -> String { view.party(party)?.tag.uppercased() ?? party.rawValue.uppercased() }
    func tags(_ parties: [PartyID]) -> String { parties.map(tag).joined(separator: ",") }

    func addressees(_ inject: Inject) -> String { inject.to.isEmpty ? "all" : tags(inject.to) }
}

extension Told {
    /// Control's console on a page of lines, with nothing cut; nil where something else is told.
    package var consoleLines: [String]? {
        guard case .page(.console(let state)) = content, let view else { return nil }
        let desk = ControlDesk(
            view: view, time: time, presence: state.presence, activity: state.activity,
            stallMinutes: state.stallMinutes)
        let page = ConsolePage(desk: desk, columns: 100, rows: 200, chosen: nil)
        return page.lines.map(\.text).filter { !$0.trimmed.isEmpty }
    }
}

extension ClientModel {
    /// Nil before one has joined, and for players and observers.
    var desk: ControlDesk? {
        guard let view, view.viewer == .control else { return nil }
        return ControlDesk(
            view: view, time: time, presence: presence, activity: activity, stallMinutes: stallMinutes)
    }
}

extension ClientModel {
    /// Control's lists; nil while it looks through other eyes.
    var shownDesk: ControlDesk? { watch == nil ? desk : nil }
}
