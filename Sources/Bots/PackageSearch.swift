/// Looks for the package nearest to what others asked for that is worth enough by one's own sheet.
///
/// It begins with what they asked, issue by issue, and buys the missing worth where that moves away least for each point;
/// then it gives back what turned out not to be needed. That takes at most as many turns as there are options, so packages
/// are never enumerated. The outcome is near the best, not always the best.
struct PackageSearch {
    let table: BotTable
    /// By cell: what the option is worth, in tenths of points.
    let points: [Int]
    /// By cell: how far the option is from what others asked.
    let distances: [Int]
    let now: [Int]
    /// By cell: options that are not to be tried.
    var isBarred: [Bool]

    /// A package, what it is worth beside what doesn't depend on it, and how far it is from what others asked.
    struct Found {
        var package: [Int]
        var worth: Int
        var distance: Int
    }

    /// - Parameter needed: what the terms have to be worth.
    /// - Returns: nil where no package reaches it.
    func nearest(worth needed: Int) -> Found? {
        guard var found = start() else { return nil }
        while found.worth < needed {
            guard buy(needed, &found) else { return nil }
        }
        giveBack(needed, &found)
        return found
    }

    /// The package worth most.
    func best() -> Found? {
        first { cell, _ in -points[cell] }
    }

    private func start() -> Found? { first { cell, steps in distances[cell] * 64 + steps } }

    /// Of each issue the option that ranks first.
    private func first(by rank: (_ cell: Int, _ stepsFromNow: Int) -> Int) -> Found? {
        var found = Found(package: now, worth: 0, distance: 0)
        for issue in table.issues.indices {
            var chosen: (cell: Int, rank: Int)?
            for cell in table.starts[issue]..<table.starts[issue + 1] where !isBarred[cell] {
                let rank = rank(cell, abs(cell - table.starts[issue] - now[issue]))
                if chosen.map({ rank < $0.rank }) ?? true { chosen = (cell, rank) }
            }
            guard let cell = chosen?.cell else { return nil }
            found.package[issue] = cell - table.starts[issue]
            found.worth += points[cell]
            found.distance += distances[cell]
        }
        return found
    }

    /// Makes the one change that brings most of what is missing for each step away; false where none brings anything.
    private func buy(_ needed: Int, _ found: inout Found) -> Bool {
        let missing = needed - found.worth
        var chosen: (issue: Int, cell: Int, gain: Int, away: Int)?
        for issue in table.issues.indices {
            let held = table.starts[issue] + found.package[issue]
            for cell in table.starts[issue]..<table.starts[issue + 1] where !isBarred[cell] {
                let gain = min(missing, points[cell] - points[held])
                guard gain > 0 else { continue }
                let away = max(0, distances[cell] - distances[held]) + 1
                if let best = chosen, gain * best.away <= best.gain * away { continue }
                chosen = (issue, cell, gain, away)
            }
        }
        guard let chosen else { return false }
        move(chosen.issue, to: chosen.cell, &found)
        return true
    }

    /// Goes back towards what was asked wherever the worth allows it.
    private func giveBack(_ needed: Int, _ found: inout Found) {
        for issue in table.issues.indices {
            for cell in table.starts[issue]..<table.starts[issue + 1] where !isBarred[cell] {
                let held = table.starts[issue] + found.package[issue]
                guard distances[cell] < distances[held], found.worth + points[cell] - points[held] >= needed else {
                    continue
                }
                move(issue, to: cell, &found)
            }
        }
    }

    private func move(_ issue: Int, to cell: Int, _ found: inout Found) {
        let held = table.starts[issue] + found.package[issue]
        found.worth += points[cell] - points[held]
        found.distance += distances[cell] - distances[held]
        found.package[issue] = cell - table.starts[issue]
    }
}
