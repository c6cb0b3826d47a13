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
            guard clause.clause.each != nil else {
                if let refusal = apply(clause, subject, "", mayRefuse: mayRefuse) { return refusal }
                continue
            }
            for (one, key) in trials(of: clause, subject) {
                if let refusal = apply(clause, one, key, mayRefuse: mayRefuse) { return refusal }
            }
        }
        return nil
    }

    /// What a clause is tried for, one by one, and what tells each apart in `once`.
    private func trials(of clause: ClauseProgram, _ subject: MomentSubject) -> [(MomentSubject, key: String)] {
        switch clause.clause.each {
        case nil: return [(subject, "")]
        case .addressee:
            return BitSet(bits: subject.context.addressees).elements.map { addressee in
                var one = subject
                one.context.counterpart = addressee
                return (one, "")
            }
        case .party:
            return exercise.parties.indices.map { party in
                var one = subject
                one.context.each = party
                return (one, "/\(exercise.parties[party].id)")
            }
        case .step: return steps(of: subject)
        }
    }

    /// The subject of a step, of STARTEX and so on: public, and about no offer.
    var publicSubject: MomentSubject {
        MomentSubject(context: Context(), sight: index.publicSight, offer: nil, acting: nil)
    }

    /// Every step by which the package departs from what is in force.
    private func steps(of subject: MomentSubject) -> [(MomentSubject, key: String)] {
        let package = subject.context.package
        return BitSet(bits: subject.context.terms).elements.flatMap { issue in
            let (now, then) = (state.now(issue), package[issue])
            let bound = index.bound(by: TermPosition(issue: issue, option: then)).bits
            return stride(from: now, to: then, by: then < now ? -1 : 1).map { position in
                var one = subject
                one.context.stepIssue = issue
                one.context.stepFavours = favoured(on: issue, upwards: then > now)
                one.context.stepBinds = bound
                return (one, "/\(exercise.issues[issue].id)/\(then > now ? position + 1 : position - 1)")
            }
        }
    }

    /// The side that a step favours: upwards the subject's, downwards the first other one.
    func favoured(on issue: Int, upwards: Bool) -> Int { index.favoured(on: issue, upwards: upwards) }

    private mutating func apply(
        _ clause: ClauseProgram, _ subject: MomentSubject, _ key: String, mayRefuse: Bool
    ) -> Refusal? {
        guard state.holds(clause.when, subject.context) else { return nil }
        var run = EffectRun(cause: clause.cause, clause: clause, subject: subject, key: key, mayRefuse: mayRefuse)
        carryOut(clause.effects, &run)
        guard run.refusal == nil, run.hasBitten else { return run.refusal }
        let sight = subject.sight.intersection(run.sight).union(run.toldSight)
        let sentence =
            run.sentences.isEmpty ? filled(clause.clause.text, subject.context) : run.sentences.joined(separator: " ")
        bite(clause.ruleID, clause.clause.id, sentence, sight)
        return nil
    }

    /// Records that a mechanism did something in a rule's name.
    mutating func bite(_ rule: RuleID, _ clause: ClauseID, _ sentence: String, _ sight: Sight) {
        emit(.bit(bite: Bite(rule: rule, clause: clause, sentence: sentence, seenBy: index.viewers(sight))))
    }
}

/// Effects being carried out for one cause.
struct EffectRun {
    let cause: Cause
    /// Nil for an action's effects.
    let clause: ClauseProgram?
    let subject: MomentSubject
    /// Tells apart what a clause is tried for, in `once`.
    let key: String
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
