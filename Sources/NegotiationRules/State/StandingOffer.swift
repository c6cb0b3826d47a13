import Digests
import ExerciseModel
import NegotiationModel
import RulePrograms

/// An offer with what has happened to it.
struct StandingOffer: Sendable {
    /// What nothing that happens to it changes, shared by all copies: every command that touches an offer copies the list.
    private var wording: OfferWording
    var consented: BitSet
    /// Those who spoke against it, where it is voted on.
    var against = BitSet()
    /// The parties that know of it.
    var known: BitSet
    /// Consents can't be withdrawn.
    var isBound = false
    /// Those whose consent alone was missing have been asked.
    var isAskedLate = false
    var closing: OfferClosing?
    /// The parties that knew the offer that it counters; to others that one's name would betray it.
    var linkKnown = BitSet()

    var offer: Offer { wording.offer }
    var id: OfferID { wording.offer.id }
    var author: Int { wording.author }
    var addressees: BitSet { wording.addressees }
    var isPublic: Bool { wording.offer.isPublic }
    /// What an acceptance names.
    var digest: SHA256Digest { wording.offer.digest }
    /// BitSet of the terms, in the exercise's order of issues.
    var terms: [TermPosition] { wording.terms }
    /// The issues of its terms.
    var issues: BitSet { wording.issues }
    var consentSet: BitSet { wording.consentSet }
    /// Those of the consent set without whom no number is enough.
    var needed: BitSet { wording.needed }

    var isOpen: Bool { closing == nil }
    var missing: BitSet { consentSet.subtracting(consented) }
    var isAgreed: Bool { suffices(consented) }

    func suffices(_ consents: BitSet) -> Bool {
        needed.isSubset(of: consents)
            && consents.intersection(consentSet).count >= offer.votes?.atLeast ?? consentSet.count
    }

    /// Whether it is voted on, and this party was asked.
    func isVoter(_ party: Int) -> Bool { offer.votes != nil && consentSet.contains(party) }

    /// Whether it can still come into force without this party.
    func canPass(without party: Int) -> Bool {
        suffices(consentSet.subtracting(against).subtracting(BitSet(only: party)))
    }

    init(_ offer: Offer, index: ExerciseIndex) {
        wording = OfferWording(offer, index: index)
        consented = BitSet(only: wording.author)
        known = offer.isPublic ? index.everyone : wording.addressees.union(BitSet(only: wording.author))
    }

    /// It stands to the end of that round's negotiation, and consents to it are bound.
    mutating func keepOpen(toRound round: Int) {
        var offer = wording.offer
        offer.lapsesAfterRound = round
        wording = OfferWording(offer, like: wording)
        (isBound, isAskedLate) = (true, true)
    }
}

/// What an offer says, looked up once.
private final class OfferWording: Sendable {
    let offer: Offer
    let author: Int
    let addressees: BitSet
    let terms: [TermPosition]
    let issues: BitSet
    let consentSet: BitSet
    let needed: BitSet

    init(_ offer: Offer, index: ExerciseIndex) {
        self.offer = offer
        author = index.parties[offer.author] ?? 0
        addressees = index.positions(of: offer.addressees)
        terms = index.positions(of: offer.terms)
        issues = BitSet(terms.map(\.issue))
        consentSet = index.positions(of: offer.consentSet)
        needed = offer.votes.map { index.positions(of: $0.with) } ?? consentSet
    }

    /// - Parameter old: the same offer but for what no position depends on.
    init(_ offer: Offer, like old: OfferWording) {
        self.offer = offer
        (author, addressees) = (old.author, old.addressees)
        (terms, issues) = (old.terms, old.issues)
        (consentSet, needed) = (old.consentSet, old.needed)
    }
}

/// A term by positions.
struct TermPosition: Sendable, Hashable {
    var issue: Int
    var option: Int
}

/// A term in force.
struct TermInForce: Sendable {
    var option: Int
    var agreement: Int
    /// The parties that consented to it.
    var parties: BitSet
}

/// What a party has committed in a decision phase.
struct Commitment: Sendable {
    var choices: [Choice] = []
    var performs: [IssueID] = []
    var suspends: [IssueID] = []

    var isEmpty: Bool { choices.isEmpty && performs.isEmpty && suspends.isEmpty }
}

/// What is remembered of one party's offers to another.
struct OfferRecord: Sendable {
    var lastTerms: [TermPosition]?
    /// Conceding offers running.
    var run = 0
}

/// A message, and when it was said among all.
struct KeptMessage: Sendable {
    var order: Int
    var message: Message
}

/// How a number moved last.
struct LastMove: Sendable {
    var by: Int
    var cause: Cause
}

extension ExerciseIndex {

    /// One after the other, since they are few: to look each up by its hash took twice as long.
    func positions(of parties: [PartyID]) -> BitSet {
        var positions = BitSet()
        for id in parties {
            for position in exercise.parties.indices where exercise.parties[position].id.rawValue == id.rawValue {
                positions.insert(position)
                break
            }
        }
        return positions
    }

    func ids(of positions: BitSet) -> [PartyID] {
        var ids: [PartyID] = []
        ids.reserveCapacity(positions.count)
        for position in exercise.parties.indices where positions.contains(position) {
            ids.append(exercise.parties[position].id)
        }
        return ids
    }

    /// In the exercise's order; unknown ones are left out.
    func positions(of terms: [Term]) -> [TermPosition] {
        terms.compactMap { term -> TermPosition? in
            guard let issue = issues[term.issue], let option = options[issue][term.option] else { return nil }
            return TermPosition(issue: issue, option: option)
        }.sorted { $0.issue < $1.issue }
    }

    func terms(_ positions: [TermPosition]) -> [Term] {
        positions.map { position in
            let issue = exercise.issues[position.issue]
            return Term(issue: issue.id, option: issue.options[position.option].id)
        }
    }

    /// Whom a term binds.
    func bound(by term: TermPosition) -> BitSet { bound[term.issue][term.option] }
}
