import NegotiationModel

extension SessionState {
    /// Whether these consents would bring a package into force, whoever puts it forward.
    ///
    /// - Parameters:
    ///   - consented: the parties that consent, the author among them.
    ///   - terms: what is left out stays as it is now. A package that changes nothing can't come into force.
    public func suffices(_ consented: [PartyID], for terms: [Term]) -> Bool {
        let terms = index.positions(of: terms)
        let departing = terms.filter { now($0.issue) != $0.option }
        guard !departing.isEmpty else { return false }
        let needed = consentsNeeded(terms, departing, present: index.everyone)
        // What binds its author alone needs somebody to take it.
        return needed.isSubset(of: index.positions(of: consented)) && consented.count >= 2
    }

    /// Whom the departing terms bind, whose consent some issues always need, and who consented to what changes.
    ///
    /// - Parameter present: the parties that take part: where an issue's rule of consent together is off, each is bound for
    ///   its own part.
    func consentsNeeded(
        _ terms: [TermPosition], _ departing: [TermPosition], present: Positions
    ) -> Positions {
        var set = Positions()
        for term in departing {
            let bound = index.bound(by: term)
            let part = bound.intersection(present)
            let isApart = exercise.issues[term.issue].together.map { !isOn($0) } ?? false
            set = set.union(isApart && !part.isEmpty ? part : bound)
            if let standing = play.inForce[term.issue] { set = set.union(standing.parties) }
        }
        return terms.reduce(set) { $0.union(index.positions(of: exercise.issues[$1.issue].consents)) }
    }
}
