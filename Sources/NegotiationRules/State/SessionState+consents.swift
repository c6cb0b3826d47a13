import ExerciseModel
public import NegotiationModel
import RulePrograms

extension SessionState {
    /// Whether these consents would bring a package into force, whoever puts it forward.
    ///
    /// - Parameters:
    ///   - consented: the parties that consent, the author among them.
    ///   - terms: what is left out stays as it is now. A package that changes nothing can't come into force.
    public func suffices(_ consented: [PartyID], for terms: [Term]) -> Bool {
        guard let needed = consentsNeeded(for: terms) else { return false }
        // What binds its author alone needs somebody to take it.
        return needed.suffices(consented) && consented.count >= 2
    }

    /// Whether a package can't come into force without this party's consent.
    public func mustConsent(_ party: PartyID, to terms: [Term]) -> Bool {
        consentsNeeded(for: terms)?.demands(party) ?? false
    }

    /// Whose consents, or how many, a package needs, whoever puts it forward; nil where it changes nothing.
    ///
    /// While the rule of consents is off, whoever else is addressed must consent too; that is the author's choice, and not
    /// counted here.
    public func consentsNeeded(for terms: [Term]) -> VotingRule? {
        let terms = index.positions(of: terms)
        let departing = terms.filter(changes)
        guard !departing.isEmpty else { return nil }
        if let votes = votingRule(on: terms) { return votes }
        let needed = index.ids(of: consentsNeeded(terms, departing, present: index.everyone))
        return VotingRule(atLeast: needed.count, among: needed, with: needed)
    }

    /// By what vote a package comes into force; nil where it isn't voted on.
    func votingRule(on terms: [TermPosition]) -> VotingRule? {
        guard let votes = exercise.consents.votes, isOn(exercise.consents.rule) else { return nil }
        let with = terms.reduce(index.positions(of: votes.with)) {
            $0.union(index.consents[$1.issue])
        }
        return VotingRule(
            atLeast: max(votes.atLeast, with.count), among: votes.among, with: index.ids(of: with))
    }

    /// Whom the departing terms bind, whose consent some issues always need, and who consented to what changes.
    ///
    /// - Parameter present: the parties that take part: where an issue's rule of consent together is off, each is bound for
    ///   its own part.
    func consentsNeeded(
        _ terms: [TermPosition], _ departing: [TermPosition], present: BitSet
    ) -> BitSet {
        var set = BitSet()
        for term in departing {
            let bound = index.bound(by: term)
            let part = bound.intersection(present)
            let isApart = exercise.issues[term.issue].together.map { !isOn($0) } ?? false
            set = set.union(isApart && !part.isEmpty ? part : bound)
            if let standing = play.inForce[term.issue] { set = set.union(standing.parties) }
        }
        return terms.reduce(set) { $0.union(index.consents[$1.issue]) }
    }
}
