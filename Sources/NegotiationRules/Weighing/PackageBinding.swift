import ExerciseModel
import NegotiationModel
import RulePrograms

/// What the terms of a package say about who must consent: joined term by term, in any order. Packages with the same
/// binding need the same consents.
public struct PackageBinding: Hashable, Sendable {
    /// Whom the terms bind, and who consented to what they change.
    private var parties = BitSet()
    /// Whose consent the terms always need.
    private var always = BitSet()
    /// The sides that the terms favour, as bits.
    private var sides = 0
    /// Whether any term departs from what is in force.
    private var departs = false

    /// Of a package without terms.
    public init() {}

    fileprivate init(parties: BitSet, always: BitSet, side: Int) {
        (self.parties, self.always, sides, departs) = (parties, always, 1 << side, true)
    }

    /// Afterwards it is the binding of a package that has the terms of both.
    public mutating func join(_ other: PackageBinding) {
        parties = parties.union(other.parties)
        always = always.union(other.always)
        departs = departs || other.departs
        // Asked only where one party alone is bound: then those whom it favours may take it.
        sides = parties.union(always).count > 1 ? 0 : sides | other.sides
    }
}

extension PackageWeighing {
    /// What the choice of an option adds to who must consent.
    public func binding(issue: Int, option: Int) -> PackageBinding {
        guard option != state.now(issue) else { return PackageBinding() }
        let term = TermPosition(issue: issue, option: option)
        let always = state.index.consents[issue]
        let needed = state.consentsNeeded([term], [term], present: state.index.everyone)
        let side = state.index.favoured(on: issue, upwards: option > state.now(issue))
        return PackageBinding(parties: needed.subtracting(always), always: always, side: side)
    }

    /// Whether a package comes into force when these parties, as bits, consent and nobody else does. More consents never
    /// do less.
    public func suffices(_ consents: Int, for package: [Int]) -> Bool {
        state.suffices(state.index.ids(of: BitSet(bits: consents)), for: state.index.terms(terms(of: package)))
    }

    /// Who would be asked to consent, as bits, if this party put the package forward to all others.
    public func consentSet(of package: [Int], by author: Int) -> Int {
        let terms = terms(of: package)
        if let votes = state.votingRule(on: terms) { return state.index.positions(of: votes.among).bits }
        let others = state.index.everyone.subtracting(BitSet(only: author))
        return Deciding(state, at: 0, person: "").consentSet(author, others, terms, terms).bits
    }

    private func terms(of package: [Int]) -> [TermPosition] {
        package.indices.filter { package[$0] != state.now($0) }.map { TermPosition(issue: $0, option: package[$0]) }
    }
}

extension ExerciseIndex {
    /// The side that a step favours: upwards the subject's, downwards the first other one.
    func favoured(on issue: Int, upwards: Bool) -> Int {
        let side = sides[exercise.issues[issue].favours] ?? 0
        return upwards ? side : exercise.sides.indices.first { $0 != side } ?? side
    }
}
