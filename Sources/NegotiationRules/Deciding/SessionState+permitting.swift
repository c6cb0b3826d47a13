import NegotiationModel

extension SessionState {
    /// Whether the seat may give such a command at all.
    func permit(_ command: Command, to actor: Actor) throws(Refusal) {
        if case .realWorld = command, actor != .clock { return }
        if case .unseatBot = command, actor == .clock { return }
        if command.giver == .watchers { return try permitWatching(actor) }
        switch (command.giver, standing(of: actor)) {
        case (.clock, .clock), (.control, .seat(role: .control)), (.party, .seat(role: .party(_, head: true))):
            return
        case (.anyone, .seat(role: .control)), (.anyone, .seat(role: .party(_, head: true))): return
        case (.delegation, .seat(role: .party)): return
        case (.headOrControl, .seat(role: .control)): return
        // Whom any member may act for has a head all the same, who alone hands the place over.
        case (.headOrControl, .seat(role: .party)) where actor.role?.isHead == true: return
        case (_, .seat(role: .evaluator)): try permitEvaluator(command)
        case (_, .seat(role: .observer)):
            throw Refusal(.seatMayNot, "Observers read what is public and do nothing.")
        case (.anyone, .seat(role: .party(_, head: false))): try permitAdviser(command)
        case (.party, .seat(role: .party(_, head: false))):
            throw Refusal(
                .seatMayNot, "Only the head of the delegation commits the party; advisers read and advise.",
                instead: "Say it to your delegation: the head can do it.")
        case (.headOrControl, .seat(role: .party)):
            throw Refusal(
                .seatMayNot, "Only the head of the delegation, or control, hands the head's place over.",
                instead: "Say it to your delegation, or ask control.")
        case (.party, .seat(role: .control)), (.delegation, .seat(role: .control)):
            throw Refusal(
                .seatMayNot, "Control doesn't bargain or act for a party.",
                instead: "Control sets tracks, rules and injects.")
        default:
            throw Refusal(.seatMayNot, "Only control can do this.", instead: "Ask control on your line to it.")
        }
    }

    /// Where any member of a delegation acts, every one of them may do what the head may.
    private func standing(of actor: Actor) -> Actor {
        guard let party = actor.party, people.anyMemberActs.contains(party) else { return actor }
        return .seat(role: .party(id: party, head: true))
    }

    private func permitWatching(_ actor: Actor) throws(Refusal) {
        guard !(actor.role?.mayObserve ?? false) else { return }
        throw Refusal(
            .seatMayNot, "Observations are noted by control and evaluators alone.",
            instead: "Say it to control on your line to it.")
    }

    private func permitAdviser(_ command: Command) throws(Refusal) {
        if case .say(.delegation, _) = command { return }
        if case .say(.control, _) = command { return }
        throw Refusal(
            .seatMayNot, "Advisers speak to their own delegation and to control; the head speaks for the party.",
            instead: "Say it on the delegation's own channel.")
    }

    private func permitEvaluator(_ command: Command) throws(Refusal) {
        guard !command.isForEvaluators else { return }
        throw Refusal(
            .seatMayNot, "Evaluators watch and write; they never steer.", instead: "Tell control on the line to it.")
    }
}

/// Who may give a command.
enum CommandGiver {
    case party, control, anyone, clock
    /// The members of a delegation, its head or not.
    case delegation
    case headOrControl
    /// The roles that may observe.
    case watchers
}

extension Command {
    var giver: CommandGiver {
        switch self {
        case .putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent, .commit, .uncommit, .perform,
            .suspend, .propose, .putForwardDraft:
            .party
        case .say, .state, .realWorld: .anyone
        case .start, .pause, .resume, .next, .extend, .goBack, .inject, .improvise, .setStatus, .editInject,
            .setTrack, .setLevel, .certify, .rule, .roll, .note, .setStep, .end:
            .control
        case .importMSEL, .pose: .control
        case .seatBot, .unseatBot: .control
        case .setActing, .takeUp, .answer, .dismiss, .openChannel, .closeChannel, .reissue, .revoke: .control
        case .writeDraft, .dropDraft, .ask: .delegation
        case .appoint: .headOrControl
        case .observe: .watchers
        case .injectDue, .phaseElapsed, .restarted, .handOver: .clock
        }
    }

    /// Whether nothing but words comes of it, so that no condition can come to hold by it.
    var isOnlyWords: Bool {
        switch self {
        case .say, .state, .realWorld, .note, .observe, .pose, .setStep: true
        default: false
        }
    }

    /// What evaluators may do, beside observing and stopping play for a reason of the real world, which everybody may: the one list.
    var isForEvaluators: Bool {
        switch self {
        case .say(.control, _): true
        default: false
        }
    }
}
