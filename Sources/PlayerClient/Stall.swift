package import NegotiationModel

/// Whether bargaining has come to a halt: how long nobody has put an offer forward, and what there is to help.
package struct Stall: Sendable, Equatable {
    /// Without another setting, the alarm comes after so many minutes.
    static let minutesByDefault = 10
    static let minutesMax = 999

    /// Milliseconds of exercise time in which offers could be made, and none was.
    let idleMs: Int
    /// After which the alarm comes; nil for never.
    package let limitMinutes: Int?
    /// Whether play runs and offers can be made.
    package let isBargaining: Bool

    package init(_ activity: Activity, play: PlayView?, limitMinutes: Int?, at timeMs: Int) {
        idleMs = activity.clock.moment(at: timeMs).bargainedMs - (activity.lastOffer?.bargainedMs ?? 0)
        self.limitMinutes = limitMinutes
        isBargaining = play?.status == .running && play?.phaseKind == .negotiation
    }

    package var idleMinutes: Int { idleMs / 60_000 }

    /// Never while play is paused, and never where no offer can be made.
    package var isAlarm: Bool {
        guard isBargaining, let limitMinutes else { return false }
        return idleMinutes >= limitMinutes
    }
}

extension View {
    /// The row that helps a table that has come to a halt: a contingency whose trigger holds, or else one that helps the
    /// exercise along.
    package var rowAgainstStall: InjectRow? {
        let open = rows.filter(\.inject.status.isDeliverable)
        return open.first(where: isTriggered) ?? open.first { $0.inject.kind == .facilitation }
    }
}
