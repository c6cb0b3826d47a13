/// What an automated delegation is told for a rehearsal, beside its kind.
public struct DelegationOrders: Codable, Sendable, Equatable {
    /// How it bargains; absent: as the family of delegations says.
    public var kind: BotKind?
    /// Where it begins, from its target (0) towards the best that its sheet knows (100); absent: its kind's.
    public var openingPercent: Int?
    /// Where it ends, from its no-deal value (0) towards its target (100); absent: its kind's.
    public var reservePercent: Int?
    /// Terms that every package which it puts forward or accepts holds, or leaves as they are in force.
    public var insists: [Term]
    /// Options that it puts into no package of its own accord. It rejects others' packages that hold one and don't bind it,
    /// which nobody has to heed; where they bind it, each counts against them a tenth of what it hopes to gain.
    public var opposes: [IssueID: [OptionID]]
    /// What it does in every decision phase in which it can, in the place of what it would choose in that slot.
    public var actions: [OrderedAction]
    /// Whether it chooses other actions as well.
    public var choosesActions: Bool
    /// Whether it puts packages forward, and whether it consents to any.
    public var bargaining: Bargaining

    public init(
        kind: BotKind? = nil, openingPercent: Int? = nil, reservePercent: Int? = nil, insists: [Term] = [],
        opposes: [IssueID: [OptionID]] = [:], actions: [OrderedAction] = [], choosesActions: Bool = true,
        bargaining: Bargaining = .own
    ) {
        self.kind = kind
        self.openingPercent = openingPercent
        self.reservePercent = reservePercent
        self.insists = insists
        self.opposes = opposes
        self.actions = actions
        self.choosesActions = choosesActions
        self.bargaining = bargaining
    }

    /// Both: the other's word counts where they differ.
    public func adding(_ other: DelegationOrders) -> DelegationOrders {
        DelegationOrders(
            kind: other.kind ?? kind, openingPercent: other.openingPercent ?? openingPercent,
            reservePercent: other.reservePercent ?? reservePercent,
            insists: insists.filter { mine in !other.insists.contains { $0.issue == mine.issue } } + other.insists,
            opposes: opposes.merging(other.opposes) { mine, others in mine + others.filter { !mine.contains($0) } },
            actions: actions + other.actions.filter { !actions.contains($0) },
            choosesActions: choosesActions && other.choosesActions,
            bargaining: other.bargaining == .own ? bargaining : other.bargaining)
    }
}

/// Whether and how a delegation bargains.
public enum Bargaining: String, Codable, Sendable, CaseIterable {
    /// As its kind does.
    case own
    /// It puts nothing forward and consents to nothing.
    case none
    /// It puts nothing forward and consents to whatever it is asked for.
    case acceptsAll = "accepts_all"
    /// It bargains as its kind does, but consents to nothing.
    case refusesAll = "refuses_all"
}

/// An action that a delegation is told to take.
public struct OrderedAction: Codable, Sendable, Equatable {
    /// Passed over in phases in which the party can't take it.
    public var action: ActionID
    /// By parameter.
    public var arguments: [String: [String]]

    public init(action: ActionID, arguments: [String: [String]] = [:]) {
        self.action = action
        self.arguments = arguments
    }
}
