/// Where play is.
public struct PlayView: Sendable, Equatable {
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
public enum PlayStatus: String, Sendable, CaseIterable {
    /// Before STARTEX: drafts, questions, and the lines to control and within delegations are open.
    case notStarted = "not_started"
    /// The phase's clock runs.
    case running = "running"
    /// The clock stands still until control resumes.
    case paused = "paused"
    /// ENDEX has come.
    case ended = "ended"
}

/// A rule's enforcement now.
public struct LevelView: Sendable, Equatable {
    /// Every rule has one.
    public var rule: RuleID
    /// The one that control set last, or else the exercise's own.
    public var level: EnforcementLevel

    public init(rule: RuleID, level: EnforcementLevel) {
        self.rule = rule
        self.level = level
    }
}
