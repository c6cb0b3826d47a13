import NegotiationModel
import WireMessages

/// Who is at which seat.
struct SeatTable: Sendable {
    /// One connection that has joined.
    struct Member: Sendable {
        /// The seat's place in the session's order, and its viewer's among the viewers.
        var seat: Int
        var viewer: Int
        var person: String
        /// Whose eyes it looks through besides its own: a place among the viewers.
        var watched: Int?
        /// What it was told last of who is at the seats that it may know of.
        var presenceTold: Presence?
        var requests: RateLimit
    }

    /// A seat and those at it.
    struct Place: Sendable {
        let seat: SeatID
        let viewer: Int
        var connections: [ConnectionNumber] = []
        /// The name last given.
        var person: String?
        var lastSeenMs: Int?
    }

    private(set) var places: [Place]
    private var members: [ConnectionNumber: Member] = [:]
    /// How many requests a seat may make.
    let requests: RateLimit

    init(seats: [Seat], viewers: [Viewer], requests: RateLimit = .ofSeat) {
        self.requests = requests
        places = seats.map { seat in
            Place(seat: seat.id, viewer: viewers.firstIndex(of: seat.role.viewer) ?? 0)
        }
    }

    subscript(connection: ConnectionNumber) -> Member? { members[connection] }

    /// Everybody's connections, seat by seat, in order of joining.
    var connections: [ConnectionNumber] { places.flatMap(\.connections) }

    /// The connections of a viewer, seat by seat.
    func connections(of viewer: Int) -> [ConnectionNumber] {
        places.filter { $0.viewer == viewer }.flatMap(\.connections)
    }

    /// Who is sent a viewer's news.
    struct Readers {
        /// Its own connections, seat by seat.
        var own: [ConnectionNumber] = []
        /// Those that look through its eyes besides their own, seat by seat.
        var watchers: [ConnectionNumber] = []

        var isEmpty: Bool { own.isEmpty && watchers.isEmpty }
    }

    /// By viewer.
    func readers(viewerCount: Int) -> [Readers] {
        var readers = [Readers](repeating: Readers(), count: viewerCount)
        for place in places where !place.connections.isEmpty {
            readers[place.viewer].own += place.connections
            for connection in place.connections {
                if let watched = members[connection]?.watched { readers[watched].watchers.append(connection) }
            }
        }
        return readers
    }

    /// Lets a connection look through a viewer's eyes besides its own; nil: through its own alone.
    mutating func watch(_ viewer: Int?, by connection: ConnectionNumber) {
        members[connection]?.watched = viewer
    }

    /// Those of a viewer's connections that were told something else last, seat by seat; told this from now on.
    mutating func tell(_ presence: Presence, to viewer: Int) -> [ConnectionNumber] {
        connections(of: viewer).filter { connection in
            guard members[connection]?.presenceTold != presence else { return false }
            members[connection]?.presenceTold = presence
            return true
        }
    }

    mutating func join(_ connection: ConnectionNumber, _ place: Int, person: String, at timeMs: Int) {
        members[connection] = Member(
            seat: place, viewer: places[place].viewer, person: person, requests: requests)
        places[place].connections.append(connection)
        places[place].person = person
        places[place].lastSeenMs = timeMs
    }

    /// Whether the connection had joined.
    mutating func leave(_ connection: ConnectionNumber, at timeMs: Int) -> Bool {
        guard let member = members.removeValue(forKey: connection) else { return false }
        places[member.seat].connections.removeAll { $0 == connection }
        places[member.seat].lastSeenMs = timeMs
        return true
    }

    /// Forgets who was at a seat, and not when: it has a new code, or none.
    mutating func clear(_ place: Int) { places[place].person = nil }

    /// Counts a request; false if the connection sends too many.
    mutating func take(_ connection: ConnectionNumber, at timeMs: Int) -> Bool {
        guard let seat = members[connection]?.seat else { return true }
        places[seat].lastSeenMs = timeMs
        return members[connection]?.requests.take(at: timeMs) ?? true
    }
}
