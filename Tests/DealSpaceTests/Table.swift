import ExerciseModel
import NegotiationModel
import NegotiationRules

/// Packages put to the test of play.
struct Table {
    let exercise: Exercise
    let start: SessionState

    static func terms(_ package: [Int], of exercise: Exercise) -> [Term] {
        zip(exercise.issues, package).compactMap { issue, option in
            issue.options[option].id == issue.statusQuo ? nil : Term(issue: issue.id, option: issue.options[option].id)
        }
    }

    /// Whether a party can put the package forward to all others, and all whom it then needs can consent.
    func comesIntoForce(_ package: [Int]) -> Bool {
        let terms = Self.terms(package, of: exercise)
        return exercise.parties.map(\.id).contains { author in
            let others = exercise.parties.map(\.id).filter { $0 != author }
            let draft = OfferDraft(addressees: others, isPublic: false, terms: terms)
            guard let (state, events) = give(.putForward(offer: draft), by: author, in: start) else { return false }
            for case .offerPutForward(let offer) in events { return isAgreed(offer, by: author, in: state) }
            return false
        }
    }

    private func isAgreed(_ offer: Offer, by author: PartyID, in state: SessionState) -> Bool {
        var state = state
        for party in offer.consentSet where party != author {
            // Where packages are voted on, others' consents may be enough.
            guard let (next, events) = give(.accept(offer: offer.id, digest: offer.digest), by: party, in: state) else {
                continue
            }
            for case .agreed in events { return true }
            state = next
        }
        return false
    }

    private func give(
        _ command: Command, by party: PartyID, in state: SessionState
    ) -> (state: SessionState, events: [Event])? {
        do throws(Refusal) {
            let head = Actor.seat(role: .party(id: party, head: true))
            let events = try state.decide(command, by: head, person: "", at: 1_000)
            var next = state
            for event in events { next.apply(event) }
            return (next, events)
        } catch {
            return nil
        }
    }
}
