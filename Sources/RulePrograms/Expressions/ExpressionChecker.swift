public import ExerciseModel
public import NegotiationModel

/// Finds what is wrong in the expressions of an exercise, without running it.
public struct ExpressionChecker: Sendable {
    let index: ExerciseIndex
    let computed: ComputedParts

    /// Looks up the exercise's names once; expressions of another exercise would be judged by these.
    public init(_ exercise: Exercise) { self.init(index: ExerciseIndex(exercise)) }

    init(index: ExerciseIndex) {
        self.index = index
        computed = ComputedParts(of: index)
    }

    /// What an expression is needed for.
    public enum Purpose: Sendable {
        /// A condition.
        case truth
        /// An amount.
        case number
        /// A party, by its name or by a name that stands for one, such as `author`.
        case party
        /// A set of parties.
        case parties
        /// A set of issues.
        case issues
        /// The place of a track that an effect moves: `heat[author]`.
        case place
        /// What the track at this place is set to: a number, or a state where the track has states.
        case value(of: Expression)
    }

    /// The first mistake of an expression, if it has one.
    public func mistakes(in expression: Expression, for purpose: Purpose, scope: ExpressionScope) -> [ExpressionMistake]
    {
        do throws(ExpressionMistake) {
            var compiler = ExpressionCompiler(index: index, scope: scope)
            switch purpose {
            case .truth: try compiler.check(expression, as: .truth, computed)
            case .number: try compiler.check(expression, as: .number, computed)
            case .party: try compiler.check(expression, as: .party, computed)
            case .parties: try compiler.check(expression, as: .parties, computed)
            case .issues: try compiler.check(expression, as: .issues, computed)
            case .place: _ = try compiler.place(expression).demandingBearable(computed)
            case .value(let place):
                let track = try compiler.place(place).track
                _ = try compiler.value(expression, of: track).demandingBearable(computed)
            }
            return []
        } catch {
            return [error]
        }
    }
}

/// A place that effects move, with its owners to be evaluated.
package struct PlaceFormula: Sendable {
    package let track: Int
    package let owners: [Formula]
}

extension ExpressionCompiler {
    fileprivate mutating func check(
        _ expression: Expression, as type: ExpressionType, _ computed: ComputedParts
    ) throws(ExpressionMistake) {
        _ = try formula(expression, expecting: type).demandingBearable(computed)
    }

    /// The place that an effect names.
    mutating func place(_ expression: Expression) throws(ExpressionMistake) -> PlaceFormula {
        let syntax = try ExpressionParser.syntax(of: expression.rawValue)
        let (track, owners, offset) = try trackPlace(syntax, isRooted: false)
        guard owners.count == index.trackLayouts[track].ownerCount else {
            throw wrongOwners(track, owners.count, offset)
        }
        guard index.exercise.tracks[track].derived == nil else {
            throw ExpressionMistake(
                offset: offset, sentence: "a derived track can't be moved", instead: "move what it comes from")
        }
        return PlaceFormula(track: track, owners: owners)
    }

    /// A value for a track: a number, or one of its states.
    mutating func value(_ expression: Expression, of track: Int) throws(ExpressionMistake) -> Formula {
        let hasStates = !index.exercise.tracks[track].values.isEmpty
        return try formula(expression, expecting: hasStates ? .state(track: track) : .number)
    }
}
