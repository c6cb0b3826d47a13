import NegotiationModel

/// Looks for the package that costs the others least, of those that are worth enough by one's own sheet.
///
/// Points and costs add up group by group, so no package is enumerated: each group takes the combination that is best where
/// a point of one's own counts so much against a cost of theirs, and the rate is the least by which the points suffice
/// (a Lagrange multiplier, found by halving). What is left over is given back. The outcome is on the frontier of the two
/// sums but for what lies between two rates.
struct PackageSearch {
    let table: BotTable
    let space: PackageSpace
    /// By cell: what the option is worth, in tenths of points.
    let points: [Int]
    /// By cell: what it costs the others, as far as that is guessed.
    let costs: [Int]
    let now: [Int]
    /// By cell: options that are not to be tried.
    let isBarred: [Bool]

    /// A package, and what its terms are worth by one's own sheet.
    struct Found {
        var package: [Int]
        var worth: Int
    }

    /// Rates are counted in sixty-fourths of a cost a point.
    private static let rateMax = 64 * 64

    /// - Parameter needed: what the terms have to be worth.
    /// - Returns: nil where no package reaches it, or none is admitted.
    func cheapest(worth needed: Int) -> Found? {
        guard let sums = GroupSums(self) else { return nil }
        guard sums.worth(rate: Self.rateMax) >= needed else {
            let best = sums.best
            return sums.worth(best) >= needed ? sums.found(best, self) : nil
        }
        var (low, high) = (0, Self.rateMax)
        while low < high {
            let middle = (low + high) / 2
            if sums.worth(rate: middle) >= needed { high = middle } else { low = middle + 1 }
        }
        var choices = sums.choices(rate: high)
        sums.giveBack(needed, &choices)
        return sums.found(choices, self)
    }

    /// The package worth most.
    func best() -> Found? { GroupSums(self).map { $0.found($0.best, self) } }
}

/// Points and costs of every combination of every group, barred ones left out.
private struct GroupSums {
    /// One combination.
    private struct Sum {
        var points: Int
        var cost: Int
        /// Which of the group's combinations it is.
        var number: Int
    }

    /// The first combination of each group, and after the last group their number.
    private var starts = [0]
    private var sums: [Sum] = []

    /// Nil where a group has none that isn't barred.
    init?(_ search: PackageSearch) {
        sums.reserveCapacity(search.space.groups.reduce(0) { $0 + $1.count })
        starts.reserveCapacity(search.space.groups.count + 1)
        for group in search.space.groups {
            let width = group.issues.count
            for number in 0..<group.count {
                var (gain, loss, steps, isBarred) = (0, 0, 0, false)
                for place in 0..<width {
                    let cell = group.cells[number * width + place]
                    if search.isBarred[cell] { isBarred = true }
                    gain += search.points[cell]
                    loss += search.costs[cell]
                    let issue = group.issues[place]
                    steps += abs(cell - search.table.starts[issue] - search.now[issue])
                }
                if isBarred { continue }
                // As good otherwise, what stands now is kept.
                sums.append(Sum(points: gain, cost: loss * 64 + steps, number: number))
            }
            guard sums.count > starts[starts.count - 1] else { return nil }
            starts.append(sums.count)
        }
    }

    private var groupCount: Int { starts.count - 1 }

    func choices(rate: Int) -> [Int] { (0..<groupCount).map { choice($0, rate: rate) } }

    /// What the choices at a rate are worth.
    func worth(rate: Int) -> Int {
        var worth = 0
        for group in 0..<groupCount { worth += sums[choice(group, rate: rate)].points }
        return worth
    }

    private func choice(_ group: Int, rate: Int) -> Int {
        var best = starts[group]
        var bestScore = sums[best].points * rate - sums[best].cost
        for place in starts[group]..<starts[group + 1] {
            let score = sums[place].points * rate - sums[place].cost
            if score > bestScore { (best, bestScore) = (place, score) }
        }
        return best
    }

    var best: [Int] {
        (0..<groupCount).map { group in
            (starts[group]..<starts[group + 1]).max { sums[$0].points < sums[$1].points } ?? starts[group]
        }
    }

    func worth(_ choices: [Int]) -> Int { choices.reduce(0) { $0 + sums[$1].points } }

    /// Takes back what the worth allows, group by group, where it spares the others most.
    func giveBack(_ needed: Int, _ choices: inout [Int]) {
        var spare = worth(choices) - needed
        for group in choices.indices where spare > 0 {
            let held = choices[group]
            var chosen = held
            for place in starts[group]..<starts[group + 1]
            where sums[held].points - sums[place].points <= spare && sums[place].cost < sums[chosen].cost {
                chosen = place
            }
            spare -= sums[held].points - sums[chosen].points
            choices[group] = chosen
        }
    }

    func found(_ choices: [Int], _ search: PackageSearch) -> PackageSearch.Found {
        var package = search.now
        for (group, choice) in zip(search.space.groups, choices) {
            let width = group.issues.count
            for place in 0..<width {
                let issue = group.issues[place]
                package[issue] = group.cells[sums[choice].number * width + place] - search.table.starts[issue]
            }
        }
        return PackageSearch.Found(package: package, worth: worth(choices))
    }
}
