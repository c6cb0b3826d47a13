package import NegotiationModel
package import PlayerClient

/// What a row of a panel is about that can be chosen.
package enum DeskItem: Sendable, Hashable {
    /// Play itself: the phase and its clock.
    case play
    case inject(InjectID)
    case request(PartyID, Int)
    case proposal(PartyID, Int)
    case offer(OfferID)
    case obligation(ObligationID)
    case seat(SeatID)
    /// All seats of a party.
    case delegation(PartyID)
    case rule(RuleID)
    case track(TrackPlace)
    case channel(SeatChannel)
    case objective(Int)
    case observation(Int)
    /// One to evaluators.
    case question(QuestionID)
    // A party's own.
    case action(ActionID)
    /// A free action, which nobody foresaw.
    case proposing
    case agreement(Int)
    case mandate(from: PartyID, to: PartyID)

    /// Whether both are rows of one list, such as injects.
    package func isOfKind(of other: DeskItem) -> Bool {
        switch (self, other) {
        case (.play, .play), (.inject, .inject), (.offer, .offer), (.obligation, .obligation), (.seat, .seat),
            (.delegation, .delegation), (.rule, .rule), (.track, .track), (.channel, .channel),
            (.objective, .objective), (.observation, .observation), (.question, .question), (.action, .action),
            (.proposing, .proposing),
            (.agreement, .agreement), (.mandate, .mandate):
            true
        case (.request, .request), (.request, .proposal), (.proposal, .request), (.proposal, .proposal): true
        default: false
        }
    }

    /// What an observation that is made now is bound to, as `observe` takes it: empty for the moment.
    package var observed: String {
        switch self {
        case .inject(let row): "inject \(row)"
        case .offer(let id): id.rawValue
        case .objective(let number): "objective \(number)"
        case .question(let id): "question \(id)"
        default: ""
        }
    }
}
