import ExerciseModel
import NegotiationModel

extension FieldReader {
    /// Opening offers that no party could put forward: they change nothing, or nobody asks one who must consent.
    func checkOpeningOffers(_ exercise: Exercise) {
        for (reader, offer) in zip(list("opening_offers", of: "opening offer"), exercise.openingOffers) {
            let departing = exercise.departing(offer.terms)
            if departing.isEmpty {
                NodeReader(reader.node["terms"] ?? reader.node, "“terms”", reading).add(
                    "this offer changes nothing: every term of it is the status quo",
                    "choose at least one other option")
            }
            let asked = offer.addressees + [offer.author]
            if let votes = exercise.startingVotes(on: offer) {
                if !votes.suffices(asked) {
                    NodeReader(reader.node["to"] ?? reader.node, "“to”", reading).add(
                        "this offer needs the consent of \(votes.words(\.rawValue)), and it would ask too few",
                        "add \(votes.missing(beside: asked, of: votes.among).words(\.rawValue))")
                }
                continue
            }
            let needed = exercise.needed(for: offer, departing)
            let late = exercise.lateParties(beside: needed)
            for party in needed where !asked.contains(party) && !late.contains(party) {
                NodeReader(reader.node["to"] ?? reader.node, "“to”", reading).add(
                    "“\(party)” must consent to this offer, and it isn't addressed to “\(party)”",
                    "add it, or leave out what needs its consent")
            }
        }
    }
}

extension Exercise {
    /// The terms that aren't the status quo.
    fileprivate func departing(_ terms: [Term]) -> [Term] {
        terms.filter { term in issues.contains { $0.id == term.issue && $0.statusQuo != term.option } }
    }

    /// By what vote an offer comes into force at the start; nil where it isn't voted on.
    fileprivate func startingVotes(on offer: OpeningOffer) -> VotingRule? {
        guard let votes = consents.votes, startsOn(consents.rule) else { return nil }
        let always = issues.filter { issue in offer.terms.contains { $0.issue == issue.id } }.flatMap(\.consents)
        let with = votes.among.filter { votes.with.contains($0) || always.contains($0) }
        return VotingRule(atLeast: max(votes.atLeast, with.count), among: votes.among, with: with)
    }

    /// Who must consent at the start, addressed or not, in the exercise's order.
    fileprivate func needed(for offer: OpeningOffer, _ departing: [Term]) -> [PartyID] {
        let present = offer.addressees + [offer.author]
        var needed = [offer.author]
        for issue in issues where offer.terms.contains(where: { $0.issue == issue.id }) {
            needed += issue.consents
            guard let term = departing.first(where: { $0.issue == issue.id }) else { continue }
            let bound = issue.options.first { $0.id == term.option }?.binds ?? issue.binds
            let ownPart = bound.filter { present.contains($0) }
            let isApart = issue.together.map { !startsOn($0) } ?? false
            needed += isApart && !ownPart.isEmpty ? ownPart : bound
        }
        return parties.map(\.id).filter { needed.contains($0) }
    }

    /// Those who are asked when the others have consented.
    fileprivate func lateParties(beside needed: [PartyID]) -> [PartyID] {
        guard let backing, startsOn(backing.rule), backing.principals.allSatisfy(needed.contains) else { return [] }
        return backing.backers
    }

    private func startsOn(_ rule: RuleID) -> Bool { rules.contains { $0.id == rule && $0.level != .off } }
}
