public import NegotiationModel

/// What a rehearsed session came to. Everything by positions in the exercise's order.
public struct RehearsedSession: Sendable, Equatable {
    /// Nil where it ended by none of the exercise's.
    public var ending: EndingID?
    /// Rounds that were begun, without the epilogue.
    public var roundsPlayed: Int
    /// The first round in which a settlement was in force; nil: never.
    public var settledRound: Int?
    /// By issue: the option in force at the end, or the status quo.
    public var package: [Int]
    /// By issue: the round in which what is in force at the end was agreed; nil: the status quo.
    public var agreedRounds: [Int?]
    /// By party, in tenths of points; 0 where it has no sheet.
    public var results: [Int]
    /// By party: what going on was worth at the end, in tenths of points.
    public var noDeals: [Int]
    /// By rule: how often it bit, refusals among them.
    public var bites: [Int]
    /// By draw: the outcome.
    public var outcomes: [Int]
    /// By party and action: how often it was taken.
    public var actions: [[Int]]
    /// By party: how its delegation bargained.
    public var kinds: [BotKind]
    /// Commands that delegations gave, refused ones among them.
    public var commandCount: Int
    /// How many of them were refused.
    public var refusalCount: Int
    /// The measures that were asked for, in that order, each in thousandths.
    public var measures: [Int]
}
