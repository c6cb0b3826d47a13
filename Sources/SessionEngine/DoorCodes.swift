package import Digests
package import NegotiationModel

/// The codes that open a session's seats, as the door knows them.
package struct DoorCodes: Sendable, Equatable {
    /// Of seats that are this session's alone.
    package var own: [SHA256Digest]
    /// Of the seat that a hall has at the table, and at others with the same code; nil where there is none.
    package var hall: SHA256Digest?

    package init(own: [SHA256Digest], hall: SHA256Digest? = nil) {
        self.own = own
        self.hall = hall
    }

    /// As a session begins with them.
    package init(_ seats: [Seat]) {
        own = seats.filter { $0.id != .hall }.map(\.codeDigest)
        hall = seats.first { $0.id == .hall }?.codeDigest
    }

    package var all: [SHA256Digest] { own + [hall].compactMap(\.self) }
}

extension SeatID {
    /// Control's seat for whoever runs several tables from one desk.
    package static let hall: SeatID = "hall"
}
