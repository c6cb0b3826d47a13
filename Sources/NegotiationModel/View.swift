/// What one seat may know now. Built up from nothing: what is not granted is not shown.
public struct View: Codable, Sendable, Equatable {
    /// An evaluator's is `control`.
    public var viewer: Viewer
    /// Whether the seat commits its party: its head does, and every member where control let any member act.
    public var isHead: Bool
    /// Whether the seat only observes, with control's eyes.
    public var isEvaluator: Bool
    /// What doesn't change during a session.
    public var exercise: ExerciseView
    /// What does.
    public var sections: ViewSections

    public init(
        viewer: Viewer, isHead: Bool, isEvaluator: Bool = false, exercise: ExerciseView, sections: ViewSections
    ) {
        self.viewer = viewer
        self.isHead = isHead
        self.isEvaluator = isEvaluator
        self.exercise = exercise
        self.sections = sections
    }
}

/// The parts of a view that change. In a view every part that concerns the seat is there; in news only those that changed.
///
/// Each part replaces the one before whole, but for `offers`, `messages`, `msel` and `observations`: those are replaced, or
/// added, one by one.
public struct ViewSections: Codable, Sendable, Equatable {
    /// Where play is; `due` and `told` are the seat's own.
    public var play: PlayView?
    /// In the exercise's order; no place that the seat sees neither number nor band of.
    public var tracks: [TrackView]?
    /// Every issue, in the exercise's order; for everyone, positions as far as the seat knows the offers.
    public var table: [IssueView]?
    /// In the order of putting forward: those that stand, and those closed lately.
    public var offers: [OfferView]?
    /// All that came into force, in order, replaced ones too; for everyone.
    public var agreements: [Agreement]?
    /// Of all agreements, in whatever state, in the order of coming about; for everyone.
    public var obligations: [Obligation]?
    /// Those that the party gave or holds; all of them for control; nil for observers.
    public var mandates: [MandateView]?
    /// The party's own; nil for everyone else, and where the exercise gives no sheets.
    public var sheet: SheetView?
    /// A party's own choices; for control who has committed, and the MSEL; nil for observers.
    public var desk: DeskView?
    /// Every rule's, in the exercise's order; for everyone.
    public var levels: [LevelView]?
    /// A party's own, in order; all of them for control; nil for observers.
    public var proposals: [ProposalView]?
    /// Those that the seat hears, in the order of speaking: of every channel the latest 200 at least.
    public var messages: [Message]?
    /// A party's own; every one for control; none for observers.
    public var delegations: [DelegationView]?
    /// A party's own; everybody's for control.
    public var requests: [InformationRequest]?
    /// What control answered to everyone, for everyone to read.
    public var answers: [PublicAnswer]?
    /// Those that the party is a member of, closed ones too; all of them for control.
    public var channels: [Channel]?
    /// The rows of the MSEL, for control: in the plan's order, then those written on the spot.
    public var msel: [InjectRow]?
    /// What control and evaluators noted, for them alone.
    public var observations: [Observation]?
    /// Parties that automated delegations play, in the exercise's order.
    public var bots: [BotView]?

    /// No section at all.
    public init() {}
}

/// Where play is.
public struct PlayView: Codable, Sendable, Equatable {
    /// Time runs while it is `running`, and only then.
    public var status: PlayStatus
    /// Nil before STARTEX; after ENDEX where play ended.
    public var point: PhasePoint?
    /// Number of rounds planned.
    public var rounds: Int
    /// One line; empty before STARTEX.
    public var phaseName: String
    /// Nil before STARTEX.
    public var phaseKind: PhaseKind?
    /// While running: when the phase ends, UTC milliseconds; clients count down.
    public var deadline: Int?
    /// While paused: what is left of it, in milliseconds.
    public var remaining: Int?
    /// What the party owes the table in this phase.
    public var due: String
    /// Nil before ENDEX, and where control ended play.
    public var ending: EndingID?
    /// The ending's text, or control's reason where control ended play; empty before ENDEX.
    public var endingText: String
    /// What draws told this seat, as text.
    public var told: [String]
    /// While running: when exercise time would have begun had play never stopped, UTC milliseconds; clients count up.
    public var exerciseStart: Int?
    /// While paused: exercise time, in milliseconds.
    public var exerciseTime: Int?

    public init(
        status: PlayStatus, point: PhasePoint?, rounds: Int, phaseName: String, phaseKind: PhaseKind?, deadline: Int?,
        remaining: Int?, due: String, ending: EndingID?, endingText: String, told: [String], exerciseStart: Int? = nil,
        exerciseTime: Int? = nil
    ) {
        self.status = status
        self.point = point
        self.rounds = rounds
        self.phaseName = phaseName
        self.phaseKind = phaseKind
        self.deadline = deadline
        self.remaining = remaining
        self.due = due
        self.ending = ending
        self.endingText = endingText
        self.told = told
        self.exerciseStart = exerciseStart
        self.exerciseTime = exerciseTime
    }

