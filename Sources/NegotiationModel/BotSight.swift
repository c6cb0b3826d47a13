public import Digests

/// What an automated delegation reads of what its party's head sees, as positions in the exercise's order.
///
/// It holds no more than the head's `View`, from which it can be made, but for the desk's `leanings`; where sessions are played by the thousand it is made
/// from the state directly, since nobody reads the rest. Parties are bits: the first party is 1, the second 2, then 4.
public struct BotSight: Sendable, Equatable {
    /// False before STARTEX, in a pause and after ENDEX.
    public var isRunning: Bool
    /// Nil before STARTEX.
    public var point: PhasePoint?
    /// Of the phase at `point`; nil before STARTEX.
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
    /// Offers no action, and nothing to perform or suspend, while play doesn't run.
    public var desk: Desk
    /// What no package may hold, as far as the rules say it of packages alone.
    public var limits: [PackageLimit]

    /// The owner's sheet, evaluated now, in tenths of points.
    public struct Sheet: Sendable, Equatable {
        /// By cell: the options of all issues in order.
        public var points: [Int]
        /// What the party has without an agreement, now; its ledger is not counted in.
        public var noDeal: Int
        /// What the party hopes for: all lines of the sheet's target together.
        public var target: Int
        /// What peace would add.
        public var peace: Int
        /// What that is worth which is in force now.
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
        /// Its name.
        public var id: OfferID
        /// What an acceptance names.
        public var digest: SHA256Digest
        /// Position of the party that put it forward.
        public var author: Int
        /// In the exercise's order of issues; issues left out stay as they are now.
        public var terms: [Place]
        /// Parties whose consent is needed; where packages are voted on, those asked who vote.
        public var consentSet: UInt64
        /// Parties that have consented, the author from the start.
        public var consented: UInt64
        /// Whether consents to it can't be withdrawn any more.
        public var isBound: Bool
        /// Whether it still stands, and can be answered.
        public var isOpen: Bool
        /// What it would be worth to the seat's party, in tenths of points; nil once it is closed.
        public var worth: Int?

        public init(
            id: OfferID, digest: SHA256Digest, author: Int, terms: [Place], consentSet: UInt64, consented: UInt64,
            isBound: Bool, isOpen: Bool, worth: Int?
        ) {
            self.id = id
            self.digest = digest
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
        /// Position in the exercise, from 0.
        public var issue: Int
        /// Position in its issue, from 0.
        public var option: Int

        public init(issue: Int, option: Int) {
            self.issue = issue
            self.option = option
        }
    }

    /// What the party can do now.
    public struct Desk: Sendable, Equatable {
        /// What can be committed in this phase, or taken at once. Conditions of those with parameters aren't tried.
        public var actions: [ActionID] = []
        /// Issues on which something can be performed now.
        public var performable: [IssueID] = []
        /// Issues on which it has committed to perform when the phase closes.
        public var performs: [IssueID] = []
        /// Issues on which it owes, or has performed, something that it can hold back now.
        public var suspendable: [IssueID] = []
        /// Issues on which it has committed to hold back when the phase closes.
        public var suspends: [IssueID] = []
        /// What the exercise says that its automated delegation leans to, of what it can do now.
        public var leanings: [ActionLeaning] = []
        /// Whether the exercise says anything of the kind for the party.
        public var isGuided = false

        /// A desk with nothing on it.
        public init() {}
    }

    /// Sees nothing yet: play doesn't run, and every issue stands at its first option.
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
public struct ActionLeaning: Sendable, Equatable {
    /// One of the desk's `actions`.
    public var action: ActionID
    /// The action's own. In `main` and `voice` one draw decides among all leanings of the slot.
    public var slot: ActionSlot
    /// By parameter, what is chosen for it; an exercise says that for each parameter of the action.
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
