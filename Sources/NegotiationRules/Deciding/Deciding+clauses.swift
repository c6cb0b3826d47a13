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
    mutating func fire(_ moment: Moment, _ subject: MomentSubject) throws(Refusal) {
        for clause in program.clauses(at: moment) where clause.works(at: state.play.levels[clause.rule]) {
            switch clause.clause.each {
            case nil: try apply(clause, subject)
            case .addressee:
                for addressee in Positions(bits: subject.context.addressees).elements {
                    var one = subject
                    one.context.counterpart = addressee
                    try apply(clause, one)
                }
            case .party:
                for party in exercise.parties.indices {
                    var one = subject
                    one.context.each = party
                    try apply(clause, one, key: "/\(exercise.parties[party].id)")
                }
            case .step: try applyBySteps(clause, subject)
            }
        }
    }

    /// As `fire`, at moments where nothing can be refused.
    mutating func fireQuietly(_ moment: Moment, _ subject: MomentSubject) {
        do { try fire(moment, subject) } catch {
            // The format refuses `refuse` at these moments; a log from elsewhere may hold one. It does nothing.
        }
    }

    /// The subject of a step, of STARTEX and so on: public, and about no offer.
    var publicSubject: MomentSubject {
        MomentSubject(context: Context(), sight: index.publicSight, offer: nil, acting: nil)
    }

    private mutating func applyBySteps(_ clause: ClauseProgram, _ subject: MomentSubject) throws(Refusal) {
        let package = subject.context.package
        for issue in Positions(bits: subject.context.terms).elements {
            let (now, then) = (state.now(issue), package[issue])
            let term = TermPosition(issue: issue, option: then)
            for position in stride(from: now, to: then, by: then < now ? -1 : 1) {
                var one = subject
                one.context.stepIssue = issue
                one.context.stepFavours = favoured(on: issue, upwards: then > now)
                one.context.stepBinds = index.bound(by: term).bits
                try apply(clause, one, key: "/\(exercise.issues[issue].id)/\(then > now ? position + 1 : position - 1)")
            }
        }
    }

    /// The side that a step favours: upwards the subject's, downwards the first other one.
    func favoured(on issue: Int, upwards: Bool) -> Int { index.favoured(on: issue, upwards: upwards) }

    private mutating func apply(_ clause: ClauseProgram, _ subject: MomentSubject, key: String = "") throws(Refusal) {
        guard state.holds(clause.when, subject.context) else { return }
        var run = EffectRun(cause: clause.cause, clause: clause, subject: subject, key: key)
        try perform(clause.effects, &run)
        guard run.hasBitten else { return }
        let sight = subject.sight.intersection(run.sight).union(run.toldSight)
        let sentence =
            run.sentences.isEmpty ? filled(clause.clause.text, subject.context) : run.sentences.joined(separator: " ")
        emit(
            .bit(
                bite: Bite(
                    rule: clause.ruleID, clause: clause.clause.id, sentence: sentence, seenBy: index.viewers(sight))))
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
    /// Whether anything happened.
    var hasBitten = false
    /// Who may see what happened.
    var sight = Sight.nobody
    /// Who was told, whether or not they could see the cause.
    var toldSight = Sight.nobody
    /// What its effects say, where they say it better than the clause's text.
    var sentences: [String] = []
}
