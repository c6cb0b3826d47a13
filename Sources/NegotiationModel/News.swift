/// What a seat is told next, numbered for that seat alone from the session's opening.
public struct News: Sendable, Equatable {
    /// From 1, without gaps; seats of one party share the numbers.
    public var number: Int
    /// The entry's time, UTC milliseconds.
    public var time: Int
    /// In the order in which things happened; may be empty where only the view changed.
    public var notices: [Notice]
    /// The parts of the view that changed: what is nil stays as it was.
    public var updates: ViewSections

    public init(number: Int, time: Int, notices: [Notice], updates: ViewSections) {
        self.number = number
        self.time = time
        self.notices = notices
        self.updates = updates
    }
}

/// One thing that a seat is told.
public struct Notice: Sendable, Equatable {
    /// For programs; people need the text alone.
    public var kind: NoticeKind
    /// For people, complete in itself.
    public var text: String
    /// Who did it, where a party did.
    public var party: PartyID?
    /// The offer that it is about; never one that the reader doesn't know.
    public var offer: OfferID?
    /// The number of the agreement that it is about, from 1.
    public var agreement: Int?
    /// Where an obligation moved, or a term returned to the status quo.
    public var issue: IssueID?
    /// The rule that bit or refused, by which an offer was disclosed, or that control set to another level.
    public var rule: RuleID?
    /// The clause that bit, refused or disclosed; nil where control set a level.
    public var clause: ClauseID?
    /// What the clause rests on, where it bit or refused.
    public var basis: Basis?
    /// For people who ask how it came about: the draw that decided it, and what it needed; at ENDEX, the seed.
    public var detail: String?

    public init(
        _ kind: NoticeKind, _ text: String, party: PartyID? = nil, offer: OfferID? = nil, agreement: Int? = nil,
        issue: IssueID? = nil, rule: RuleID? = nil, clause: ClauseID? = nil, basis: Basis? = nil, detail: String? = nil
    ) {
        self.kind = kind
        self.text = text
        self.party = party
        self.offer = offer
        self.agreement = agreement
        self.issue = issue
        self.rule = rule
        self.clause = clause
        self.basis = basis
        self.detail = detail
    }
}

/// The kinds of notice, stable for programs.
public enum NoticeKind: String, Sendable, CaseIterable {
    /// STARTEX, a pause and its end, a restart, a going back; a party's automated delegation that comes or goes.
    case play = "play"
    /// A phase, or the epilogue, begins.
    case phase = "phase"
    /// Control extended or shortened the phase.
    case clock = "clock"
    /// An offer was put forward, or is kept open beyond its time.
    case offer = "offer"
    /// A consent was given or withdrawn.
    case consent = "consent"
    /// An offer stands no more, or somebody spoke against it and it stands all the same.
    case closing = "closing"
    /// An offer became known to more parties, or what a backer declined was published.
    case disclosure = "disclosure"
    /// A package is in force, a term returned to the status quo, or the settlement is implemented.
    case agreement = "agreement"
    /// An obligation changed its state; for control: an agreement can't be implemented any more.
    case obligation = "obligation"
    /// Something was said in a channel that the reader hears.
    case message = "message"
    /// Somebody made a public statement.
    case statement = "statement"
    /// A commitment of the own party, what all revealed, an action at once, or what an action announces.
    case action = "action"
    /// A mandate was given or withdrawn; for its giver, its holder and control.
    case mandate = "mandate"
    /// A number that the reader sees moved, or its band changed.
    case track = "track"
    /// The own party's ledger moved; for control everybody's.
    case ledger = "ledger"
    /// Whether what hung on a die succeeds: an action, or a chance that control gave; for control every die.
    case die = "die"
    /// A rule bit; for control also: it refused something; for all: as what a draw counts, now that its rule is off.
    case rule = "rule"
    /// Control set a rule to another level.
    case level = "level"
    /// An inject to the reader was delivered; for control every one, and what was changed in the MSEL.
    case inject = "inject"
    /// Control ruled on the own party's free action.
    case ruling = "ruling"
    /// A note of control's, for control.
    case note = "note"
    /// The own party proposed a free action; for control everybody's.
    case proposal = "proposal"
    /// ENDEX, and the party's result.
    case ending = "ending"
    /// For control: somebody stopped play for a reason of the real world.
    case realWorld = "real_world"
    /// In the own delegation another is head, acts or sits there; for control everybody's seats, and their codes.
    case seat = "seat"
    /// A draft of the own delegation was written, dropped or put forward; for control everybody's.
    case draft = "draft"
    /// A question to control: the own party's, everybody's for control, and answers that everyone reads.
    case request = "request"
    /// Control opened or closed a channel that the reader hears.
    case channel = "channel"
    /// For control: a contingency is offered.
    case contingency = "contingency"
    /// For control and evaluators.
    case observation = "observation"
    /// Control put a question to evaluators; for control and evaluators.
    case question = "question"
}
