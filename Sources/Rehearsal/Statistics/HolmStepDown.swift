/// Holm's step-down: which of several tests stand when all of them are taken together, at the 5% level.
enum HolmStepDown {
    /// By test, whether it stands.
    ///
    /// - Parameter distances: of each test, from 0 in the expected direction, in standard errors (millionths).
    static func standing(_ distances: [Int]) -> [Bool] {
        var standing = distances.map { _ in false }
        let order = distances.indices.sorted { (distances[$1], $0) < (distances[$0], $1) }
        for (rank, test) in order.enumerated() {
            guard distances[test] > CriticalValues.strictest(of: distances.count - rank) else { break }
            standing[test] = true
        }
        return standing
    }
}
