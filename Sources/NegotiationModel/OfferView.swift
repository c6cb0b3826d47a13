/// An offer that the seat knows.
public struct OfferView: Sendable, Equatable {
    /// `counters` is nil in it where the seat doesn't know the offer that it names.
    public var offer: Offer
    /// Lower-case hexadecimal; an acceptance names it.
    public var digest: String
    /// In the exercise's order, the author among them.
    public var consented: [PartyID]
    /// Those who were asked and spoke against an offer that is voted on.
    public var against: [PartyID]
    /// Those that were copied in, or told late.
    public var alsoKnownTo: [PartyID]
    /// Consents can't be withdrawn any more.
    public var isBound: Bool
    /// Nil while it stands.
    public var closing: OfferClosing?
    /// What it would be worth to the seat's party, in tenths of points, where it may see values.
    public var worth: Int?
    /// What the consent of the seat's party would do; nil where it isn't asked for, or was given.
    public var consent: ConsentOutcome?

    public init(
        offer: Offer, digest: String, consented: [PartyID], against: [PartyID] = [],
        alsoKnownTo: [PartyID], isBound: Bool, closing: OfferClosing?, worth: Int?,
        consent: ConsentOutcome? = nil
    ) {
        self.offer = offer
        self.digest = digest
        self.consented = consented
        self.against = against
        self.alsoKnownTo = alsoKnownTo
        self.isBound = isBound
        self.closing = closing
        self.worth = worth
        self.consent = consent
    }
}
