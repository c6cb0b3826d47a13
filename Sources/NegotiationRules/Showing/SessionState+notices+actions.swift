import ExerciseModel
import NegotiationModel
import RulePrograms

/// What is told of actions, performance and free actions.
extension SessionState {
    func actionNotices(_ event: Event, _ viewer: Viewer) -> [Notice] {
        switch event {
        case .committed(let party, let choice):
            return ownNotice(
                party, viewer, .action,
                "committed: \(describe(choice)). \(secrecy(of: choice.action, party))"
                    + warning(of: choice.action, party))
        case .uncommitted(let party, let action):
            return ownNotice(party, viewer, .action, "took back: \(actionName(action)).")
        case .performancePlanned(let party, let issue):
            return ownNotice(
                party, viewer, .action, "will perform: \(issueName(issue)).\(warning(onPerforming: issue, party))")
        case .suspensionPlanned(let party, let issue):
            return ownNotice(party, viewer, .action, "will suspend: \(issueName(issue)).")
        case .revealed where !isRevealingTold: return []
        case .revealed(let choices): return choices.map { revealNotice($0, viewer) }
        case .actionTaken(let party, let choice):
            guard isSaidAtOnce(choice.action), isTold(of: choice, by: party, viewer) else { return [] }
            return [Notice(.action, "\(name(party)) did: \(describe(choice)).", party: party)]
        case .mandateGiven(let from, let to, let issues):
            guard viewer == .control || viewer == .party(from) || viewer == .party(to) else { return [] }
            let what = issues.map(issueName).joined(separator: ", ")
            return [Notice(.mandate, "\(name(from)) authorised \(name(to)) to talk about: \(what).", party: from)]
        case .mandateWithdrawn(let from, let to):
            guard viewer == .control || viewer == .party(from) || viewer == .party(to) else { return [] }
            return [Notice(.mandate, "\(name(from)) withdrew its mandate from \(name(to)).", party: from)]
        case .proposed(let proposal):
            let reasons = proposal.reasons.joined(separator: "; ")
            return ownNotice(
                proposal.party, viewer, .proposal,
                "proposed free action \(proposal.number): \(Self.closed(proposal.what)) To what effect: \(Self.closed(proposal.effect)) Why: \(Self.closed(reasons))"
            )
        case .proposalRuled(let party, let number, let allowed, let text):
            guard viewer == .control || viewer == .party(party) else { return [] }
            let verdict = allowed ? "It happens" : "It doesn't happen"
            return [
                Notice(
                    .ruling, "Control ruled on free action \(number) of \(name(party)). \(verdict): \(text)",
                    party: party)
            ]
        default: return []
        }
    }

    /// Whether anything can be revealed in this exercise.
    var isRevealingTold: Bool { !exercise.actions.isEmpty || exercise.issues.contains(where: \.performed) }

    /// Whether a viewer is told of a party's action.
    func isTold(of choice: Choice, by party: PartyID, _ viewer: Viewer) -> Bool {
        sight(of: .action(party: party, id: choice.action)).includes(viewer, index)
    }

    /// What becomes of the secret of an action that was just committed.
    private func secrecy(of action: ActionID, _ party: PartyID) -> String {
        let told = sight(of: .action(party: party, id: action))
        guard told != index.publicSight else { return "It stays secret until the phase closes." }
        let others = index.ids(of: told.parties).filter { $0 != party }
        guard !others.isEmpty else { return "Nobody but control is told of it, then or later." }
        return "It stays secret until the phase closes; then \(names(others)) read it too, and nobody else but control."
    }

    /// What an action that was just committed breaks.
    private func warning(of action: ActionID, _ party: PartyID) -> String {
        let broken = breaking(among: [action], party).flatMap(\.breaks).map(\.issue)
        return broken.isEmpty ? "" : " It breaks what \(name(party)) has agreed to: \(issueNames(broken))."
    }

    /// What was committed before, and breaks what is performed now.
    private func warning(onPerforming issue: IssueID, _ party: PartyID) -> String {
        let committed = index.parties[party].map { play.commitments[$0].choices.map(\.action) } ?? []
        let breaking = breaking(among: committed, party).filter { $0.breaks.contains { $0.issue == issue } }
        let names = breaking.map { "“\(actionName($0.action))”" }.joinedAsText
        return breaking.isEmpty ? "" : " \(names), committed as well, would break it."
    }

    private func breaking(among actions: [ActionID], _ party: PartyID) -> [BreakingAction] {
        index.parties[party].map { breakingActions(of: $0, among: actions) } ?? []
    }

    /// Each once, though it may be owed in parts.
    private func issueNames(_ issues: [IssueID]) -> String {
        issues.indices.filter { !issues[..<$0].contains(issues[$0]) }.map { issueName(issues[$0]) }.joinedAsText
    }

    /// Of what is its party's own to know, and control's.
    func ownNotice(_ party: PartyID, _ viewer: Viewer, _ kind: NoticeKind, _ text: String) -> [Notice] {
        viewer == .control || viewer == .party(party) ? [Notice(kind, "\(name(party)) \(text)", party: party)] : []
    }

    func actionName(_ id: ActionID) -> String {
        index.actions[id].map { exercise.actions[$0].name } ?? id.rawValue
    }
    private func issueName(_ id: IssueID) -> String { index.issues[id].map { exercise.issues[$0].name } ?? id.rawValue }

    /// An action taken at once is told of, unless nobody is told but its party, and it gives or takes a mandate: that says it all.
    func isSaidAtOnce(_ id: ActionID) -> Bool {
        guard let action = index.actions[id].map({ exercise.actions[$0] }), action.slot == .immediate else {
            return false
        }
        guard action.audience == .party else { return true }
        return !action.effects.contains { effect in
            switch effect {
            case .mandate, .withdrawMandate: true
            default: false
            }
        }
    }

    private func describe(_ choice: Choice) -> String {
        guard let position = index.actions[choice.action] else { return choice.action.rawValue }
        let action = exercise.actions[position]
        let words = action.parameters.flatMap { parameter in
            (choice.arguments[parameter.id] ?? []).map { argumentName($0, parameter.kind) }
        }
        return words.isEmpty ? action.name : "\(action.name) (\(words.joined(separator: ", ")))"
    }

    private func argumentName(_ word: String, _ kind: ParameterKind) -> String {
        switch kind {
        case .party: name(PartyID(word))
        case .issues: issueName(IssueID(word))
        case .value(let track):
            index.tracks[track].flatMap { exercise.tracks[$0].values.first { $0.id == word }?.name } ?? word
        }
    }

    /// Put together from what the viewer is told of. Where a party has actions that it isn't, “nothing” would say too much,
    /// whether or not there was one.
    private func revealNotice(_ one: RevealedChoices, _ viewer: Viewer) -> Notice {
        let parts =
            one.choices.filter { isTold(of: $0, by: one.party, viewer) }.map(describe)
            + one.performs.map { "performs \(issueName($0))" } + one.suspends.map { "suspends \(issueName($0))" }
        let nothing = isTold(ofAllBy: one.party, viewer) ? "nothing" : "nothing that is told here"
        let what = parts.isEmpty ? nothing : parts.joined(separator: ", ")
        return Notice(.action, "Revealed. \(name(one.party)): \(what).", party: one.party)
    }

    /// Whether a viewer is told of every action that a party could have committed.
    private func isTold(ofAllBy party: PartyID, _ viewer: Viewer) -> Bool {
        exercise.actions.allSatisfy { action in
            action.slot == .immediate || !action.parties.contains(party)
                || sight(of: .action(party: party, id: action.id)).includes(viewer, index)
        }
    }
}
