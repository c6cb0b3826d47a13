package import NegotiationModel
import WireMessages

// Why control can't do something now: only what would be taken is named among what can be done.
extension Word {
    /// Why it can't be done whatever it names: by whom play is led, whether it runs, its phase; nil where none of that
    /// stands in the way.
    func obstacleOfPlay(in view: View) -> String? {
        switch self {
        case .start, .pause, .resume, .next, .extend, .shorten, .back, .end: obstacleOfControl(in: view)
        case .inject, .improvise, .approve, .hold, .skip, .retire, .edit, .track, .rule, .certify, .decide:
            overObstacle(in: view)
        default: obstacleOfParty(in: view)
        }
    }

    func obstacleOfControl(in view: View) -> String? {
        switch self {
        case .start: view.status == .notStarted ? nil : "play has begun"
        case .pause: view.status == .running ? nil : "play is not running"
        case .resume: view.status == .paused ? nil : "play is not paused"
        case .next:
            view.status == .running ? nil : view.status == .paused ? "play is paused; resume goes on" : "play is not on"
        case .extend, .shorten, .back, .end:
            view.status == .running || view.status == .paused ? nil : "play is not on"
        case .inject, .approve, .hold, .skip, .retire, .edit: rowObstacle(in: view)
        case .improvise, .track, .rule: overObstacle(in: view)
        case .certify: certifyingObstacle(in: view)
        case .decide: overObstacle(in: view) ?? (view.proposalsWaiting.isEmpty ? "no free action waits for you" : nil)
        case .take:
            view.requestsWaiting.contains { $0.state == .open } ? nil : "no question waits that nobody has taken up"
        case .answer, .dismiss: view.requestsWaiting.isEmpty ? "no question waits for an answer" : nil
        case .closeChannel:
            (view.sections.channels ?? []).contains(where: \.isOpen) ? nil : "no channel that you opened is open"
        default: nil
        }
    }

    /// One that plays can always be taken out.
    func botObstacle(in view: View, _ presence: Presence?) -> String? {
        guard (view.sections.bots ?? []).isEmpty else { return nil }
        if let obstacle = overObstacle(in: view) { return obstacle }
        guard let heads = presence?.seats.filter({ $0.isHead && $0.connected }).map(\.viewer) else { return nil }
        let isEverybodyThere = view.exercise.parties.allSatisfy { heads.contains(.party($0.id)) }
        return isEverybodyThere ? "somebody sits at the head of every delegation" : nil
    }

    private func overObstacle(in view: View) -> String? { view.status == .ended ? "play is over" : nil }

    private func rowObstacle(in view: View) -> String? {
        if let obstacle = overObstacle(in: view) { return obstacle }
        let (statuses, what): ([InjectStatus], String)
        switch self {
        case .inject: (statuses, what) = ([.approved, .held], "no inject can be delivered")
        case .approve: (statuses, what) = ([.draft, .held, .skipped], "no inject waits to be approved")
        case .hold: (statuses, what) = ([.approved], "no inject is approved")
        case .skip: (statuses, what) = ([.draft, .approved, .held], "no inject is left to skip")
        default: (statuses, what) = ([.draft, .approved, .held, .skipped], "no inject is left to change")
        }
        return view.rows.contains { statuses.contains($0.inject.status) } ? nil : what
    }

    private func certifyingObstacle(in view: View) -> String? {
        if let obstacle = overObstacle(in: view) { return obstacle }
        let decided: [ObligationState] = [.owed, .performed, .certified]
        return (view.sections.obligations ?? []).contains { decided.contains($0.state) }
            ? nil : "nothing is owed, and nothing was performed"
    }
}

extension View {
    /// Free actions that control hasn't ruled on.
    package var proposalsWaiting: [Proposal] {
        (sections.proposals ?? []).filter { $0.allowed == nil }.map(\.proposal)
    }

    /// Questions that control owes an answer to.
    package var requestsWaiting: [InformationRequest] { (sections.requests ?? []).filter(\.state.isWaiting) }
}
