public import ExerciseModel
public import NegotiationModel

/// What an expression yields. Every value is a whole number inside; types keep unlike things apart.
public enum ExpressionType: Hashable, Sendable {
    /// A whole number, negative ones too.
    case number
    /// 0 or 1.
    case truth
    /// Its position among the exercise's parties.
    case party
    /// Its position among the exercise's issues.
    case issue
    /// Its position among the exercise's sides.
    case side
    /// An option of the subject at this position.
    case option(issue: Int)
    /// A named state of the track at this position.
    case state(track: Int)
    /// An outcome of the draw at this position.
    case outcome(draw: Int)
    /// A set of parties, as bits by position.
    case parties
    /// A set of issues, as bits by position.
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
    /// `party`: whoever acts, consents or is spoken of.
    public var hasParty = false
    /// What is read of an offer: `author`, `addressees`, its terms.
    public var hasOffer = false
    /// `counterpart`: the addressee that is looked at.
    public var hasCounterpart = false
    /// `run`: how many concessions in a row there were.
    public var hasRun = false
    /// `missing`: the parties whose consent an offer lacks.
    public var hasMissing = false
    /// `members`: the parties that read a message.
    public var hasMembers = false
    /// The names of one step that an offer makes on an issue.
    public var hasStep = false
    /// `each`: one party after the other.
    public var hasEach = false
    /// What was revealed in the last decision phase.
    public var hasChoices = false
    /// `points`: what the sheet gives for the term before it is adjusted.
    public var hasPoints = false
    /// The names of what is being weighed: package, issue and option.
    public var hasValued = false
    /// `no_deal`: what going on is worth to the sheet's party, in tenths.
    public var hasNoDeal = false
    /// An action's parameters, each usable by its name.
    public var parameters: [ActionParameter] = []

    /// Names that are always there; as `general`.
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
