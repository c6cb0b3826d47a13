import NegotiationModel
import NegotiationRules
import WireMessages

/// Seats with the eyes of control may look through others' eyes. Those never learn of it: nothing of theirs is counted,
/// delayed or said because of it.
extension SessionEngine {
    mutating func watch(
        _ request: WatchRequest, _ id: RequestID, _ connection: ConnectionNumber, _ member: SeatTable.Member
    ) throws(MissingEntries) {
        guard let viewer = viewer(request.as, for: member, id, connection) else { return }
        let answer = try watchAnswer(id, viewer, for: member)
        seats.watch(viewer == member.viewer ? nil : viewer, by: connection)
        performWhenDurable(.send(answer, to: connection))
    }

    /// The place of the eyes that a seat asks for; nil, and the seat is told why, where it may not have them.
    mutating func viewer(
        _ wanted: Viewer?, for member: SeatTable.Member, _ id: RequestID, _ connection: ConnectionNumber
    ) -> Int? {
        do throws(Refusal) {
            return try viewer(wanted, for: member)
        } catch {
            fail(id, WireError(error), to: connection)
            return nil
        }
    }

    /// The place of the eyes that a seat asks for: its own, or any other's where it has the eyes of control.
    private func viewer(_ wanted: Viewer?, for member: SeatTable.Member) throws(Refusal) -> Int {
        guard let wanted, wanted != fold.viewers[member.viewer] else { return member.viewer }
        guard fold.viewers[member.viewer] == .control else {
            throw Refusal(.seatMayNot, "Only control looks through the eyes of others.", instead: "Look with your own.")
        }
        guard let place = fold.viewers.firstIndex(of: wanted) else {
            throw Refusal(
                .unknownParty, "No party is called “\(wanted)”.",
                instead: "There are \(fold.viewers.map(\.description).joined(separator: ", ")).")
        }
        return place
    }

    private mutating func watchAnswer(
        _ id: RequestID, _ viewer: Int, for member: SeatTable.Member
    ) throws(MissingEntries) -> [UInt8] {
        let through = fold.through(viewer)
        let latest = try newsRoom.latest(
            after: max(0, through - WatchAnswer.latestMax), limit: WatchAnswer.latestMax, viewer: viewer)
        // With its own eyes a seat sees what it joined with: an adviser is no head, and an evaluator steers nothing.
        let isOwn = viewer == member.viewer
        let parts = view(
            for: viewer, isEvaluator: isOwn && fold.role(member.seat) == .evaluator,
            isHead: isOwn ? fold.state.commits(fold.seats[member.seat].id) : fold.viewers[viewer].party != nil)
        return WireFrames.watchAnswer(id, parts, latest: latest, through: through)
    }
}
