import NegotiationModel

/// One command being decided: a copy of the state that the events so far have been applied to.
///
/// A refusal throws the copy away; nothing of it remains.
struct Deciding {
    var state: SessionState
    let time: Int
    let person: String
    /// Whether control gives the command, for sentences.
    let isControl: Bool
    private(set) var events: [Event] = []
    /// What rules that advise, or warn, said to the acting party.
    var warnings: [String] = []
    /// While a simultaneous step collects moves: place, amount, cause.
    var collected: [(slot: Int, place: TrackPlace, by: Int, cause: Cause)]?

    /// While a decision phase is resolved: what its performers say shall stay under snapback.
    var upheld: [ObligationID] = []

    init(_ state: SessionState, at time: Int, person: String, isControl: Bool = false) {
        self.isControl = isControl
        self.state = state
        self.time = time
        self.person = person
    }

    var program: RuleProgram { state.program }
    var exercise: Exercise { state.program.exercise }
    var index: ExerciseIndex { state.program.index }
    var round: Int { state.play.point?.round ?? 0 }

    mutating func emit(_ event: Event) {
        state.apply(event)
        events.append(event)
    }

    /// As `emit`, for an event that nothing else of the command follows from: the copy of the state is left alone.
    mutating func emitLast(_ event: Event) { events.append(event) }

    // MARK: Names for sentences

    func name(_ party: PartyID) -> String { state.name(party) }
    func names(_ parties: Positions) -> String { state.names(index.ids(of: parties)) }
    func joined(_ words: [String]) -> String { words.joinedAsText }

    func text(_ term: TermPosition) -> String {
        let issue = exercise.issues[term.issue]
        return "\(issue.name): \(issue.options[term.option].name)"
    }

    /// Puts names into a sentence of the exercise.
    func filled(_ sentence: String, _ context: Context) -> String {
        guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
        func party(_ position: Int) -> String { exercise.parties[position].name }
        return sentence.replacing("{author}", with: party(context.author))
            .replacing("{party}", with: party(context.party))
            .replacing("{counterpart}", with: party(context.counterpart))
            .replacing("{missing}", with: names(Positions(bits: context.missing)))
            .replacing("{issue}", with: exercise.issues[context.stepIssue].name)
    }
}

extension SessionState {
    /// What a command would make happen. Changes nothing.
    ///
    /// - Parameters:
    ///   - actor: who gives the command.
    ///   - person: the name of the person at the seat.
    ///   - time: UTC milliseconds.
    /// - Throws: why it is refused; nothing has happened then.
    public func decide(
        _ command: Command, by actor: Actor, person: String, at time: Int
    ) throws(Refusal) -> [Event] {
        try permit(command, to: actor)
        var deciding = Deciding(self, at: time, person: person, isControl: actor.isControl)
        switch command {
        case .putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent:
            try deciding.bargain(command, by: try actingParty(actor))
        case .say(let audience, let text): try deciding.say(text, to: audience, by: actor)
        case .state(let text): try deciding.makeStatement(text, by: actor)
        case .realWorld(let text): try deciding.raiseRealWorld(text, by: actor)
        case .commit, .uncommit, .perform, .suspend, .propose: try deciding.act(command, by: try actingParty(actor))
        case .start, .pause, .resume, .next, .extend, .end: try deciding.direct(command)
        case .inject, .improvise, .setTrack, .setLevel, .certify, .rule, .note: try deciding.control(command)
        case .seatBot, .unseatBot: try deciding.seat(command, by: actor)
        case .phaseElapsed, .restarted: try deciding.tick(command)
        }
        return deciding.events
    }

    /// The events that record a refusal by a rule of the exercise; none where no rule bit.
    public func events(of refusal: Refusal, by actor: Actor) -> [Event] {
        guard let rule = refusal.rule, let clause = refusal.clause, let party = actor.party else { return [] }
        return [
            .refused(bite: Bite(rule: rule, clause: clause, sentence: refusal.sentence, seenBy: [.party(party)]))
        ]
    }

    private func actingParty(_ actor: Actor) throws(Refusal) -> Int {
        guard let party = actor.party, let position = index.parties[party] else {
            throw Refusal(.seatMayNot, "This seat speaks for no party.", instead: "Join with a party's code.")
        }
        return position
    }

    /// Whether the seat may give such a command at all.
    private func permit(_ command: Command, to actor: Actor) throws(Refusal) {
        if case .realWorld = command, actor != .clock { return }
        if case .unseatBot = command, actor == .clock { return }
        switch (command.giver, actor) {
        case (.clock, .clock), (.control, .seat(role: .control)), (.party, .seat(role: .party(_, head: true))):
            return
        case (.anyone, .seat(role: .control)), (.anyone, .seat(role: .party(_, head: true))): return
        case (.anyone, .seat(role: .party(_, head: false))):
            if case .say(.delegation, _) = command { return }
            if case .say(.control, _) = command { return }
            throw Refusal(
                .seatMayNot, "Advisers speak to their own delegation and to control; the head speaks for the party.",
                instead: "Say it on the delegation's own channel.")
        case (.party, .seat(role: .party(_, head: false))):
            throw Refusal(
                .seatMayNot, "Only the head of the delegation commits the party; advisers read and advise.",
                instead: "Say it to your delegation: the head can do it.")
        case (_, .seat(role: .observer)):
            throw Refusal(.seatMayNot, "Observers read what is public and do nothing.")
        case (.party, .seat(role: .control)):
            throw Refusal(
                .seatMayNot, "Control doesn't bargain or act for a party.",
                instead: "Control sets tracks, rules and injects.")
        default:
            throw Refusal(.seatMayNot, "Only control can do this.", instead: "Ask control on your line to it.")
        }
    }
}

/// Who may give a command.
enum CommandGiver {
    case party, control, anyone, clock
}

extension Command {
    var giver: CommandGiver {
        switch self {
        case .putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent, .commit, .uncommit, .perform,
            .suspend,
            .propose:
            .party
        case .say, .state, .realWorld: .anyone
        case .start, .pause, .resume, .next, .extend, .inject, .improvise, .setTrack, .setLevel, .certify, .rule, .note,
            .end:
            .control
        case .seatBot, .unseatBot: .control
        case .phaseElapsed, .restarted: .clock
        }
    }
}
