import ExerciseModel
import NegotiationModel

// What delegations and control work on: a party's own, and all of it for control.
extension SessionState {
    /// Of the questions that are done with, each party's latest so many are shown.
    private static let requestsShown = 20

    func delegations(for viewer: Viewer) -> [DelegationView] {
        exercise.parties.map(\.id).filter { isOwn($0, viewer) }.map { party in
            DelegationView(
                party: party, anyMemberActs: people.anyMemberActs.contains(party),
                seats: people.members(of: party).map { DelegateView(seat: $0.seat, isHead: $0.role.isHead) },
                drafts: (people.drafts[party] ?? []).sorted { $0.number < $1.number })
        }
    }

    func requests(for viewer: Viewer) -> [InformationRequest] {
        let known = people.requests.filter { isOwn($0.party, viewer) }
        return known.enumerated().filter { position, request in
            let isLatest = known[(position + 1)...].count { $0.party == request.party } < Self.requestsShown
            return request.state.isWaiting || isLatest
        }.map(\.element)
    }

    func hears(_ channel: Channel, _ viewer: Viewer) -> Bool {
        viewer == .control || viewer.party.map(channel.parties.contains) ?? false
    }

    func isOwn(_ party: PartyID, _ viewer: Viewer) -> Bool { viewer == .control || viewer == .party(party) }
}
