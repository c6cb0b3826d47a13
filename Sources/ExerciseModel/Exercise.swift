public import NegotiationModel

/// An authored scenario: everything that a session of it needs, and nothing that depends on a session.
///
/// Its canonical JSON is embedded in every session's log, so that a log replays without the files it came from.
public struct Exercise: Sendable, Equatable {
    /// Always `offramp-exercise/1`.
    public var format: String
    /// At most 40 of a–z, 0–9, `_` and `-`, a letter first; results of rehearsals and deal spaces name it.
    public var id: String
    /// As screens, join slips and transcripts are headed.
    public var title: String
    /// In its authors' own counting; printed, and compared with nothing.
    public var version: String
    /// What it calls itself. Nothing in play depends on it.
    public var type: ExerciseType
    /// The handling banner on every screen, page and file.
    public var marking: String
    /// The public situation, told to everyone who joins.
    public var situation: String
    /// What everyone who joins is told about playing parts, and about stopping.
    public var notice: String
    /// Shown to everyone; citations name its passages.
    public var source: Source
    /// Counted from 1; observations name them by that number.
    public var objectives: [String]
    /// At least one phase of a round is a negotiation, and none of the epilogue.
    public var schedule: Schedule
    /// At least one. A step down an issue favours the first of them that isn't the issue's own.
    public var sides: [Side]
    /// Two to 16, in the order in which they act in a step and stand in lists and views.
    public var parties: [Party]
    /// The facilitator's own brief.
    public var controlBrief: String
    /// 1 to 64, in the order of the table and of sheets.
    public var issues: [Issue]
    /// At most 128, working numbers among them.
    public var tracks: [Track]
    /// At most 128; a party sees its own, control all.
    public var actions: [Action]
    /// The steps that run when a decision phase closes, in order; empty: what was chosen is only revealed.
    public var resolution: [ResolutionStep]
    /// At least one; at a moment their clauses are tried in this order.
    public var rules: [Rule]
    /// Drawn when the session opens, each by a die of its own.
    public var draws: [Draw]
    /// Numbers that expressions use by name.
    public var weights: [Weight]
    /// Who must consent to an offer, and whether offers are voted on.
    public var consents: ConsentMechanism
    /// nil: everybody who must consent has to be addressed, mandates apart. Never beside votes.
    public var backing: BackingMechanism?
    /// nil: concessions aren't counted, and the moment `concession` never comes.
    public var concessions: ConcessionMechanism?
    /// nil: what was performed stays performed, whoever breaks an agreement.
    public var snapback: SnapbackMechanism?
    /// What has to be in force, and whose terms have to be certified.
    public var settlement: SettlementDefinition
    /// Put forward at STARTEX in this order; no clause at `offer` is tried on them.
    public var openingOffers: [OpeningOffer]
    /// Every party has one, or none has; in play it is shown to that party alone; control sees it only where it looks through
    /// the party's eyes.
    public var sheets: [PartyID: Sheet]
    /// Conditions are looked at in this order, and the first that holds ends play.
    public var endings: [Ending]
    /// The MSEL.
    public var injects: [Inject]
    /// The MSEL's file as it was written, byte for byte, so that it can be given back whole; empty where there is none.
    public var msel: String
    /// The scale on which people rate what they observe, from the best step on; empty where nothing is rated.
    public var ratings: [Rating]
    /// What evaluators are to answer, in the author's order; for control and evaluators alone. Empty where nothing is asked.
    public var questions: [EvaluatorQuestion]
    /// What automated delegations lean to.
    public var automated: [Leaning]

    public init(
        format: String, id: String, title: String, version: String, type: ExerciseType, marking: String,
        situation: String,
        notice: String, source: Source, objectives: [String], schedule: Schedule, sides: [Side], parties: [Party],
        controlBrief: String, issues: [Issue], tracks: [Track], actions: [Action], resolution: [ResolutionStep],
        rules: [Rule], draws: [Draw], consents: ConsentMechanism, backing: BackingMechanism?,
        concessions: ConcessionMechanism?, snapback: SnapbackMechanism?,
        settlement: SettlementDefinition, openingOffers: [OpeningOffer], sheets: [PartyID: Sheet], endings: [Ending],
        injects: [Inject], msel: String = "", ratings: [Rating] = [], questions: [EvaluatorQuestion] = [],
        weights: [Weight] = [], automated: [Leaning] = []
    ) {
        self.format = format
        self.id = id
        self.title = title
        self.version = version
        self.type = type
        self.marking = marking
        self.situation = situation
        self.notice = notice
        self.source = source
        self.objectives = objectives
        self.schedule = schedule
        self.sides = sides
        self.parties = parties
        self.controlBrief = controlBrief
        self.issues = issues
        self.tracks = tracks
        self.actions = actions
        self.resolution = resolution
        self.rules = rules
        self.draws = draws
        self.weights = weights
        self.consents = consents
        self.backing = backing
        self.concessions = concessions
        self.snapback = snapback
        self.settlement = settlement
        self.openingOffers = openingOffers
        self.sheets = sheets
        self.endings = endings
        self.injects = injects
        self.msel = msel
        self.ratings = ratings
        self.questions = questions
        self.automated = automated
    }
}
