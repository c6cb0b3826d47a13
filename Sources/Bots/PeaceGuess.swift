import NegotiationModel

/// A guess at when a sheet's peace points count, which its owner is not told.
///
/// What it is told is what offers are worth, and that gives it away: an offer is worth more than its terms where peace comes
/// with it. The guess is the simplest rule that fits all that was seen: one issue, from one option on. At first, issues come
/// first that nobody may settle without certain parties, then those that bind most.
struct PeaceGuess: Sendable {
    /// Cells in the order in which they are thought of; of each issue all but the first option.
    private let order: [(issue: Int, from: Int)]
    private var isAlive: [Bool]

    init(_ table: BotTable) {
        func weight(_ issue: Int) -> Int {
            let bound = table.binds[table.starts[issue]..<table.starts[issue + 1]].reduce(0, |).nonzeroBitCount
            return bound + (table.consents[issue] == 0 ? 0 : 100)
        }
        let weights = table.issues.indices.map(weight)
        let issues = table.issues.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
        order = issues.flatMap { issue in
            table.issues[issue].options.indices.dropFirst().map { (issue, $0) }
        }
        isAlive = order.map { _ in true }
    }

    /// The issue and the first option with which peace is thought to come; nil where no simple rule fits.
    var best: (issue: Int, from: Int)? { isAlive.firstIndex(of: true).map { order[$0] } }

    /// Takes in whether peace came with a package.
    mutating func learn(_ package: [Int], isPeace: Bool) {
        for place in order.indices where (package[order[place].issue] >= order[place].from) != isPeace {
            isAlive[place] = false
        }
    }
}
