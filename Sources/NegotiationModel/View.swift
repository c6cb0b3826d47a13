/// What one seat may know now. Built up from nothing: what is not granted is not shown.
public struct View: Sendable, Equatable {
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
/// Each part replaces the one before whole, but for `table`, `offers`, `messages`, `msel` and `observations`: those are
/// replaced, or added, one by one.
public struct ViewSections: Sendable, Equatable {
    /// Where play is; `due` and `told` are the seat's own.
    public var play: PlayView?
    /// In the exercise's order; no place that the seat sees neither number nor band of.
    public var tracks: [TrackView]?
    /// Every issue, in the exercise's order, and in news those whose row changed; for everyone, positions as far as the
    /// seat knows the offers.
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
    /// Every party's, in the exercise's order, for control; only where `ExerciseView.values` isn't `during`, since control can't read
    /// them through the parties' eyes then.
    public var sheets: [PartySheet]?
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
    /// What evaluators are to answer, for them and control alone: the exercise's questions in its order, then those that control
    /// put. Nil where there is none.
    public var questions: [EvaluatorQuestion]?
    /// Parties that automated delegations play, in the exercise's order.
    public var bots: [BotView]?

    /// No section at all.
    public init() {}
}
