public import NegotiationModel

/// Something that a clause or an action does.
///
/// Amounts are expressions over the state before the effect. Places of tracks are written as in expressions:
/// `heat[author]`, `need_shown[us][russia]`, `pressure`.
public indirect enum Effect: Sendable, Equatable {
    /// Refuses what is being tried. Under `advise` it warns instead, under `score` it does nothing.
    case refuse(sentence: String, instead: String)
    /// Tells the acting party something, and lets pass.
    case warn(sentence: String)
    /// Moves a track by an amount, cut off at its range. `once`: at most once a round for this word, each place apart.
    case move(track: Expression, by: Expression, once: String?)
    /// Sets a track. A number, or an expression that yields a named state.
    case set(track: Expression, to: Expression)
    /// Adds to a party's ledger, in tenths of points. `once` as above.
    case ledger(party: Expression, by: Expression, once: String?)
    /// Draws a whole number from 0 up to but not including `of`; below `below` the first effects follow, else the others.
    /// `asks`: the question that the die answers, yes below the mark and no from it on; nil says that the deed succeeds or doesn't.
    case roll(
        name: String, asks: String? = nil, of: Expression, below: Expression, then: [Effect], otherwise: [Effect])
    /// Makes the offer known, as a copy, to a party that it isn't addressed to.
    case copy(to: Expression)
    /// Tells those whose consent is missing of the offer, and asks for it.
    case tellMissing
    /// Keeps the offer open to the end of the next negotiation phase, and its consents bound until then.
    case keepOpen
    /// Publishes who declined, and the terms that only its consent was missing for; nothing else of the offer.
    case publishDeclined
    /// Gives a mandate of the acting party, on these issues.
    case mandate(to: Expression, issues: Expression)
    /// Takes back whatever mandate of the acting party somebody holds.
    case withdrawMandate(to: Expression)
    /// Does these only where the condition holds.
    case choose(when: Expression, then: [Effect], otherwise: [Effect])
    /// Says something: a clause in its bite, an action to those who may see it done.
    case announce(sentence: String)

    /// The dice that it may roll, those within it included, in the order in which they are written.
    public var rolls: [(name: String, asks: String?)] {
        switch self {
        case .roll(let name, let asks, _, _, let then, let otherwise):
            [(name, asks)] + (then + otherwise).flatMap(\.rolls)
        case .choose(_, let then, let otherwise): (then + otherwise).flatMap(\.rolls)
        default: []
        }
    }
}