    /// How long play has run at a moment, in milliseconds; nil where play is not on.
    ///
    /// - Parameter timeMs: UTC milliseconds.
    public func exerciseTimeMs(at timeMs: Int) -> Int? {
        exerciseTime ?? exerciseStart.map { max(0, timeMs - $0) }
    }
}

/// Whether play runs.
public enum PlayStatus: String, Codable, Sendable {
    /// Before STARTEX: drafts, questions, and the lines to control and within delegations are open.
    case notStarted = "not_started"
    /// In turn: the phase's clock runs; it stands still until control resumes; ENDEX has come.
    case running, paused, ended
}

/// One number of a track, as far as the seat sees it.
public struct TrackView: Codable, Sendable, Equatable {
    /// The track, and whose number of it this is.
    public var place: TrackPlace
    /// The track's name, with the parties in brackets whose number it is.
    public var name: String
    /// Absent where only a band is seen.
    public var value: Int?
    /// The lowest value that it can have; told even where only a band is seen.
    public var minimum: Int
    /// The highest value that it can have, told likewise.
    public var maximum: Int
    /// The name of the value or band, where it has one.
    public var word: String?
    /// False for working numbers, which no screen lists and no notice tells of.
    public var listed: Bool
    /// By how much it moved last, and why.
    public var lastBy: Int?
    /// Why it did: which rule, whose action, control's reason; nil where it never moved, or a band is seen.
    public var lastCause: String?

    public init(
        place: TrackPlace, name: String, value: Int?, minimum: Int, maximum: Int, word: String?, listed: Bool,
        lastBy: Int?, lastCause: String?
    ) {
        self.place = place
        self.name = name
        self.value = value
        self.minimum = minimum
        self.maximum = maximum
        self.word = word
        self.listed = listed
        self.lastBy = lastBy
        self.lastCause = lastCause
    }
}

/// Where the table stands on an issue.
public struct IssueView: Codable, Sendable, Equatable {
    /// Every issue has one row.
    public var issue: IssueID
    /// The option in force, or the status quo.
    public var now: OptionID
    /// Whether an agreement says so; the option may be the status quo all the same.
    public var inForce: Bool
    /// Each party's latest position that the seat knows, in the exercise's order.
    public var positions: [PositionView]

    public init(issue: IssueID, now: OptionID, inForce: Bool, positions: [PositionView]) {
        self.issue = issue
        self.now = now
        self.inForce = inForce
        self.positions = positions
    }
}

/// What a party last offered on an issue.
public struct PositionView: Codable, Sendable, Equatable {
    /// In the exercise's order; parties without a known offer on the issue are left out.
    public var party: PartyID
    /// The one that it offered last, though that offer may be closed.
    public var option: OptionID
    /// Where it offered it; never one that control's going back undid.
    public var offer: OfferID

    public init(party: PartyID, option: OptionID, offer: OfferID) {
        self.party = party
        self.option = option
        self.offer = offer
    }
}

/// An offer that the seat knows.
public struct OfferView: Codable, Sendable, Equatable {
    /// `counters` is nil in it where the seat doesn't know the offer that it names.
    public var offer: Offer
    /// Lower-case hexadecimal; an acceptance names it.
    public var digest: String
    /// In the exercise's order, the author among them.
    public var consented: [PartyID]
    /// Those who were asked and spoke against an offer that is voted on.
    public var against: [PartyID]
    /// Those that were copied in, or told late.
    public var alsoKnownTo: [PartyID]
    /// Consents can't be withdrawn any more.
    public var isBound: Bool
    /// Nil while it stands.
    public var closing: OfferClosing?
    /// What it would be worth to the seat's party, in tenths of points, where it may see values.
    public var worth: Int?

    public init(
        offer: Offer, digest: String, consented: [PartyID], against: [PartyID] = [],
        alsoKnownTo: [PartyID], isBound: Bool, closing: OfferClosing?, worth: Int?
    ) {
        self.offer = offer
        self.digest = digest
        self.consented = consented
        self.against = against
        self.alsoKnownTo = alsoKnownTo
        self.isBound = isBound
        self.closing = closing
        self.worth = worth
    }
}

/// A mandate that the seat knows of.
public struct MandateView: Codable, Sendable, Equatable {
    /// Whom the issues' terms bind; it still has to consent.
    public var from: PartyID
    /// Who may offer what binds the giver without addressing it.
    public var to: PartyID
    /// In the exercise's order; at least one.
    public var issues: [IssueID]

    public init(from: PartyID, to: PartyID, issues: [IssueID]) {
        self.from = from
        self.to = to
        self.issues = issues
    }
}

