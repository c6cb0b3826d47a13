/// A row of the MSEL as it stands in a session.
public struct InjectRow: Sendable, Equatable {
    /// The row with all that was edited, and its status now.
    public var inject: Inject
    /// Whether it was written on the spot, and not planned.
    public var isAdHoc: Bool
    /// Whether it differs from what was planned, its status aside.
    public var isEdited: Bool
    /// Why its status was changed last, where a reason was given.
    public var reason: String
    /// One more with each change of its text or status in the session; nil as first planned or written, which is the first.
    public var revision: Int?
    /// The same counted from 1: commands on the row name the one that was read.
    public var revisionNumber: Int { revision ?? 1 }

    public init(
        inject: Inject, isAdHoc: Bool = false, isEdited: Bool = false, reason: String = "", revision: Int? = nil
    ) {
        self.inject = inject
        self.isAdHoc = isAdHoc
        self.isEdited = isEdited
        self.reason = reason
        self.revision = revision
    }
}

/// What control changes of a row before it is delivered; what is nil stays as it is.
public struct InjectEdit: Sendable, Hashable {
    /// The simulated sender: one line of 1 to 60 characters.
    public var from: String?
    /// Empty: everyone.
    public var to: [PartyID]?
    /// How it comes in the story: one line of 1 to 60 characters.
    public var method: String?
    /// One line of at most 200 characters; empty: none.
    public var subject: String?
    /// 1 to 2,000 characters; line breaks are allowed.
    public var body: String?

    public init(
        from: String? = nil, to: [PartyID]? = nil, method: String? = nil, subject: String? = nil, body: String? = nil
    ) {
        self.from = from
        self.to = to
        self.method = method
        self.subject = subject
        self.body = body
    }

    /// Whether it changes nothing.
    public var isEmpty: Bool { self == InjectEdit() }

    /// The row with the change made.
    public func applied(to inject: Inject) -> Inject {
        var inject = inject
        inject.from = from ?? inject.from
        inject.to = to ?? inject.to
        inject.method = method ?? inject.method
        inject.subject = subject ?? inject.subject
        inject.body = body ?? inject.body
        return inject
    }
}

/// A delivery as the log has it.
public struct RecordedDelivery: Sendable, Equatable {
    /// As its readers read it, last changes included.
    public var inject: DeliveredInject
    /// When: UTC milliseconds.
    public var timeMs: Int
    /// When: milliseconds of play since STARTEX.
    public var exerciseTimeMs: Int
    /// Who delivered it: a seat of control's, or `clock`.
    public var seat: SeatID

    public init(inject: DeliveredInject, timeMs: Int, exerciseTimeMs: Int, seat: SeatID) {
        self.inject = inject
        self.timeMs = timeMs
        self.exerciseTimeMs = exerciseTimeMs
        self.seat = seat
    }
}
