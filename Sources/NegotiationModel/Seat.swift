import Digests

/// One person's place in a session.
public struct Seat: Sendable, Equatable {
    public var id: SeatID
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
    case party(PartyID)
    case control
    case observer

    public var party: PartyID? {
        if case .party(let party) = self { party } else { nil }
    }
}

/// Written as the party's identifier, `control` or `observer`, which no party may be called.
extension Viewer: Codable, CustomStringConvertible {
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

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Who gives a command.
public enum Actor: Sendable, Hashable {
    case seat(role: SeatRole)
    /// The session's clock: deadlines and restarts.
    case clock

    public var party: PartyID? {
        if case .seat(role: .party(let party, _)) = self { party } else { nil }
    }

    /// The seat's role; nil for the clock.
    public var role: SeatRole? {
        if case .seat(role: let role) = self { role } else { nil }
    }

    public var isControl: Bool { self == .seat(role: .control) }
}
