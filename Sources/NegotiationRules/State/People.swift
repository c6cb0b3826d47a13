public import Digests
public import NegotiationModel

/// Who sits where, and what delegations and control work on beside play: going back to an earlier phase changes none of it.
struct People: Sendable {
    /// A seat as it stands now.
    struct Occupancy: Sendable {
        let seat: SeatID
        var role: SeatRole
        /// Nil: its code was revoked.
        var codeDigest: SHA256Digest?
        /// Codes that opened it before, the oldest first.
        var oldCodeDigests: [SHA256Digest] = []

        /// Which of the seat's codes, counted from 1, was given last; one that was revoked counts.
        var codeNumber: Int { oldCodeDigests.count + (codeDigest == nil ? 0 : 1) }
    }

    /// In the session's order.
    private(set) var seats: [Occupancy]
    /// Parties for which any member acts.
    var anyMemberActs: Set<PartyID> = []
    var drafts: [PartyID: [SharedDraft]] = [:]
    var requests: [InformationRequest] = []
    var answers: [PublicAnswer] = []
    var channels: [Channel] = []
    /// The sessions that go in step with this one, itself among them, ascending; none where it goes by itself.
    var inStep: [String] = []
    /// How many drafts and requests were numbered, by party.
    var draftCounts: [PartyID: Int] = [:]
    var requestCounts: [PartyID: Int] = [:]

    init(seats: [Seat]) {
        self.seats = seats.map { Occupancy(seat: $0.id, role: $0.role, codeDigest: $0.codeDigest) }
    }

    func occupancy(of seat: SeatID) -> Occupancy? { seats.first { $0.seat == seat } }

    func members(of party: PartyID) -> [Occupancy] { seats.filter { $0.role.party == party } }

    func request(_ party: PartyID, _ number: Int) -> Int? {
        requests.firstIndex { $0.party == party && $0.number == number }
    }

    func draft(_ party: PartyID, _ number: Int) -> SharedDraft? {
        drafts[party]?.first { $0.number == number }
    }

    func channel(_ id: ChannelID) -> Channel? { channels.first { $0.id == id } }

    /// Whether the code opens, or once opened, one of the seats.
    func knows(_ digest: SHA256Digest) -> Bool {
        seats.contains { $0.codeDigest == digest || $0.oldCodeDigests.contains(digest) }
    }

    mutating func makeHead(_ seat: SeatID, of party: PartyID) {
        for position in seats.indices where seats[position].role.party == party {
            seats[position].role = .party(id: party, head: seats[position].seat == seat)
        }
    }

    mutating func setCode(of seat: SeatID, to digest: SHA256Digest?) {
        guard let position = seats.firstIndex(where: { $0.seat == seat }) else { return }
        if let old = seats[position].codeDigest { seats[position].oldCodeDigests.append(old) }
        seats[position].codeDigest = digest
    }
}

extension SeatRole {
    /// The party that the seat is of.
    var party: PartyID? {
        if case .party(let party, _) = self { party } else { nil }
    }

    /// Whether the seat has the head's place in a delegation.
    public var isHead: Bool {
        if case .party(_, let head) = self { head } else { false }
    }
}

// Who sits where, for the session's machine.
extension SessionState {
    /// What a seat may do now; nil if there is no such seat.
    public func role(of seat: SeatID) -> SeatRole? { people.occupancy(of: seat)?.role }

    /// Whether a seat commits its party now.
    public func commits(_ seat: SeatID) -> Bool {
        guard let role = role(of: seat), let party = role.party else { return false }
        return role.isHead || people.anyMemberActs.contains(party)
    }

    /// The digests of the codes that open seats now.
    public var codeDigests: [SHA256Digest] { people.seats.compactMap(\.codeDigest) }

    /// The seat that a code opens now. Every seat is looked at, whether or not one before it fits.
    public func seat(openedBy digest: SHA256Digest) -> SeatID? {
        var found: SeatID?
        for seat in people.seats where seat.codeDigest == digest { found = seat.seat }
        return found
    }

    /// The digest of the code that opens a seat now; nil where its code was revoked.
    public func codeDigest(of seat: SeatID) -> SHA256Digest? { people.occupancy(of: seat)?.codeDigest }

    /// Which of its codes, counted from 1, a seat was given last; nil if there is no such seat.
    public func codeNumber(of seat: SeatID) -> Int? { people.occupancy(of: seat)?.codeNumber }

    /// The digest of the code that opened a seat before the one that does now, or that was revoked.
    public func withdrawnCodeDigest(of seat: SeatID) -> SHA256Digest? {
        people.occupancy(of: seat)?.oldCodeDigests.last
    }
}
