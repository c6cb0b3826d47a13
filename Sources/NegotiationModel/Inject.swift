/// A planned row of the MSEL: something the world, or control, brings in.
public struct Inject: Sendable, Equatable {
    /// The column `msel_no`, or `AH-1` and so on for what was written on the spot.
    public var id: InjectID
    /// Contingencies have a trigger, and no others; what is written on the spot is an `inject`.
    public var kind: InjectKind
    /// In a plan one of `InjectStatus.planned`; in an `InjectRow` how the row stands now.
    public var status: InjectStatus
    /// The planned round, from 1; nil where none was given.
    public var round: Int?
    /// Minutes of exercise time, 0 being STARTEX; where there is a round too, both have to come.
    public var minute: Int?
    /// For contingency rows: when control is offered it.
    public var trigger: Expression?
    /// The simulated sender.
    public var from: String
    /// Empty: everyone.
    public var to: [PartyID]
    /// How it comes in the story, such as a call; for control's eyes alone, may be empty.
    public var method: String
    /// A headline, which its readers see before the body; never empty in a plan.
    public var subject: String
    /// What its readers are told, in full.
    public var body: String
    /// What is expected of its readers; for control's eyes alone, may be empty.
    public var expectedAction: String
    /// What it is to bring out, in the planners' words, checked against nothing; for control's eyes, may be empty.
    public var objective: String
    /// For whoever delivers it; for control's eyes alone, may be empty.
    public var controllerNote: String
    /// What it rests on; `design` without passages where it was written on the spot.
    public var citation: Citation
    /// Who delivers it once its round has begun and its minute has come.
    public var deliverer: InjectDeliverer

    public init(
        id: InjectID, kind: InjectKind, status: InjectStatus, round: Int?, minute: Int?, trigger: Expression?,
        from: String,
        to: [PartyID], method: String, subject: String, body: String, expectedAction: String, objective: String,
        controllerNote: String, citation: Citation, deliverer: InjectDeliverer = .control
    ) {
        self.id = id
        self.kind = kind
        self.status = status
        self.round = round
        self.minute = minute
        self.trigger = trigger
        self.from = from
        self.to = to
        self.method = method
        self.subject = subject
        self.body = body
        self.expectedAction = expectedAction
        self.objective = objective
        self.controllerNote = controllerNote
        self.citation = citation
        self.deliverer = deliverer
    }

    /// Whether its moment has come: the round that it names has begun, and its minute is there. Never, where it names
    /// neither.
    ///
    /// - Parameters:
    ///   - point: where play is.
    ///   - exerciseTimeMs: milliseconds of play since STARTEX.
    public func isDue(at point: PhasePoint, exerciseTimeMs: Int) -> Bool {
        guard round != nil || minute != nil else { return false }
        return point.hasBegun(round: round ?? 1) && exerciseTimeMs >= (minute ?? 0) * 60_000
    }
}

/// What an inject is for.
public enum InjectKind: String, Codable, Sendable, CaseIterable {
    /// Asks for something to be done: an expected-action inject.
    case inject = "inject"
    /// Sets the scene: a contextual inject.
    case information = "information"
    /// Kept back until its trigger holds.
    case contingency = "contingency"
    /// Helps the exercise along.
    case facilitation = "facilitation"
}

/// Where a row of the MSEL stands.
public enum InjectStatus: String, Codable, Sendable, CaseIterable {
    /// Not to be delivered before somebody approves it.
    case draft = "draft"
    /// To be delivered when its moment comes.
    case approved = "approved"
    /// Kept back: control delivers it if it wants to, and the clock doesn't.
    case held = "held"
    /// Done, once and for good.
    case delivered = "delivered"
    /// Passed over in this session; control can approve it again.
    case skipped = "skipped"
    /// Out of use for good, unless an imported MSEL has the row again. Its number is never given to another row.
    case retired = "retired"

    /// Those that a plan can have; the others come about in play.
    public static let planned: [InjectStatus] = [.draft, .approved, .held, .retired]

    /// Whether a row that stands so can be delivered by control.
    public var isDeliverable: Bool { self == .approved || self == .held }
}

/// Who delivers a row.
public enum InjectDeliverer: String, Codable, Sendable, CaseIterable {
    /// Control, who is shown what is due.
    case control = "control"
    /// The session's clock, by itself, at the row's moment.
    case clock = "clock"
}
