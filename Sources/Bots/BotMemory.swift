import NegotiationModel

/// What an automated delegation remembers between steps.
///
/// An empty one will do at any time: what stands on the table is in the view. It has forgotten then what was refused in this
/// phase, how far its counterparts came towards it, and what it drew.
public struct BotMemory: Sendable {
    var table: BotTable?
    var peace: PeaceGuess?
    var phase = PhaseMemory()
    /// The last offer that it looked at, and the best of each party's so far, by its sheet.
    var lastRead: OfferID?
    var bestWorths: [Int?] = []
    /// How it differs from its kind, in points per cent of where it begins and ends.
    var variety: (opening: Int, reserve: Int)?
    /// Whether a rule has asked for more addressees once; then everybody is shown every package.
    var isWidened = false
    /// What a mirroring delegation has given way, in tenths of points.
    var given = 0
    /// The last round in which it gave way of its own accord.
    var courteousRound = 0

    public init() {}

    /// What belongs to one phase alone.
    struct PhaseMemory: Sendable {
        var point: PhasePoint?
        var drawCount = 0
        var refusalCount = 0
        var offerCount = 0
        /// When it last put an offer forward, per mille of the phase.
        var offeredAtPerMille: Int?
        /// Whether somebody else's offer came since then.
        var isAnswerDue = false
        /// What it did last.
        var last: Deed?
        var barredCells: [Int] = []
        var refusedOffers: [OfferID] = []
        var refusedIssues: [IssueID] = []
        var mandated: [String] = []
        var hasChosenMain = false
        var hasChosenVoice = false
        var hasChosenFree = false
    }

    /// A command that it gave, as far as a refusal of it teaches something.
    enum Deed: Sendable {
        case offered(package: [Int], now: [Int])
        case answered(OfferID)
        case performed(IssueID)
        case other
    }
}
