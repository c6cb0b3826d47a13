import ExerciseModel
import NegotiationModel

/// What an expression yields. Every value is a whole number inside; types keep unlike things apart.
public enum ExpressionType: Hashable, Sendable {
    case number
    case truth
    case party
    case issue
    case side
    /// An option of the subject at this position.
    case option(issue: Int)
    /// A named state of the track at this position.
    case state(track: Int)
    case outcome(draw: Int)
    case parties
    case issues

    var element: ExpressionType? {
        switch self {
        case .parties: .party
        case .issues: .issue
        default: nil
        }
    }
}

/// Which names an expression may use besides those that are always there.
public struct ExpressionScope: Sendable {
    public var hasParty = false
    public var hasOffer = false
    public var hasCounterpart = false
    public var hasRun = false
    public var hasMissing = false
    public var hasMembers = false
    public var hasStep = false
    public var hasEach = false
    public var hasChoices = false
    public var hasPoints = false
    public var hasValued = false
    public var hasNoDeal = false
    public var parameters: [ActionParameter] = []

    public init() {}

    /// Names that are always there, and no others.
    public static let general = ExpressionScope()

    /// The names of a clause: those that all its moments have, and those of its iteration.
    public static func clause(at moments: [Moment], each: Iteration?) -> ExpressionScope {
        func all(_ test: (Moment) -> Bool) -> Bool { !moments.isEmpty && moments.allSatisfy(test) }
        var scope = ExpressionScope()
        scope.hasParty = all(\.hasParty)
        scope.hasOffer = all(\.hasOffer)
        scope.hasCounterpart = all { $0 == .concession } || each == .addressee
        scope.hasRun = all { $0 == .concession }
        scope.hasMissing = all { $0 == .lastMissing || $0 == .declined }
        scope.hasMembers = all { $0 == .message }
        scope.hasChoices = all(\.isStep)
        scope.hasStep = each == .step
        scope.hasEach = each == .party
        return scope
    }

    /// The names of an action's condition and effects.
    public static func action(_ action: Action) -> ExpressionScope {
        var scope = ExpressionScope()
        scope.hasParty = true
        scope.hasChoices = true
        scope.parameters = action.parameters
        return scope
    }

    /// The names of a leaning's weight: the party, and what was revealed last.
    public static var leaning: ExpressionScope {
        var scope = ExpressionScope()
        scope.hasParty = true
        scope.hasChoices = true
        return scope
    }

    /// The names of a sheet's points, and of when its peace holds.
    public static var valued: ExpressionScope {
        var scope = ExpressionScope()
        scope.hasValued = true
        return scope
    }

    /// The names of a sheet's adjustment.
    public static var adjustment: ExpressionScope {
        var scope = valued
        scope.hasPoints = true
        return scope
    }

    /// The names of a sheet's peace points.
    public static var peace: ExpressionScope {
        var scope = valued
        scope.hasNoDeal = true
        return scope
    }

    /// The names of a sheet's target.
    public static var target: ExpressionScope {
        var scope = ExpressionScope()
        scope.hasNoDeal = true
        return scope
    }

    /// The names of what breaks a term: the obligor, and what was committed.
    public static var contrary: ExpressionScope {
        var scope = ExpressionScope()
        scope.hasParty = true
        scope.hasChoices = true
        return scope
    }

    /// The names of what doesn't count as a concession.
    public static var concessionException: ExpressionScope {
        var scope = clause(at: [.offer], each: .addressee)
        scope.hasParty = true
        return scope
    }
}

extension Moment {
    var hasOffer: Bool {
        switch self {
        case .offer, .consent, .inForce, .concession, .lastMissing, .declined: true
        default: false
        }
    }

    var hasParty: Bool {
        switch self {
        case .offer, .consent, .declined, .concession, .message: true
        default: false
        }
    }

    var isStep: Bool {
        if case .step = self { true } else { false }
    }
}
