public import Digests
import StrictJSON

/// A package put forward by one party to others.
public struct Offer: Sendable, Equatable {
    /// Unique in the session; that of a public offer names no addressees.
    public var id: OfferID { didSet { digest = makeDigest() } }
    /// Putting it forward is its consent.
    public let author: PartyID
    /// In the exercise's order of parties.
    public let addressees: [PartyID]
    /// Whether everyone may read it, observers too; addressees are named all the same.
    public let isPublic: Bool
    /// In the exercise's order of issues.
    public let terms: [Term]
    /// The author's words beside the terms, at most 1,000 characters; may be empty, and binds nobody.
    public var note: String { didSet { digest = makeDigest() } }
    /// The round with whose negotiation phase it lapses.
    public var lapsesAfterRound: Int { didSet { digest = makeDigest() } }
    /// The offer that it counters.
    public var counters: OfferID?
    /// Who must consent, in the exercise's order; where `votes` is set, those asked who vote on it.
    public var consentSet: [PartyID]
    /// How many of them are enough; nil: all.
    public var votes: VotingRule?
    /// Members of the consent set that it isn't addressed to, and that are told when theirs alone is missing.
    public var askedLate: [PartyID]
    /// What an acceptance names, so that nobody accepts what has changed: SHA-256 of the canonical JSON of the offer's
    /// name, author, addressees, terms, expiry and note.
    ///
    /// Kept, since every view of the offer shows it, and not written: whoever reads the offer makes it anew.
    public private(set) var digest: SHA256Digest

    /// Takes its lists in the orders that the properties say, and makes the digest.
    public init(
        id: OfferID, author: PartyID, addressees: [PartyID], isPublic: Bool, terms: [Term], note: String,
        lapsesAfterRound: Int, counters: OfferID?, consentSet: [PartyID], votes: VotingRule? = nil,
        askedLate: [PartyID]
    ) {
        self.id = id
        self.author = author
        self.addressees = addressees
        self.isPublic = isPublic
        self.terms = terms
        self.note = note
        self.lapsesAfterRound = lapsesAfterRound
        self.counters = counters
        self.consentSet = consentSet
        self.votes = votes
        self.askedLate = askedLate
        digest = Self.digest(id, author, addressees, terms, note, lapsesAfterRound)
    }

    private func makeDigest() -> SHA256Digest {
        Self.digest(id, author, addressees, terms, note, lapsesAfterRound)
    }

    private static func digest(
        _ id: OfferID, _ author: PartyID, _ addressees: [PartyID], _ terms: [Term], _ note: String,
        _ lapsesAfterRound: Int
    ) -> SHA256Digest {
        var writer = JSONWriter()
        writer.object {
            $0.member("addressees", addressees)
            $0.member("author", author)
            $0.member("lapsesAfterRound", lapsesAfterRound)
            $0.member("name", id)
            $0.member("note", note)
            $0.member("terms", terms)
        }
        do {
            return SHA256Digest(of: try writer.finish())
        } catch {
            preconditionFailure("An offer's round is no number that JSON keeps: \(error)")
        }
    }
}

/// How an offer stopped standing.
public enum OfferClosing: Sendable, Equatable {
    /// It has the consents that it needs, and is in force.
    case agreed
    /// By a party without which it can't come into force; the reason may be empty.
    case rejected(by: PartyID, reason: String)
    /// By a party without which it can't come into force. Who doesn't know the new offer reads `rejected` instead.
    case countered(by: PartyID, with: OfferID)
    /// By its author, before its consents were bound.
    case withdrawn
    /// By a newer one of its author to the same addressees. Who doesn't know that one reads `withdrawn` instead.
    case superseded(by: OfferID)
    /// It stands no more without anybody having answered it.
    case lapsed(reason: LapseReason)
}

/// Why an offer lapsed.
public enum LapseReason: String, Sendable, CaseIterable {
    /// The negotiation phase that it stood for has closed.
    case timeOver = "time_over"
    /// On one of its issues a package came into force, or a term returned to the status quo.
    case inForceChanged = "in_force_changed"
    /// Bargaining is over: the last round, or the one that implemented the settlement, has ended.
    case ended = "ended"
    /// Control went back to before it was made.
    case wentBack = "went_back"
}
