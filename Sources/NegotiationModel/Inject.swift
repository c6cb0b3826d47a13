/// A planned row of the MSEL: something the world, or control, brings in.
public struct Inject: Codable, Sendable, Equatable {
    public var id: InjectID
    public var kind: InjectKind
    public var status: InjectStatus
    /// Planned round and minute since STARTEX, where given.
    public var round: Int?
    public var minute: Int?
    /// For contingency rows: when control is offered it.
    public var trigger: Expression?
    /// The simulated sender.
    public var from: String
    /// Empty: everyone.
    public var to: [PartyID]
    public var method: String
    public var subject: String
    public var body: String
    public var expectedAction: String
    public var objective: String
    public var controllerNote: String
    public var citation: Citation

    public init(
        id: InjectID, kind: InjectKind, status: InjectStatus, round: Int?, minute: Int?, trigger: Expression?,
        from: String,
        to: [PartyID], method: String, subject: String, body: String, expectedAction: String, objective: String,
        controllerNote: String, citation: Citation
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
    }
}

/// What an inject is for.
public enum InjectKind: String, Codable, Sendable, CaseIterable {
    /// Asks for something to be done: an expected-action inject.
    case inject
    /// Sets the scene: a contextual inject.
    case information
    /// Kept back until its trigger holds.
    case contingency
    /// Helps the exercise along.
    case facilitation
}

/// Where a planned inject stands. Delivery and skipping during play stand in the log, not here.
public enum InjectStatus: String, Codable, Sendable, CaseIterable {
    case draft, approved, held, retired
}
