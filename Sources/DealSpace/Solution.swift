/// A point of the frontier that a rule for dividing gains singles out.
public struct Solution: Sendable, Equatable {
    /// By which rule it was singled out.
    public let kind: Kind
    /// In tenths, by party.
    public let worths: [Int]
    /// Worths less no-deal values, by party.
    public let gains: [Int]
    /// The first of the packages worth that, as the option's position by issue.
    public let package: [Int]

    /// Rules for dividing gains, each applied to the packages that are admitted.
    public enum Kind: String, Sendable, CaseIterable {
        /// The greatest product of gains, where nobody loses.
        case nash
        /// The greatest least share of what each could gain at best, where nobody loses.
        case kalaiSmorodinsky
        /// The greatest least gain, whoever's it is, though it be a loss.
        case egalitarian
        /// The greatest sum of worths, though somebody lose.
        case greatestSum
    }
}

/// Finds the solution points on a frontier. Exact; where several points are equally good by a rule, the one whose gains,
/// sorted from the least on, are greater at the first difference (for Kalai–Smorodinsky, whose shares are), then the
/// first in the frontier's order.
struct SolutionFinder {
    private let frontier: Frontier
    private let gains: [[Int]]
    /// Points at which nobody loses.
    private let rational: [Int]

    init(_ frontier: Frontier, noDeal: [Int]) {
        self.frontier = frontier
        let gains = frontier.worths.map { worths in zip(worths, noDeal).map { $0 - $1 } }
        self.gains = gains
        rational = gains.indices.filter { point in gains[point].allSatisfy { $0 >= 0 } }
    }

    /// In the order of the kinds; a kind without a point is left out.
    var solutions: [Solution] {
        Solution.Kind.allCases.compactMap { kind in point(of: kind).map { solution(kind, $0) } }
    }

    /// Whether any admitted package is worth no less than no deal to every party.
    var isAnythingRational: Bool { !rational.isEmpty }

    private func point(of kind: Solution.Kind) -> Int? {
        switch kind {
        case .nash: nash
        case .kalaiSmorodinsky: kalaiSmorodinsky
        case .egalitarian: first(of: Array(gains.indices)) { isFairer(gains[$0], gains[$1]) }
        case .greatestSum: greatestSum
        }
    }

    private var nash: Int? {
        let products = Dictionary(uniqueKeysWithValues: rational.map { ($0, WideProduct(gains[$0])) })
        return first(of: rational) { left, right in
            products[left]! == products[right]!
                ? isFairer(gains[left], gains[right]) : products[left]! > products[right]!
        }
    }

    /// Shares of the most that each gains where nobody loses; a party that can gain nothing is left out.
    private var kalaiSmorodinsky: Int? {
        let ideal = gains.first?.indices.map { party in rational.map { gains[$0][party] }.max() ?? 0 } ?? []
        func shares(_ point: Int) -> [Share] {
            ideal.indices.filter { ideal[$0] > 0 }.map { Share(gains[point][$0], of: ideal[$0]) }.sorted()
        }
        let all = Dictionary(uniqueKeysWithValues: rational.map { ($0, shares($0)) })
        return first(of: rational) { all[$1]!.lexicographicallyPrecedes(all[$0]!) }
    }

    private var greatestSum: Int? {
        let sums = gains.map { $0.reduce(0, +) }
        return first(of: Array(gains.indices)) { left, right in
            sums[left] == sums[right] ? isFairer(gains[left], gains[right]) : sums[left] > sums[right]
        }
    }

    /// Whether the gains, sorted from the least on, are greater at the first difference.
    private func isFairer(_ left: [Int], _ right: [Int]) -> Bool {
        right.sorted().lexicographicallyPrecedes(left.sorted())
    }

    private func first(of points: [Int], _ isBetter: (Int, Int) -> Bool) -> Int? {
        guard var best = points.first else { return nil }
        for point in points.dropFirst() where isBetter(point, best) { best = point }
        return best
    }

    private func solution(_ kind: Solution.Kind, _ point: Int) -> Solution {
        Solution(
            kind: kind, worths: frontier.worths[point], gains: gains[point], package: frontier.package(at: point))
    }
}

/// A fraction, compared exactly. Both numbers are below 2^32.
struct Share: Comparable {
    let part: Int
    let whole: Int

    /// - Parameter whole: above 0.
    init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    // Numbers below 2^31 each, so that no product overflows.
    static func < (left: Share, right: Share) -> Bool { left.part * right.whole < right.part * left.whole }
    static func == (left: Share, right: Share) -> Bool { left.part * right.whole == right.part * left.whole }
}
