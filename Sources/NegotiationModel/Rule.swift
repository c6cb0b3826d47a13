/// A rule of an exercise: clauses that watch moments of play.
public struct Rule: Codable, Sendable, Equatable {
    public var id: RuleID
    /// Its short name, such as `kyiv-decides`.
    public var name: String
    /// What it says, in a sentence for players.
    public var text: String
    /// The levels that it has, besides which control can choose none.
    public var levels: [EnforcementLevel]
    /// The level at the start.
    public var level: EnforcementLevel
    public var clauses: [Clause]
    /// Other parts of the exercise that rest on it, said for the reader: what `off` means.
    public var off: String

    public init(
        id: RuleID, name: String, text: String, levels: [EnforcementLevel], level: EnforcementLevel, clauses: [Clause],
        off: String
    ) {
        self.id = id
        self.name = name
        self.text = text
        self.levels = levels
        self.level = level
        self.clauses = clauses
        self.off = off
    }
}

/// How firmly a rule holds.
public enum EnforcementLevel: String, Codable, Sendable, CaseIterable {
    /// The server refuses what breaks it.
    case enforce
    /// It warns and lets pass.
    case advise
    /// It only moves tracks and sheets.
    case score
    /// It does nothing.
    case off
}

/// One clause of a rule: at these moments, if this holds, that happens.
///
/// A clause without moments says what a mechanism does in its rule's name (consents, due dates, sheets), so that it can
/// be cited.
public struct Clause: Codable, Sendable, Equatable {
    public var id: ClauseID
    public var text: String
    public var citation: Citation
    public var at: [Moment]
    /// Absent: always.
    public var when: Expression?
    /// Where set, the clause is tried once for every step or term of the package.
    public var each: Iteration?
    /// The levels at which it works; absent: every level but `off`.
    public var levels: [EnforcementLevel]?
    public var effects: [Effect]

    public init(
        id: ClauseID, text: String, citation: Citation, at: [Moment] = [], when: Expression? = nil,
        each: Iteration? = nil, levels: [EnforcementLevel]? = nil, effects: [Effect] = []
    ) {
        self.id = id
        self.text = text
        self.citation = citation
        self.at = at
        self.when = when
        self.each = each
        self.levels = levels
        self.effects = effects
    }
}

/// A point of play at which clauses are tried.
public enum Moment: Hashable, Sendable {
    /// STARTEX.
    case start
    /// A party puts an offer forward, or counters; refusals come before anything is known of it.
    case offer
    /// A party consents to an offer.
    case consent
    /// An offer has gained its last consent.
    case inForce
    /// An offer concedes to a counterpart; once for each addressee that it concedes to.
    case concession
    /// Only consents that may be asked for late are missing.
    case lastMissing
    /// A backer refused, or let lapse, an offer that only backers' consents were missing from.
    case declined
    /// A party sends a message.
    case message
    /// A step of the resolution, after its actions and its mechanism.
    case step(StepID)
    /// A negotiation phase begins.
    case roundStart
    /// An adjudication phase closes; before the endings are tested.
    case roundEnd
}

extension Moment: Codable, CustomStringConvertible {
    /// The moments without a step, by the names that exercise files use.
    public static let named: [(name: String, moment: Moment)] = [
        ("start", .start), ("offer", .offer), ("consent", .consent), ("in-force", .inForce),
        ("concession", .concession),
        ("last-missing", .lastMissing), ("declined", .declined), ("message", .message), ("round-start", .roundStart),
        ("round-end", .roundEnd),
    ]

    /// Reads `offer`, `in-force`, `step toll` and so on; nil where the text names no moment.
    public init?(_ text: String) {
        if let known = Moment.named.first(where: { $0.name == text }) {
            self = known.moment
        } else if text.hasPrefix("step "), text.utf8.count > 5 {
            self = .step(StepID(String(text.dropFirst(5))))
        } else {
            return nil
        }
    }

    public var description: String {
        if case .step(let step) = self { return "step \(step)" }
        return Moment.named.first { $0.moment == self }?.name ?? ""
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no moment is called “\(text)”")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// What a clause is tried for, one by one.
public enum Iteration: String, Codable, Sendable, CaseIterable {
    /// Every step by which the package departs from what is in force (`step.issue`, `step.favours`, `step.binds`).
    case step
    /// Every addressee of the offer (`counterpart`).
    case addressee
    /// Every party (`each`).
    case party
}
