import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    mutating func act(_ command: Command, by party: Int) throws(Refusal) {
        try demandRunning()
        switch command {
        case .commit(let id, let arguments): try commit(Choice(action: id, arguments: arguments), by: party)
        case .uncommit(let id):
            try demandPhase(.decision, "Actions are committed in a decision phase")
            guard state.play.commitments[party].choices.contains(where: { $0.action == id }) else {
                throw Refusal(.alreadyDone, "You have not committed “\(id)”.")
            }
            emit(.uncommitted(party: exercise.parties[party].id, action: id))
        case .perform(let issue): try planPerformance(of: issue, by: party)
        case .suspend(let issue): try planSuspension(of: issue, by: party)
        case .propose(let what, let effect, let reasons): try propose(what, effect, reasons, by: party)
        default: break
        }
    }

    // MARK: Committing

    private mutating func commit(_ choice: Choice, by party: Int) throws(Refusal) {
        guard let position = index.actions[choice.action], program.actions[position].parties.contains(party) else {
            let own = exercise.actions.filter { $0.parties.contains(exercise.parties[party].id) }.map(\.id.rawValue)
            throw Refusal(
                .unknownAction, "You have no action called “\(choice.action)”.", instead: "Yours are \(joined(own)).")
        }
        let program = program.actions[position]
        try demandSlot(program.action)
        let context = try context(of: choice, program, party)
        guard state.holds(program.when, context) else {
            throw Refusal(
                .argumentInvalid,
                filled(program.action.otherwise ?? "“\(program.action.name)” can't be chosen now.", context))
        }
        let id = exercise.parties[party].id
        guard program.action.slot == .immediate else {
            return emit(.committed(party: id, choice: choice))
        }
        emit(.actionTaken(party: id, choice: choice))
        carryOut(program, context, party)
    }

    private func demandSlot(_ action: Action) throws(Refusal) {
        if action.slot == .immediate {
            return try demandPhase(.negotiation, "“\(action.name)” takes effect at once, in a negotiation phase")
        }
        try demandPhase(.decision, "Actions are committed in a decision phase")
        guard action.slot == .free || state.play.point?.inEpilogue != true else {
            throw Refusal(
                .phaseWrong, "The epilogue takes free actions only, and “\(action.name)” is not one.",
                instead: "Perform what you owe.")
        }
    }

    /// The context of an action: its actor, and what was chosen for its parameters.
    func context(of choice: Choice, _ program: ActionProgram, _ party: Int) throws(Refusal) -> Context {
        var context = Context()
        context.party = party
        context.author = party
        let parameters = program.action.parameters
        for name in choice.arguments.keys.sorted() where !parameters.contains(where: { $0.id == name }) {
            throw Refusal(
                .argumentInvalid, "“\(program.action.name)” has no parameter “\(name)”.",
                instead: parameters.isEmpty ? "It has none." : "It has \(joined(parameters.map(\.id))).")
        }
        for parameter in parameters {
            let words = choice.arguments[parameter.id] ?? []
            context.arguments.append(try value(of: words, for: parameter, program.action))
        }
        return context
    }

    private func value(
        of words: [String], for parameter: ActionParameter, _ action: Action
    ) throws(Refusal) -> Int {
        switch parameter.kind {
        case .party(let among):
            guard words.count == 1, among.contains(PartyID(words[0])), let party = index.parties[PartyID(words[0])]
            else {
                throw wrongArgument(parameter, action, among.map(\.rawValue))
            }
            return party
        case .issues(let among):
            let positions = words.compactMap { index.issues[IssueID($0)] }
            guard !words.isEmpty, positions.count == words.count, words.allSatisfy({ among.contains(IssueID($0)) })
            else {
                throw wrongArgument(parameter, action, among.map(\.rawValue))
            }
            return BitSet(positions).bits
        case .value(let track):
            let definition = index.tracks[track].map { exercise.tracks[$0] }
            guard words.count == 1, let definition,
                let state = definition.values.firstIndex(where: { $0.id == words[0] })
            else { throw wrongArgument(parameter, action, definition?.values.map(\.id) ?? []) }
            return definition.minimum + state
        }
    }

    private func wrongArgument(_ parameter: ActionParameter, _ action: Action, _ known: [String]) -> Refusal {
        let count = if case .issues = parameter.kind { "one or more of" } else { "one of" }
        return Refusal(
            .argumentInvalid, "“\(action.name)” needs “\(parameter.id)”.", instead: "Name \(count): \(joined(known)).")
    }

    /// Carries out an action's effects.
    mutating func carryOut(_ program: ActionProgram, _ context: Context, _ party: Int) {
        var subject = publicSubject
        subject.context = context
        subject.acting = party
        if let action = index.actions[program.action.id] { subject.sight = index.sight(ofAction: action, by: party) }
        let cause = Cause.action(party: exercise.parties[party].id, id: program.action.id)
        var run = EffectRun(cause: cause, clause: nil, subject: subject, trial: .whole, mayRefuse: false)
        carryOut(program.effects, &run)
    }

    // MARK: Performing and suspending

    private mutating func planPerformance(of issue: IssueID, by party: Int) throws(Refusal) {
        try demandPhase(.decision, "What is owed is performed in a decision phase")
        let own = try ownObligations(on: issue, of: party)
        guard own.contains(where: state.canBePerformed) || state.canBeUpheld(own) else { throw notOwed(issue, own) }
        guard !state.play.commitments[party].performs.contains(issue) else {
            throw Refusal(.alreadyDone, "You have committed to perform this already.")
        }
        emit(.performancePlanned(party: exercise.parties[party].id, issue: issue))
    }

    private mutating func planSuspension(of issue: IssueID, by party: Int) throws(Refusal) {
        try demandPhase(.decision, "Suspending is committed in a decision phase")
        let own = try ownObligations(on: issue, of: party)
        guard own.contains(where: \.canBeSuspended) else {
            throw Refusal(.notOwed, "You owe and have performed nothing on this issue that could be suspended.")
        }
        guard !state.play.commitments[party].suspends.contains(issue) else {
            throw Refusal(.alreadyDone, "You have committed to suspend this already.")
        }
        emit(.suspensionPlanned(party: exercise.parties[party].id, issue: issue))
    }

    private func ownObligations(on issue: IssueID, of party: Int) throws(Refusal) -> [Obligation] {
        guard let position = index.issues[issue] else {
            throw Refusal(
                .unknownIssue, "No issue is called “\(issue)”.",
                instead: "The issues are \(joined(exercise.issues.map(\.id.rawValue))).")
        }
        return state.play.obligations(inForceOn: position, of: exercise)
            .filter { $0.id.party == exercise.parties[party].id }
    }

    private func notOwed(_ issue: IssueID, _ own: [Obligation]) -> Refusal {
        let name = index.issues[issue].map { exercise.issues[$0].name } ?? issue.rawValue
        guard let waiting = own.first(where: { $0.state == .waiting || $0.state == .suspended }) else {
            return Refusal(
                .notOwed, "You owe nothing on \(name) now.", instead: "See what is owed, by whom and since when.")
        }
        let term = index.positions(of: [waiting.term])[0]
        guard let schedule = schedule(term)?.schedule, let rule = schedule.rule, let clause = schedule.clause,
            state.isOn(rule)
        else {
            return Refusal(.notOwed, "\(name) is agreed, and falls due from the next decision phase.")
        }
        return Refusal(
            .rule, "\(name) is agreed, and not due yet: performing it earlier is refused.",
            instead: "It falls due when what it waits for is done; see what is owed.", rule: rule, clause: clause,
            citation: citation(rule, clause))
    }

    // MARK: Free actions

    private mutating func propose(
        _ what: String, _ effect: String, _ reasons: [String], by party: Int
    ) throws(Refusal) {
        try demandText(what, "action", most: 1_000)
        try demandText(effect, "intended effect", most: 1_000)
        guard Command.reasonCounts.contains(reasons.count) else {
            throw Refusal(.argumentInvalid, "A free action needs one to three reasons why it would work.")
        }
        for reason in reasons { try demandText(reason, "reason", most: 1_000) }
        let id = exercise.parties[party].id
        let number = state.play.next(.proposals(of: id))
        emit(.proposed(proposal: Proposal(number: number, party: id, what: what, effect: effect, reasons: reasons)))
    }
}

extension SessionState {
    /// What is owed, and what was held back though its time has come.
    func canBePerformed(_ obligation: Obligation) -> Bool {
        obligation.state == .owed || obligation.state == .suspended && isDue(obligation)
    }

    /// Under snapback a performer may say that what it performed shall stay.
    func canBeUpheld(_ own: [Obligation]) -> Bool {
        guard let snapback = program.snapback, holds(snapback) else { return false }
        return own.contains { $0.state == .performed || $0.state == .certified }
    }

    /// Whether the time has come for an instalment, by its schedule.
    func isDue(_ obligation: Obligation) -> Bool {
        guard let term = index.positions(of: [obligation.term]).first else { return false }
        let instalments = schedule(term)?.instalments ?? []
        let position = obligation.id.instalment - 1
        return holds(instalments.indices.contains(position) ? instalments[position] : nil)
    }

    /// The schedule that says when a term falls due; nil: at once.
    func schedule(_ term: TermPosition) -> DueProgram? {
        program.due[term.issue].first { $0.options.isEmpty || $0.options.contains(term.option) }
    }
}

extension Obligation {
    var canBeSuspended: Bool { state == .owed || state == .performed || state == .certified }
}
