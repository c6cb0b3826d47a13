public import NegotiationModel

/// What an automated delegation remembers between steps.
///
/// An empty one will do at any time: what stands on the table is in the view. It has forgotten then what was refused in this
/// phase, what its counterparts hold on to, how far they came towards it, and what it drew.
public struct BotMemory: Sendable {
    var table: BotTable?
    var space: PackageSpace?
    /// What `space` was made of.
    var limits: [PackageLimit] = []
    var orders: OrderTable?
    var peace: PeaceGuess?
    var counterparts: Counterparts?
    var phase = PhaseMemory()
    /// The last offer that it looked at, and the best of each party's so far, by its sheet.
    var lastRead: OfferID?
    var bestWorths: [Int?] = []
    /// The most that an offer of another side was worth beyond no deal, when it was read.
    var bestSurplus = 0
    /// Others' offers that it spoke against.
    var opposed: [OfferID] = []
    /// How it differs from its kind, in points per cent of where it begins and ends.
    var variety: (opening: Int, reserve: Int)?
    /// Whether a rule has asked for more addressees once; then everybody is shown every package.
    var isWidened = false
    /// What a mirroring delegation has given way, in tenths of points.
    var given = 0
    /// The last round in which it gave way of its own accord.
    var courteousRound = 0

    /// Empty: nothing was tried or refused yet.
    public init() {}

    /// A memory that knows the exercise already, made once for many sessions.
    public init(_ table: BotTable, limits: [PackageLimit], _ orders: BotOrders = BotOrders()) {
        prepare(table, limits, orders)
    }

    mutating func prepare(_ table: BotTable, _ limits: [PackageLimit], _ orders: BotOrders) {
        self.table = table
        self.limits = limits
        space = PackageSpace(table, limits)
        self.orders = OrderTable(orders, table)
        peace = PeaceGuess(table)
        counterparts = Counterparts(table)
    }

    /// What belongs to one phase alone.
    struct PhaseMemory: Sendable {
        var point: PhasePoint?
        var drawCount = 0
        var refusalCount = 0
        var offerCount = 0
        /// When it last put an offer forward, per mille of the phase.
        var offeredAtPerMille: Int?
        /// When it last looked back at who came along with its offer, per mille of the phase.
        var weighedAtPerMille: Int?
        /// Whether somebody else's offer came since then.
        var isAnswerDue = false
        /// What it did last.
        var last: Deed?
        var barredCells: [Int] = []
        var refusedOffers: [OfferID] = []
        var refusedIssues: [IssueID] = []
        /// Actions that it has thought about, or taken.
        var settledActions: [ActionID] = []
        var hasChosenMain = false
        var hasChosenVoice = false
        /// Whether it lets what it owes wait in this phase.
        var isLapsing: Bool?
    }

    /// A command that it gave, as far as a refusal of it teaches something.
    enum Deed: Sendable {
        case offered(package: [Int], now: [Int])
        case answered(OfferID)
        case performed(IssueID)
        case other
    }
}
