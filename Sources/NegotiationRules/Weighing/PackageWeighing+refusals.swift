import ExerciseModel
public import NegotiationModel
import RulePrograms

/// A clause that refuses, worked out for some authors and consenting parties as far as the moment allows.
public struct RefusalPart: Sendable {
    /// Position of the rule.
    public let rule: Int
    /// The clause among those of the rule.
    public let clause: ClauseID
    /// What it refuses.
    public internal(set) var refused: [RefusedDeed]
    /// The issues that it reads, ascending.
    public let issues: [Int]
    /// Whether it reads who must consent.
    public let readsConsents: Bool
    let condition: Formula
}

/// What a clause can refuse in the way of a package.
public enum RefusedDeed: Hashable, Sendable {
    /// That this party puts it forward; parties by position.
    case puttingForward(author: Int)
    /// That this party consents to what that author put forward.
    case consent(author: Int, party: Int)
    /// That what this author put forward comes into force, at the last consent.
    case comingIntoForce(author: Int)
}

extension PackageWeighing {
    /// Every clause that would refuse some package put forward to all, with the rules as they are enforced now. Chance
    /// is left out: what a clause refuses by a roll isn't counted.
    public var refusals: [RefusalPart] {
        var parts: [RefusalPart] = []
        for (moment, deeds) in deeds {
            for clause in state.program.clauses(at: moment) where isEnforced(clause) {
                for deed in deeds {
                    let condition = condition(of: clause, context(of: deed))
                    if condition != .constant(0) { add(clause, condition, deed, to: &parts) }
                }
            }
        }
        return parts
    }

    private func add(
        _ clause: ClauseProgram, _ condition: Formula, _ deed: RefusedDeed, to parts: inout [RefusalPart]
    ) {
        let position = parts.firstIndex {
            $0.rule == clause.rule && $0.clause == clause.clause.id && $0.condition == condition
        }
        if let position { return parts[position].refused.append(deed) }
        parts.append(
            RefusalPart(
                rule: clause.rule, clause: clause.clause.id, refused: [deed],
                issues: condition.issuesRead(of: exercise.issues.count).elements,
                readsConsents: condition.readsConsents, condition: condition))
    }

    /// The clauses that would refuse if their condition were met, as rule position and clause, in the exercise's order.
    public var refusingClauses: [(rule: Int, clause: ClauseID)] {
        var found: [(rule: Int, clause: ClauseID)] = []
        let moments: [Moment] = [.offer, .consent, .inForce]
        for (position, rule) in exercise.rules.enumerated() {
            for clause in rule.clauses where clause.at.contains(where: moments.contains) {
                let programs = moments.flatMap { state.program.clauses(at: $0) }
                let isOne = programs.contains { program in
                    program.rule == position && program.clause.id == clause.id && isEnforced(program)
                        && refuses(program.effects)
                }
                if isOne { found.append((position, clause.id)) }
            }
        }
        return found
    }

    /// Whether a clause refuses a package.
    ///
    /// - Parameters:
    ///   - part: the clause, as `refusals` gives it.
    ///   - package: for each issue the position of its option.
    ///   - consents: who must consent, as bits; read only where the part says so.
    public func isRefused(_ part: RefusalPart, _ package: [Int], consents: Int) -> Bool {
        var context = Context()
        context.package = package
        context.terms = BitSet(package.indices.filter { package[$0] != state.now($0) }).bits
        context.consents = consents
        return state.holds(part.condition, context)
    }

    private var deeds: [(Moment, [RefusedDeed])] {
        let parties = exercise.parties.indices
        return [
            (.offer, parties.map { .puttingForward(author: $0) }),
            (
                .consent,
                parties.flatMap { author in
                    parties.filter { $0 != author }.map { .consent(author: author, party: $0) }
                }
            ),
            (.inForce, parties.map { .comingIntoForce(author: $0) }),
        ]
    }

    private func isEnforced(_ clause: ClauseProgram) -> Bool {
        let level = state.play.levels[clause.rule]
        return level == .enforce && clause.works(at: level)
    }

    private func context(of deed: RefusedDeed) -> Context {
        var context = Context()
        switch deed {
        case .puttingForward(let author): (context.author, context.party) = (author, author)
        case .consent(let author, let party): (context.author, context.party) = (author, party)
        case .comingIntoForce(let author): context.author = author
        }
        context.addressees = state.index.everyone.subtracting(BitSet(only: context.author)).bits
        return context
    }

    // MARK: Conditions

    /// When the clause refuses, for all that it is tried for one by one.
    private func condition(of clause: ClauseProgram, _ context: Context) -> Formula {
        guard refuses(clause.effects) else { return .constant(0) }
        let whole = Formula.and(clause.when ?? .constant(1), refusal(in: clause.effects))
        func reduced(_ context: Context) -> Formula {
            Residue(state: state, context: context, isValued: false).reduced(whole)
        }
        switch clause.clause.each {
        case nil: return reduced(context)
        case .addressee:
            return any(
                BitSet(bits: context.addressees).elements.map { addressee in
                    var one = context
                    one.counterpart = addressee
                    return reduced(one)
                })
        case .party:
            return any(
                exercise.parties.indices.map { party in
                    var one = context
                    one.each = party
                    return reduced(one)
                })
        case .step: return any(steps(context).map { .and($0.isTaken, reduced($0.context)) })
        }
    }

    /// Every way in which an issue can depart from how things are now.
    private func steps(_ context: Context) -> [(isTaken: Formula, context: Context)] {
        exercise.issues.indices.flatMap { issue in
            let now = state.now(issue)
            return exercise.issues[issue].options.indices.filter { $0 != now }.map { option in
                var one = context
                one.stepIssue = issue
                one.stepFavours = state.index.favoured(on: issue, upwards: option > now)
                one.stepBinds = state.index.bound(by: TermPosition(issue: issue, option: option)).bits
                let isTaken = Formula.infix(.equal, .package(issue: issue), .constant(option))
                return (isTaken, one)
            }
        }
    }

    private func any(_ formulas: [Formula]) -> Formula {
        let open = formulas.filter { formula in
            if case .and(_, .constant(0)) = formula { return false }
            return formula != .constant(0)
        }
        guard let first = open.first else { return .constant(0) }
        return open.dropFirst().reduce(first) { .or($0, $1) }
    }

    private func refuses(_ effects: [EffectProgram]) -> Bool {
        effects.contains { effect in
            switch effect {
            case .refuse: true
            case .choose(_, let then, let otherwise): refuses(then) || refuses(otherwise)
            default: false
            }
        }
    }

    /// Whether one of the effects refuses.
    private func refusal(in effects: [EffectProgram]) -> Formula {
        any(
            effects.map { effect in
                switch effect {
                case .refuse: .constant(1)
                case .choose(let when, let then, let otherwise):
                    .or(.and(when, refusal(in: then)), .and(.not(when), refusal(in: otherwise)))
                default: .constant(0)
                }
            })
    }
}
