package import NegotiationModel
package import PlayerClient
package import WireMessages

/// All that the panels of control, and of evaluators, are made from.
package struct ControlDesk {
    package let view: View
    /// Server time, UTC milliseconds.
    package let time: Int
    package let presence: Presence?
    /// Who sits here: evaluators are told what they have answered themselves.
    let person: String
    package let activity: Activity
    /// Minutes without an offer after which the alarm comes; nil for never.
    let stallMinutes: Int?

    /// After so many minutes of exercise time without a word, a party or a channel is called silent.
    static let silentMinutes = 10

    package var stall: Stall {
        Stall(activity, play: view.sections.play, limitMinutes: stallMinutes, at: time)
    }

    package var plain: PlainPages { PlainPages(view: view, time: time) }

    // MARK: Words for times

    /// Minutes of exercise time since a moment.
    package func minutes(since moment: SessionMoment) -> Int { activity.playedMs(since: moment, at: time) / 60_000 }

    /// `3 min`; `-` where nothing told.
    package func age(_ moment: SessionMoment?) -> String { moment.map { "\(minutes(since: $0)) min" } ?? "-" }

    func isSilent(_ moment: SessionMoment) -> Bool { minutes(since: moment) >= Self.silentMinutes }

    /// `T+47`, in minutes of exercise time.
    package static func exerciseTime(_ playedMs: Int) -> String { "T+\(max(0, playedMs) / 60_000)" }

    // MARK: Short names

    func tag(_ party: PartyID) -> String { view.party(party)?.tag.uppercased() ?? party.rawValue.uppercased() }
    func tags(_ parties: [PartyID]) -> String { parties.map(tag).joined(separator: ",") }

    package func addressees(_ inject: Inject) -> String { inject.to.isEmpty ? "all" : tags(inject.to) }
}

extension Told {
    /// The desk of control's console, where that is told; nil where something else is.
    package var consoleDesk: ControlDesk? {
        guard case .page(.console(let state)) = content, let view else { return nil }
        return ControlDesk(
            view: view, time: time, presence: state.presence, person: state.person, activity: state.activity,
            stallMinutes: state.stallMinutes)
    }
}

extension ClientModel {
    /// Nil before one has joined, and for players and observers.
    package var desk: ControlDesk? {
        guard let view, view.viewer == .control else { return nil }
        return ControlDesk(
            view: view, time: time, presence: presence, person: settings.name, activity: activity,
            stallMinutes: stallMinutes)
    }
}
