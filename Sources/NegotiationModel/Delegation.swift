/// The people of a party, as they and control see them.
public struct DelegationView: Sendable, Equatable {
    /// A party sees its own delegation alone, control sees all of them.
    public var party: PartyID
    /// Whether any member acts for the party, and not its head alone.
    public var anyMemberActs: Bool
    /// In the session's order.
    public var seats: [DelegateView]
    /// What the delegation works on, by number.
    public var drafts: [SharedDraft]

    public init(party: PartyID, anyMemberActs: Bool, seats: [DelegateView], drafts: [SharedDraft]) {
        self.party = party
        self.anyMemberActs = anyMemberActs
        self.seats = seats
        self.drafts = drafts
    }

    /// Whether a seat of the delegation commits the party now.
    public func commits(_ seat: SeatID) -> Bool {
        seats.contains { $0.seat == seat && ($0.isHead || anyMemberActs) }
    }
}

/// A seat of a delegation.
public struct DelegateView: Sendable, Equatable {
    /// The seat's name. Who sits there is told as presence, and isn't part of a view.
    public var seat: SeatID
    /// Whether it has the head's place: it commits the party in any case, and can hand that place over.
    public var isHead: Bool

    public init(seat: SeatID, isHead: Bool) {
        self.seat = seat
        self.isHead = isHead
    }
}

/// A package that a delegation works on: its own and control's to read, nobody else's.
public struct SharedDraft: Sendable, Equatable {
    /// Counted per party.
    public var number: Int
    /// 1 as first written, one more each time that it is written anew.
    public var revision: Int
    /// Who wrote it as it stands.
    public var person: String
    /// With addressees and terms in the exercise's order. No rule has tried it.
    public var offer: OfferDraft
    /// The offer that it would counter.
    public var counters: OfferID?

    public init(number: Int, revision: Int, person: String, offer: OfferDraft, counters: OfferID?) {
        self.number = number
        self.revision = revision
        self.person = person
        self.offer = offer
        self.counters = counters
    }
}
