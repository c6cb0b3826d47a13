import ExerciseModel
import NegotiationModel
import NegotiationRules

/// What is counted while a session is played.
struct SessionTally {
    private(set) var ending: EndingID?
    private(set) var roundsPlayed = 0
    private(set) var settledRound: Int?
    private(set) var bites: [Int]
    private(set) var actions: [[Int]]
    /// By measure: what the rounds, or the events, added up to.
    private(set) var sums: [Int]
    private(set) var sampleCount = 0

    init(_ stage: RehearsalStage) {
        bites = [Int](repeating: 0, count: stage.exercise.rules.count)
        actions = stage.exercise.parties.map { _ in [Int](repeating: 0, count: stage.exercise.actions.count) }
        sums = [Int](repeating: 0, count: stage.questions.count)
    }

    /// Takes in an event before it is applied.
    ///
    /// What closings are counted for is read by `readClosing`, which needs the state.
    mutating func read(_ event: Event, _ stage: RehearsalStage) {
        switch event {
        case .phaseBegan(let point, _): if !point.inEpilogue { roundsPlayed = max(roundsPlayed, point.round) }
        case .ended(let ending, _): self.ending = ending
        case .bit(let bite), .refused(let bite): if let rule = stage.names.rules[bite.rule] { bites[rule] += 1 }
        case .actionTaken(let party, let choice):
            if let party = stage.names.parties[party], let action = stage.names.actions[choice.action] {
                actions[party][action] += 1
            }
        default: break
        }
    }

    /// After an agreement came into force.
    mutating func noteAgreement(_ state: SessionState) {
        if settledRound == nil, state.isSettled { settledRound = state.point?.round }
    }

    /// After a round.
    mutating func sample(_ state: SessionState, _ stage: RehearsalStage) {
        sampleCount += 1
        for (place, question) in stage.questions.enumerated() {
            switch question {
            case .average(let question), .total(let question): sums[place] += question.answer(in: state)
            default: break
            }
        }
    }

    // MARK: Refusals

    /// Takes in how an offer closes, before that is applied.
    mutating func readClosing(
        _ id: OfferID, _ how: OfferClosing, _ state: SessionState, _ stage: RehearsalStage
    ) {
        for (place, question) in stage.questions.enumerated() {
            switch question {
            case .declined(let parties):
                if let missing = state.missingConsents(to: id), how.isRefusal(by: parties, missing: missing) {
                    sums[place] += 1
                }
            case .blockedByUnbound:
                if let party = how.closer, let offer = state.offer(id), !stage.isBound(party, by: offer, state) {
                    sums[place] += 1
                }
            default: break
            }
        }
    }
}

extension OfferClosing {
    /// The party other than its author that ended the offer, if one did.
    fileprivate var closer: PartyID? {
        switch self {
        case .rejected(let party, _), .countered(let party, _): party
        case .agreed, .withdrawn, .superseded, .lapsed: nil
        }
    }

    /// Whether consents of these parties alone were missing, and one of them refused or let the time run out.
    fileprivate func isRefusal(by parties: [PartyID], missing: [PartyID]) -> Bool {
        guard !missing.isEmpty, missing.allSatisfy(parties.contains) else { return false }
        switch self {
        case .rejected(let party, _), .countered(let party, _): return parties.contains(party)
        case .lapsed(let reason): return reason != .inForceChanged
        case .agreed, .withdrawn, .superseded: return false
        }
    }
}

extension RehearsalStage {
    /// Whether a package binds a party, needs it by its issues, or changes what it consented to.
    fileprivate func isBound(_ party: PartyID, by offer: Offer, _ state: SessionState) -> Bool {
        offer.terms.contains { term in
            guard let issue = exercise.issues.first(where: { $0.id == term.issue }) else { return false }
            let bound = issue.options.first { $0.id == term.option }?.binds ?? issue.binds
            return bound.contains(party) || issue.consents.contains(party)
                || state.hasConsented(party, toInForceOn: term.issue)
        }
    }
}
