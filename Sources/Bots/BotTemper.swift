public import NegotiationModel

/// What an automated delegation is like: how it comes down from what it would like, and what it does besides bargaining.
public struct BotTemper: Sendable, Equatable {
    /// By what it comes down from its opening aspiration.
    public var concession: Concession
    /// Where it begins: this far from its target towards the best that its sheet knows, in per cent.
    public var openingPercent: Int
    /// Where it ends: this far from its no-deal value towards its target, in per cent.
    public var reservePercent: Int
    /// How often it takes a main action, where the exercise says nothing of what it leans to, in per cent; never once an
    /// agreement of its own is in force.
    public var activityPercent: Int
    /// How often it uses its voice there, in per cent.
    public var voicePercent: Int
    /// How often it lets something that it owes go unperformed for a phase, in per cent.
    public var lapsePercent = 0
    /// By when it has come all the way down: this share of all negotiation time, in per cent. What is agreed on the last day
    /// can't be carried out.
    public var horizonPercent = 95
    /// The same where packages are voted on: many have to look for what enough of them can sign, once they have come down.
    public var votedHorizonPercent = 80
    /// What it was offered once it claims from then on: so much, in per cent, of the most that another side's offer was
    /// worth beyond no deal. Whoever concedes in haste is asked for more.
    public var claimPercent = 25
    /// Whether it lets others negotiate in its name, where its desk offers that and the exercise says nothing of it.
    public var givesMandates = true
    /// The most offers that it puts forward in one phase, and refusals that it takes before it lets the phase pass.
    public var offersPerPhaseMax = 8
    /// The most refusals that it takes in one phase before it lets the phase pass.
    public var triesPerPhaseMax = 12
    /// How much of a phase goes by before it puts forward a new offer, unasked and in answer to another's, per mille.
    public var restPerMille = 150
    /// How much of a phase goes by before it puts forward an offer in answer to another's, per mille.
    public var answerRestPerMille = 50
    /// How far this one may differ from its kind, either way: a draw of each session, in points per cent of where it begins
    /// and ends.
    public var varietyPercent = 10

    /// All in per cent; what isn't named here begins as every kind has it.
    public init(
        concession: Concession, openingPercent: Int, reservePercent: Int, activityPercent: Int, voicePercent: Int,
        lapsePercent: Int = 0
    ) {
        self.concession = concession
        self.openingPercent = openingPercent
        self.reservePercent = reservePercent
        self.activityPercent = activityPercent
        self.voicePercent = voicePercent
        self.lapsePercent = lapsePercent
    }

    /// The usual temper of a kind.
    public init(_ kind: BotKind) {
        switch kind {
        case .boulware:
            self.init(
                concession: .byTime(exponent: Ratio(4, 1)), openingPercent: 40, reservePercent: 15, activityPercent: 50,
                voicePercent: 20, lapsePercent: 3)
        case .linear:
            self.init(
                concession: .byTime(exponent: Ratio(1, 1)), openingPercent: 30, reservePercent: 10, activityPercent: 30,
                voicePercent: 30, lapsePercent: 2)
        case .conceder:
            self.init(
                concession: .byTime(exponent: Ratio(1, 4)), openingPercent: 20, reservePercent: 5, activityPercent: 10,
                voicePercent: 50)
        case .titForTat:
            self.init(
                concession: .mirroring(courtesyPercent: 20), openingPercent: 30, reservePercent: 10,
                activityPercent: 30, voicePercent: 30)
        case .stubborn:
            self.init(
                concession: .hardly(percent: 10), openingPercent: 50, reservePercent: 50, activityPercent: 80,
                voicePercent: 10, lapsePercent: 10)
        case .byChance:
            self.init(
                concession: .byChance, openingPercent: 0, reservePercent: 0, activityPercent: 60, voicePercent: 60)
        }
    }
}

/// How an automated delegation comes down from its opening aspiration to its reserve.
public enum Concession: Sendable, Equatable {
    /// By the share of all negotiation time that is over, raised to 1/β: above 1 is Boulware, below 1 Conceder.
    ///
    /// The time-dependent tactics of Faratin, Sierra and Jennings, “Negotiation decision functions for autonomous agents”
    /// (1998).
    case byTime(exponent: Ratio)
    /// By as much as its counterparts came towards it, by its own sheet; and by a little of its own accord each round,
    /// so that two of the kind don't wait for each other for ever.
    case mirroring(courtesyPercent: Int)
    /// By so little, evenly over time.
    case hardly(percent: Int)
    /// It has no aspiration: packages and answers are drawn.
    case byChance
}

/// A fraction of small whole numbers.
public struct Ratio: Sendable, Equatable {
    /// From 1 to 10.
    public let numerator: Int
    /// From 1 to 10.
    public let denominator: Int

    /// - Parameters: each from 1 to 10; what lies outside is taken as the nearest.
    public init(_ numerator: Int, _ denominator: Int) {
        self.numerator = min(10, max(1, numerator))
        self.denominator = min(10, max(1, denominator))
    }
}
