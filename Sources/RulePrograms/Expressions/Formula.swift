/// An expression with its names looked up and its types checked: quick to evaluate, and total.
///
/// Every value is an `Int`: truth as 0 and 1, parties, issues and sides by position, lists of them as bit sets.
package indirect enum Formula: Hashable, Sendable {
    case constant(Int)
    // State.
    case slot(Int)
    case place(track: Int, owners: [Formula])
    case derived(track: Int)
    case now(issue: Int)
    case outcome(draw: Int)
    case isOn(rule: Int)
    case isAt(rule: Int, EnforcementLevelPosition)
    case round
    case isEpilogue
    case isSettled
    case isImplemented
    case certified(Formula)
    case performed(Formula, by: Formula?)
    case breached(Formula, by: Formula?)
    case broken(Formula)
    case since(Formula)
    case owes(Formula, Formula)
    case mandated(Formula, Formula, Formula?)
    case chose(Formula, action: Int)
    // Context.
    case package(issue: Int)
    case has(issue: Int)
    case context(ContextName)
    case argument(Int)
    case local(Int)
    // Operators.
    case not(Formula)
    case and(Formula, Formula)
    case or(Formula, Formula)
    case infix(Infix, Formula, Formula)
    case conditional(Formula, Formula, Formula)
    case mask([Formula])
    case contains(Formula, in: Formula)
    case size(Formula)
    case exists(Formula, local: Int, Formula)
    case all(Formula, local: Int, Formula)

    /// Results beyond this, either way, are cut off: the largest whole number that every JSON reader keeps, 2^53 − 1.
    @inlinable package static var numberLimit: Int { (1 << 53) - 1 }

    /// Its value, where nothing in play can change it.
    package var constantValue: Int? {
        switch self {
        case .constant(let value): return value
        case .infix(let infix, let left, let right):
            guard let left = left.constantValue, let right = right.constantValue else { return nil }
            return infix.result(left, right)
        default: return nil
        }
    }

    package enum Infix: Sendable {
        case equal, unequal, less, lessOrEqual, add, subtract, multiply, divide, remainder, minimum, maximum
    }
}

package typealias EnforcementLevelPosition = Int

/// A value that the moment supplies.
package enum ContextName: Sendable {
    case party, author, addressees, isPublic, terms, consents, counterpart, run, missing, members
    case stepIssue, stepFavours, stepBinds, each, points, performed, option, noDeal
}

/// The values that a moment supplies; unused ones stay at 0.
package struct Context {
    package var party = 0
    package var author = 0
    package var addressees = 0
    package var isPublic = 0
    /// Bit set of the issues of the package.
    package var terms = 0
    /// Option positions, by issue, as they would be with the package.
    package var package: [Int] = []
    package var consents = 0
    package var counterpart = 0
    package var run = 0
    package var missing = 0
    package var members = 0
    package var stepIssue = 0
    package var stepFavours = 0
    package var stepBinds = 0
    package var each = 0
    package var points = 0
    package var performed = 0
    package var option = 0
    package var noDeal = 0
    /// Option positions that `now` shall mean, by issue; empty: what is in force.
    package var hypothesis: [Int] = []
    /// What `chose` shall mean, by party as positions of actions; nil: what is revealed.
    package var chosen: [[Int]]?
    package var arguments: [Int] = []
    package var locals: [Int] = []

    @inlinable package init() {}

    @inlinable package subscript(name: ContextName) -> Int {
        switch name {
        case .party: party
        case .author: author
        case .addressees: addressees
        case .isPublic: isPublic
        case .terms: terms
        case .consents: consents
        case .counterpart: counterpart
        case .run: run
        case .missing: missing
        case .members: members
        case .stepIssue: stepIssue
        case .stepFavours: stepFavours
        case .stepBinds: stepBinds
        case .each: each
        case .points: points
        case .performed: performed
        case .option: option
        case .noDeal: noDeal
        }
    }
}
