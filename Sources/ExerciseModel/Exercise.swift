import NegotiationModel

/// An authored scenario: everything that a session of it needs, and nothing that depends on a session.
///
/// Its canonical JSON is embedded in every session's log, so that a log replays without the files it came from.
public struct Exercise: Sendable, Equatable {
    /// Always `offramp-exercise/1`.
    public var format: String
    public var id: String
    public var title: String
    public var version: String
    public var type: ExerciseType
    /// The handling banner on every screen, page and file.
    public var marking: String
    /// The public situation, told to everyone who joins.
    public var situation: String
    /// What everyone who joins is told about playing parts, and about stopping.
    public var notice: String
    public var source: Source
    /// Counted from 1; observations name them by that number.
    public var objectives: [String]
    public var schedule: Schedule
    public var sides: [Side]
    public var parties: [Party]
    /// The facilitator's own brief.
    public var controlBrief: String
    public var issues: [Issue]
    public var tracks: [Track]
    public var actions: [Action]
    public var resolution: [ResolutionStep]
    public var rules: [Rule]
    public var draws: [Draw]
    /// Numbers that expressions use by name.
    public var weights: [Weight]
    public var consents: ConsentMechanism
    public var backing: BackingMechanism?
    public var concessions: ConcessionMechanism?
    public var snapback: SnapbackMechanism?
    public var settlement: SettlementDefinition
    public var openingOffers: [OpeningOffer]
    public var sheets: [PartyID: Sheet]
    public var endings: [Ending]
    /// The MSEL.
    public var injects: [Inject]
    /// The MSEL's file as it was written, byte for byte, so that it can be given back whole; empty where there is none.
    public var msel: String
    /// The scale on which people rate what they observe, from the best step on; empty where nothing is rated.
    public var ratings: [Rating]
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
        injects: [Inject], msel: String = "", ratings: [Rating] = [], weights: [Weight] = [],
        automated: [Leaning] = []
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
        self.automated = automated
    }
}