/// The owner's sheet, evaluated now. All points in tenths.
public struct SheetView: Codable, Sendable, Equatable {
    /// Per issue in the exercise's order, the points of each option in order.
    public var points: [IssuePoints]
    /// What the no-deal value is the sum of, in the sheet's order.
    public var noDeal: [SheetLine]
    /// The sum of `noDeal`: what the party has without a deal, as things stand now.
    public var noDealTotal: Int
    /// What the target is the sum of, in the sheet's order; added to no worth.
    public var target: [SheetLine]
    /// The sum of `target`: what the party aspires to.
    public var targetTotal: Int
    /// What the end of the fighting, or whatever the sheet counts as peace, would add now.
    public var peace: Int
    /// What actions and rules brought or cost the party so far; counts in its result alone, not in the worths here.
    public var ledger: Int
    /// What is in force would be worth now.
    public var inForce: Int

    public init(
        points: [IssuePoints], noDeal: [SheetLine], noDealTotal: Int, target: [SheetLine], targetTotal: Int, peace: Int,
        ledger: Int, inForce: Int
    ) {
        self.points = points
        self.noDeal = noDeal
        self.noDealTotal = noDealTotal
        self.target = target
        self.targetTotal = targetTotal
        self.peace = peace
        self.ledger = ledger
        self.inForce = inForce
    }
}

/// What the options of an issue are worth.
public struct IssuePoints: Codable, Sendable, Equatable {
    /// Every issue has one entry.
    public var issue: IssueID
    /// By option in the issue's order: what it would add now, all else staying as it is.
    public var points: [Int]

    public init(issue: IssueID, points: [Int]) {
        self.issue = issue
        self.points = points
    }
}

/// An addend of a sheet, with its rule.
public struct SheetLine: Codable, Sendable, Equatable {
    /// What it is that counts, as its owner reads it.
    public var label: String
    /// Tenths of points, as things stand now.
    public var value: Int
    /// The rule that it is there by; nil where none is.
    public var rule: RuleID?

    public init(label: String, value: Int, rule: RuleID?) {
        self.label = label
        self.value = value
        self.rule = rule
    }
}

/// What a party has committed, and what it can do now.
public struct DeskView: Codable, Sendable, Equatable {
    /// Actions of this phase in the order of committing, which others learn when it closes.
    public var committed: [Choice]
    /// Issues on which it performs when the phase closes, or under snapback upholds what it performed.
    public var performs: [IssueID]
    /// Issues on which it suspends what it owes or has performed, when the phase closes.
    public var suspends: [IssueID]
    /// Actions that can be committed, or taken, now.
    public var actions: [ActionID]
    /// Those of them that break what the party has agreed to; nil where none does.
    public var breaking: [BreakingAction]?
    /// Issues on which something that is owed, or was held back, can be performed now.
    public var performable: [IssueID]
    /// Issues on which it owes or has performed something that it can suspend now.
    public var suspendable: [IssueID]
    /// For control: who has committed.
    public var committedBy: [PartyID]
    /// For control: rows of the MSEL in the order of their delivery.
    public var delivered: [InjectID]
    /// For control: contingencies that can be delivered and whose trigger holds.
    public var triggered: [InjectID]

    public init(
        committed: [Choice] = [], performs: [IssueID] = [], suspends: [IssueID] = [], actions: [ActionID] = [],
        breaking: [BreakingAction]? = nil, performable: [IssueID] = [], suspendable: [IssueID] = [],
        committedBy: [PartyID] = [], delivered: [InjectID] = [], triggered: [InjectID] = []
    ) {
        self.committed = committed
        self.performs = performs
        self.suspends = suspends
        self.actions = actions
        self.breaking = breaking
        self.performable = performable
        self.suspendable = suspendable
        self.committedBy = committedBy
        self.delivered = delivered
        self.triggered = triggered
    }
}

/// A rule's enforcement now.
public struct LevelView: Codable, Sendable, Equatable {
    /// Every rule has one.
    public var rule: RuleID
    /// The one that control set last, or else the exercise's own.
    public var level: EnforcementLevel

    public init(rule: RuleID, level: EnforcementLevel) {
        self.rule = rule
        self.level = level
    }
}

/// A free action and control's ruling on it.
public struct ProposalView: Codable, Sendable, Equatable {
    /// As the party put it.
    public var proposal: Proposal
    /// Control's decision, or the die's; nil until there is one.
    public var allowed: Bool?
    /// Control's words beside the decision; empty before.
    public var text: String
    /// What decided, where control gave it a chance.
    public var die: Die?

    public init(proposal: Proposal, allowed: Bool?, text: String, die: Die? = nil) {
        self.proposal = proposal
        self.allowed = allowed
        self.text = text
        self.die = die
    }
}
