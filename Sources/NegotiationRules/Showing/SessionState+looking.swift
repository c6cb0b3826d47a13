import ExerciseModel
public import NegotiationModel
import RulePrograms

/// What those read who look at sessions from outside, by positions in the exercise: rehearsals, never a seat.
extension SessionState {
    /// Whether what is in force is a settlement.
    public var isSettled: Bool { holds(program.settled) }

    /// By issue: the position of the option that holds now.
    public var optionsNow: [Int] { exercise.issues.indices.map { now($0) } }

    /// By issue: the round in which what is in force was agreed; nil: the status quo.
    public var roundsOfAgreement: [Int?] {
        play.inForce.map { term in
            term.flatMap { term in play.agreements.first { $0.number == term.agreement }?.round }
        }
    }

    /// By draw: the position of its outcome.
    public var drawnOutcomes: [Int] { exercise.draws.indices.map { outcome($0) } }

    /// What going on without a deal is worth to a party now, in tenths of points; nil where it has no sheet.
    public func noDealValue(of party: PartyID) -> Int? {
        index.parties[party].flatMap { worth(of: [TermPosition](), to: $0)?.noDeal }
    }

    /// Who still has to consent to an offer, in the exercise's order; nil where it is not known any more.
    public func missingConsents(to offer: OfferID) -> [PartyID]? { standing(offer).map { index.ids(of: $0.missing) } }

    /// An offer as it was put forward; nil where it is not known any more.
    public func offer(_ id: OfferID) -> Offer? { standing(id)?.offer }

    /// Whether a party consented to what is in force on an issue.
    public func hasConsented(_ party: PartyID, toInForceOn issue: IssueID) -> Bool {
        guard let issue = index.issues[issue], let party = index.parties[party] else { return false }
        return play.inForce[issue]?.parties.contains(party) ?? false
    }
}
