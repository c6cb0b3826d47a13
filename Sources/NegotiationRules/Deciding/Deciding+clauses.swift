import ExerciseModel
import NegotiationModel
import RulePrograms

/// What a moment is about, for the clauses that are tried at it.
struct MomentSubject {
    var context: Context
    /// Who may see the cause.
    var sight: Sight
    var offer: OfferID?
    /// Who is told of a refusal or a warning.
    var acting: Int?
}

extension Deciding {
    /// Tries every clause of a moment, in the exercise's order of rules.
    ///
    /// - Throws: what the first clause that refuses says. The command is refused with it, and nothing of it remains.
    mutating func fire(_ moment: Moment, _ subject: MomentSubject) throws(Refusal) {
        if let refusal = tryClauses(of: moment, subject, mayRefuse: true) { throw refusal }
    }

    /// As `fire`, at moments where nothing can be refused.
    ///
    /// The format admits no `refuse` at these; an exercise from elsewhere may hold one. It does nothing, and all else that
    /// its clause and the others do is done: nothing is left half done.
    mutating func fireQuietly(_ moment: Moment, _ subject: MomentSubject) {
        _ = tryClauses(of: moment, subject, mayRefuse: false)
    }

    private mutating func tryClauses(of moment: Moment, _ subject: MomentSubject, mayRefuse: Bool) -> Refusal? {
        for clause in program.clauses(at: moment) where clause.works(at: state.play.levels[clause.rule]) {
            for trial in trials(of: clause.clause.each, subject.context) {
                let one = tried(for: trial, subject)
                if let refusal = apply(clause, one, trial, mayRefuse: mayRefuse) { return refusal }
            }
        }
        return nil
    }

    /// What a clause is tried for, one by one.
    private func trials(of each: Iteration?, _ context: Context) -> [Trial] {
        switch each {
        case nil: [.whole]
        case .addressee: BitSet(bits: context.addressees).elements.map { .addressee($0) }
        case .party: exercise.parties.indices.map { .party($0) }
        case .step: BitSet(bits: context.terms).elements.flatMap { steps(on: $0, to: context.package[$0]) }
        }
    }

    /// Every step by which a package departs from what is in force on an issue.
    private func steps(on issue: Int, to then: Int) -> [Trial] {
        let now = state.now(issue)
        let by = then < now ? -1 : 1
        return stride(from: now, to: then, by: by).map { .step(issue: issue, to: $0 + by, upwards: by > 0) }
    }

    private func tried(for trial: Trial, _ subject: MomentSubject) -> MomentSubject {
        var one = subject
        switch trial {
        case .whole: break
        case .addressee(let addressee): one.context.counterpart = addressee
        case .party(let party): one.context.each = party
        case .step(let issue, _, let upwards):
            one.context.stepIssue = issue
            one.context.stepFavours = favoured(on: issue, upwards: upwards)
            let term = TermPosition(issue: issue, option: subject.context.package[issue])
            one.context.stepBinds = index.bound(by: term).bits
        }
        return one
    }

    /// The subject of a step, of STARTEX and so on: public, and about no offer.
    var publicSubject: MomentSubject {
        MomentSubject(context: Context(), sight: index.publicSight, offer: nil, acting: nil)
    }

    /// The side that a step favours: upwards the subject's, downwards the first other one.
    func favoured(on issue: Int, upwards: Bool) -> Int { index.favoured(on: issue, upwards: upwards) }

    private mutating func apply(
        _ clause: ClauseProgram, _ subject: MomentSubject, _ trial: Trial, mayRefuse: Bool
    ) -> Refusal? {
        guard state.holds(clause.when, subject.context) else { return nil }
        var run = EffectRun(cause: clause.cause, clause: clause, subject: subject, trial: trial, mayRefuse: mayRefuse)
        carryOut(clause.effects, &run)
        guard run.refusal == nil, run.hasBitten else { return run.refusal }
        let sight = sight(of: clause.deeds, subject).intersection(run.sight).union(run.toldSight)
        let sentence =
            run.sentences.isEmpty ? filled(clause.clause.text, subject.context) : run.sentences.joined(separator: " ")
        bite(clause.ruleID, clause.clause.id, sentence, sight)
        return nil
    }

    /// Who may see the cause, of those who are told of each action that was asked about.
    private func sight(of deeds: [Deed], _ subject: MomentSubject) -> Sight {
        deeds.reduce(subject.sight) { sight, deed in
            let told = deed.party.map { index.sight(ofAction: deed.action, by: state.value($0, subject.context)) }
            return sight.intersection(told ?? index.sight(of: deed))
        }
    }

    /// Records that a mechanism did something in a rule's name.
    mutating func bite(_ rule: RuleID, _ clause: ClauseID, _ sentence: String, _ sight: Sight) {
        emit(.bit(bite: Bite(rule: rule, clause: clause, sentence: sentence, seenBy: index.viewers(sight))))
    }
}

/// What a clause is tried for, which tells apart what it does once.
enum Trial {
    case whole
    case addressee(Int)
    case party(Int)
    /// One step on an issue, to this option.
    case step(issue: Int, to: Int, upwards: Bool)

    /// As it stands in the keys of `once`, and so in logs.
    func key(_ exercise: Exercise) -> String {
        switch self {
        case .whole, .addressee: ""
        case .party(let party): "/\(exercise.parties[party].id)"
        case .step(let issue, let option, _): "/\(exercise.issues[issue].id)/\(option)"
        }
    }
}

/// Effects being carried out for one cause.
struct EffectRun {
    let cause: Cause
    /// Nil for an action's effects.
    let clause: ClauseProgram?
    let subject: MomentSubject
    let trial: Trial
    /// Whether the command can still be refused.
    let mayRefuse: Bool
    /// Why the command is refused. No effect follows then, and none that came before remains.
    var refusal: Refusal?
    /// Whether anything happened.
    var hasBitten = false
    /// Who may see what happened.
    var sight = Sight.nobody
    /// Who was told, whether or not they could see the cause.
    var toldSight = Sight.nobody
    /// What its effects say, where they say it better than the clause's text.
    var sentences: [String] = []
}
