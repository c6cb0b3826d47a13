import NegotiationModel
import SessionEngine

/// The offers of a session in the order in which they were put forward, and what became of each, also where control goes back.
struct OfferBook: Sendable {
    /// How an offer stopped standing, and by which entry.
    struct Closing: Sendable {
        let how: OfferClosing
        let entry: Int
        let timeMs: Int
    }

    private struct Snapshot: Sendable {
        let point: PhasePoint
        let closings: [Closing?]
        let agreements: Int
        let phases: Int
    }

    /// By offer, in order; nil where it stands.
    private(set) var closings: [Closing?] = []
    private var places: [OfferID: Int] = [:]
    private var snapshots: [Snapshot] = []

    mutating func putForward(_ id: OfferID) {
        places[id] = closings.count
        closings.append(nil)
    }

    func key(_ id: OfferID) -> String? { places[id].map { "o-\($0 + 1)" } }

    mutating func close(_ id: OfferID, _ how: OfferClosing, by entry: SessionEntry) {
        guard let place = places[id] else { return }
        closings[place] = Closing(how: how, entry: entry.number, timeMs: entry.timeMs)
    }

    /// - Parameters:
    ///   - agreements: how many there were before it.
    ///   - phases: how many were played before it.
    mutating func phaseBegan(_ point: PhasePoint, agreements: Int, phases: Int) {
        snapshots.append(Snapshot(point: point, closings: closings, agreements: agreements, phases: phases))
    }

    /// As rules have it: an offer that was made since lapses, and one that was closed since stands again.
    ///
    /// - Returns: how many agreements and phases there were then; what came after is undone.
    mutating func wentBack(to point: PhasePoint, by entry: SessionEntry) -> (agreements: Int, phases: Int)? {
        guard let place = snapshots.lastIndex(where: { $0.point == point }) else { return nil }
        let then = snapshots[place]
        snapshots.removeSubrange((place + 1)...)
        let undone = Closing(how: .lapsed(reason: .wentBack), entry: entry.number, timeMs: entry.timeMs)
        closings = then.closings + closings[then.closings.count...].map { $0?.how == undone.how ? $0 : undone }
        return (then.agreements, then.phases)
    }
}
