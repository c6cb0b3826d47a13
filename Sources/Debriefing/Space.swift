package import DealSpace
import NegotiationRules

/// What could have been agreed on at one moment.
package struct Space: Sendable {
    /// Worths of packages that nothing betters for one without worsening it for another, in tenths by party.
    package let frontier: [[Int]]
    package let solutions: [Solution]
    package let noDeal: [Int]

    /// Nil where packages hang together too much for it to be worked out.
    init?(of state: SessionState) {
        guard let space = try? DrawnSpace(of: state) else { return nil }
        frontier = space.frontier.worths
        solutions = space.solutions
        noDeal = space.noDeal
    }

    /// How far a package lies from the frontier: the least that every party could gain at once, in tenths; 0 on the frontier.
    package func distance(of worths: [Int]) -> Int {
        frontier.map { point in zip(point, worths).map { $0 - $1 }.min() ?? 0 }.max().map { max(0, $0) } ?? 0
    }

    /// How many points of it leave nobody worse off than a package, and somebody better off.
    package func better(than worths: [Int]) -> Int {
        frontier.count { point in point != worths && zip(point, worths).allSatisfy { $0 >= $1 } }
    }
}
