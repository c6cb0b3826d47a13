public import ExerciseModel
import NegotiationModel

/// What was found of one claim.
public struct ClaimFigure: Sendable, Equatable {
    /// As the exercise makes it.
    public var claim: Claim
    /// By way and comparison, one a check; no way that the claim doesn't have.
    public var ways: [ClaimWay: [[CheckFigure]]]
    /// Whether it stands beside the other claims, by Holm's step-down.
    public internal(set) var stands = false
    /// In how many perturbations its signs hold, and of how many.
    public internal(set) var perturbationsHeld = 0
    /// In how many it was tried; 0 where it wasn't.
    public internal(set) var perturbations = 0

    /// How far the least certain of its checks is from 0.
    var distance: Int { (ways[.on] ?? []).joined().map(\.distance).min() ?? 0 }

    /// What becomes of a claim.
    public enum Verdict: String, Sendable {
        /// It holds with nothing in the rules that says so.
        case emergent
        /// It holds, and vanishes with the rules that say so.
        case built
        /// It doesn't stand beside the other claims.
        case failed
    }

    /// By whether it stands, and whether it still does without the rules that state it.
    public var verdict: Verdict {
        guard stands else { return .failed }
        return !claim.isStated || isClear(.off) == true ? .emergent : .built
    }

    /// What a check found in a way, by its place in the claim; nil where it isn't measured so.
    public func figure(_ way: ClaimWay, _ comparison: Int, _ check: Int) -> CheckFigure? {
        guard way == .on || !claim.comparisons[comparison].isMeasuredOnce else { return nil }
        let earlier = claim.comparisons[..<comparison].count { way != .on && $0.isMeasuredOnce }
        return ways[way]?[comparison - earlier][check]
    }

    /// Whether all its checks are clear in a way; nil where the claim doesn't have it.
    public func isClear(_ way: ClaimWay) -> Bool? { all(way) { $0.isClear } }
    /// Whether the means of all its checks are on the expected side in a way, however unsure; nil where the claim
    /// doesn't have it.
    public func hasSign(_ way: ClaimWay) -> Bool? { all(way) { $0.hasSign } }

    private func all(_ way: ClaimWay, _ test: (CheckFigure) -> Bool) -> Bool? {
        ways[way].map { $0.joined().allSatisfy(test) }
    }
}
