import ExerciseModel
public import NegotiationModel
import RulePrograms

/// One command being decided: a copy of the state that the events so far have been applied to.
///
/// A refusal throws the copy away; nothing of it remains.
struct Deciding {
    /// Written by `emit` alone.
    private(set) var state: SessionState
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
    func names(_ parties: BitSet) -> String { state.names(index.ids(of: parties)) }
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
            .replacing("{missing}", with: names(BitSet(bits: context.missing)))
            .replacing("{issue}", with: exercise.issues[context.stepIssue].name)
    }
}

extension SessionState {
    /// What a command would make happen. Changes nothing.
    ///
    /// - Parameters:
    ///   - command: what is asked for; its texts have passed the limits of `WireMessages`, or came from the program itself.
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
        case .putForward, .counter, .accept, .reject, .withdraw, .withdrawConsent, .putForwardDraft:
            try deciding.bargain(command, by: try actingParty(actor))
        case .say(let audience, let text): try deciding.say(text, to: audience, by: actor)
        case .state(let text): try deciding.makeStatement(text, by: actor)
        case .realWorld(let text): try deciding.raiseRealWorld(text, by: actor)
        case .commit, .uncommit, .perform, .suspend, .propose: try deciding.act(command, by: try actingParty(actor))
        case .start, .pause, .resume, .next, .extend, .goBack, .end, .setStep: try deciding.direct(command)
        case .inject, .improvise, .setStatus, .editInject, .importMSEL, .setTrack, .setLevel, .certify, .rule, .roll,
            .note:
            try deciding.control(command)
        case .observe(let about, let text, let rating): try deciding.observe(about, text, rating)
        case .pose(let text, let objective): try deciding.pose(text, objective)
        case .appoint, .setActing, .openChannel, .closeChannel, .reissue, .revoke, .handOver:
            try deciding.organise(command, by: actor)
        case .writeDraft, .dropDraft: try deciding.draft(command, by: try actingParty(actor))
        case .ask, .takeUp, .answer, .dismiss: try deciding.inform(command, by: actor)
        case .injectDue(let row): try deciding.deliverDue(row)
        case .seatBot, .unseatBot: try deciding.seat(command, by: actor)
        case .phaseElapsed, .restarted: try deciding.tick(command)
        }
        deciding.warnOfReach()
        if !command.isOnlyWords { deciding.offerContingencies(heldBefore: triggered) }
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
}
