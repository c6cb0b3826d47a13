import NegotiationModel

/// How things stand for a bot in one step: its sheet by cells with peace as far as it is guessed, and what stands now.
struct BotStance {
    let table: BotTable
    let sheet: BotSight.Sheet
    /// By issue: the option that holds now.
    let now: [Int]
    /// By issue: who consented to what is in force.
    let standing: [UInt64]
    /// By cell, with peace where it is thought to come.
    let points: [Int]

    /// Nil where the seat may not see values.
    init?(_ table: BotTable, _ sight: BotSight, peaceFrom: (issue: Int, from: Int)?) {
        guard let sheet = sight.sheet, sheet.points.count == table.cellCount, sight.now.count == table.issues.count
        else { return nil }
        self.table = table
        self.sheet = sheet
        (now, standing) = (sight.now, sight.standing)
        var points = sheet.points
        if let peaceFrom, sheet.peace != 0 {
            let start = table.starts[peaceFrom.issue]
            for cell in (start + peaceFrom.from)..<table.starts[peaceFrom.issue + 1] { points[cell] += sheet.peace }
        }
        self.points = points
    }

    /// What a package is worth, as far as it is known.
    func worth(of package: [Int]) -> Int {
        package.indices.reduce(sheet.noDeal) { $0 + points[table.starts[$1] + package[$1]] }
    }

    /// What everything at its best would be worth.
    var best: Int {
        table.issues.indices.reduce(sheet.noDeal) { sum, issue in
            sum + (points[table.starts[issue]..<table.starts[issue + 1]].max() ?? 0)
        }
    }

    /// The package worth at least so much that costs the others least; where none is worth as much, the one worth most.
    /// Nil where that changes nothing.
    func package(
        worth needed: Int, _ space: PackageSpace, _ counterparts: Counterparts, barring barred: [Bool]
    ) -> (package: [Int], worth: Int)? {
        var barred = barred
        let costs = table.votes.map { counterparts.costs(self, votes: $0) } ?? counterparts.costs(table, now: now)
        // A limit that no group holds is kept by giving up the term that costs the others most for its points.
        for _ in 0..<4 {
            let search = PackageSearch(
                table: table, space: space, points: points, costs: costs, now: now, isBarred: barred)
            guard let found = search.cheapest(worth: needed - sheet.noDeal) ?? search.best() else { return nil }
            guard let limit = space.refusing(found.package, table) else {
                return found.package == now ? nil : (found.package, sheet.noDeal + found.worth)
            }
            let cells = limit.issues.filter { found.package[$0] != now[$0] }.map {
                table.starts[$0] + found.package[$0]
            }
            guard let given = cells.max(by: { costs[$0] - points[$0] < costs[$1] - points[$1] }) else { return nil }
            barred[given] = true
        }
        return nil
    }
}
