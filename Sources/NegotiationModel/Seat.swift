public import Digests

/// One person's place in a session.
public struct Seat: Sendable, Equatable {
    /// Made when the session is opened, and unique in it.
    public var id: SeatID
    /// At the opening: the head's place can move to another seat in play.
    public var role: SeatRole
    /// SHA-256 of the join code's bytes; the code itself is stored nowhere.
    public var codeDigest: SHA256Digest

    public init(id: SeatID, role: SeatRole, codeDigest: SHA256Digest) {
        self.id = id
        self.role = role
        self.codeDigest = codeDigest
    }
}

/// What a seat may do.
public enum SeatRole: Sendable, Hashable {
    /// A place in a delegation; the head commits the party, advisers read and write to their own.
    case party(id: PartyID, head: Bool)
    /// Directs play and rules, sees every message and offer, and acts for no party.
    case control
    /// Sees what control sees, and writes observations; never steers.
    case evaluator
    /// Reads what is public; does nothing.
    case observer

    /// Whose eyes the seat has.
    public var viewer: Viewer {
        switch self {
        case .party(let party, _): .party(party)
        case .control, .evaluator: .control
        case .observer: .observer
        }
    }
}

extension SeatRole {
    /// Whether the seat may note observations.
    public var mayObserve: Bool {
        switch self {
        case .control, .evaluator: true
        case .party, .observer: false
        }
    }
}

/// Whose eyes something is seen with. Seats of one party see the same.
public enum Viewer: Sendable, Hashable {
    /// The party's delegation, head and advisers alike.
    case party(PartyID)
    /// Control and evaluators: every offer, message and number, but nobody's sheet.
    case control
    /// What is public, and nothing else.
    case observer

    /// Nil for control and observers.
    public var party: PartyID? {
        if case .party(let party) = self { party } else { nil }
    }
}

/// Written as the party's identifier, `control` or `observer`, which no party may be called.
extension Viewer: CustomStringConvertible {
    /// `control`, `observer`, or else a party's identifier, whether or not there is such a party.
    public init(_ text: String) {
        switch text {
        case "control": self = .control
        case "observer": self = .observer
        default: self = .party(PartyID(text))
        }
    }

    public var description: String {
        switch self {
        case .party(let party): party.rawValue
        case .control: "control"
        case .observer: "observer"
        }
    }
}

/// Who gives a command.
public enum Actor: Sendable, Hashable {
    /// Whoever sits there, in the role that the seat has at that moment.
    case seat(role: SeatRole)
    /// The session's clock: deadlines and restarts.
    case clock

    /// Whose delegation the seat is in, its head or not; nil for all other seats and the clock.
    public var party: PartyID? {
        if case .seat(role: .party(let party, _)) = self { party } else { nil }
    }

    /// The seat's role; nil for the clock.
    public var role: SeatRole? {
        if case .seat(role: let role) = self { role } else { nil }
    }

    /// Not so for an evaluator, though it has control's eyes.
    public var isControl: Bool { self == .seat(role: .control) }
}
