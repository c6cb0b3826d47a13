/// What an automated delegation reads of what its party's head sees, as positions in the exercise's order.
///
/// It holds no more than the head's `View`, from which it can be made; where sessions are played by the thousand it is made
/// from the state directly, since nobody reads the rest. Parties are bits: the first party is 1, the second 2, then 4.
public struct BotSight: Sendable, Equatable {
    public var isRunning: Bool
    public var point: PhasePoint?
    public var phaseKind: PhaseKind?
    /// While running: when the phase ends, UTC milliseconds.
    public var deadline: Int?
    /// By issue: the option that holds now.
    public var now: [Int]
    /// By issue: the parties that consented to what is in force; none: the status quo.
    public var standing: [UInt64]
    /// Nil where the seat may not see values.
    public var sheet: Sheet?
    /// In the order in which they were put forward.
    public var offers: [Offer]
    /// By party: the issues, as bits, on which the bot's own party lets it negotiate.
    public var mandatesGiven: [UInt64]
    /// Whether another party has broken an agreement that the bot's own takes part in.
    public var isBroken: Bool
    public var desk: Desk
    /// What no package may hold that needs these parties' consent, as far as the rules say it of packages alone.
    public var limits: [PackageLimit]

    /// The owner's sheet, evaluated now, in tenths of points.
    public struct Sheet: Sendable, Equatable {
        /// By cell: the options of all issues in order.
        public var points: [Int]
        public var noDeal: Int
        public var target: Int
        /// What peace would add.
        public var peace: Int
        /// What is in force is worth.
        public var inForce: Int

        public init(points: [Int], noDeal: Int, target: Int, peace: Int, inForce: Int) {
            self.points = points
            self.noDeal = noDeal
            self.target = target
            self.peace = peace
            self.inForce = inForce
        }
    }

    /// An offer that the seat knows.
    public struct Offer: Sendable, Equatable {
        public var offer: NegotiationModel.Offer
        public var author: Int
        public var terms: [Place]
        public var consentSet: UInt64
        public var consented: UInt64
        public var isBound: Bool
        public var isOpen: Bool
        /// What it would be worth to the seat's party, in tenths of points.
        public var worth: Int?

        public init(
            offer: NegotiationModel.Offer, author: Int, terms: [Place], consentSet: UInt64, consented: UInt64,
            isBound: Bool, isOpen: Bool, worth: Int?
        ) {
            self.offer = offer
            self.author = author
            self.terms = terms
            self.consentSet = consentSet
            self.consented = consented
            self.isBound = isBound
            self.isOpen = isOpen
            self.worth = worth
        }
    }

    /// An option of an issue.
    public struct Place: Sendable, Equatable {
        public var issue: Int
        public var option: Int

        public init(issue: Int, option: Int) {
            self.issue = issue
            self.option = option
        }
    }

    /// What the party can do now.
    public struct Desk: Sendable, Equatable {
        public var actions: [ActionID] = []
        /// Issues on which something can be performed now, and those that are planned; likewise for suspending.
        public var performable: [IssueID] = []
        public var performs: [IssueID] = []
        public var suspendable: [IssueID] = []
        public var suspends: [IssueID] = []
        /// What the exercise says that its automated delegation leans to, of what it can do now.
        public var leanings: [ActionLeaning] = []
        /// Whether the exercise says anything of the kind for the party.
        public var isGuided = false

        public init() {}
    }

    public init(parties: Int, issues: Int) {
        isRunning = false
        now = [Int](repeating: 0, count: issues)
        standing = [UInt64](repeating: 0, count: issues)
        offers = []
        mandatesGiven = [UInt64](repeating: 0, count: parties)
        isBroken = false
        desk = Desk()
        limits = []
    }
}

/// An action that an automated delegation leans to now.
public struct ActionLeaning: Codable, Sendable, Equatable {
    public var action: ActionID
    public var slot: ActionSlot
    public var arguments: [String: [String]]
    /// In per cent.
    public var weight: Int

    public init(action: ActionID, slot: ActionSlot, arguments: [String: [String]], weight: Int) {
        self.action = action
        self.slot = slot
        self.arguments = arguments
        self.weight = weight
    }
}

/// Which combinations of some issues' options a rule admits in a package.
public struct PackageLimit: Sendable, Equatable {
    /// Positions of the issues, in order.
    public var issues: [Int]
    /// By combination, the first issue's option running slowest.
    public var admits: [Bool]

    public init(issues: [Int], admits: [Bool]) {
        self.issues = issues
        self.admits = admits
    }
}
