import NegotiationModel

/// How things stand for a bot in one step: its sheet by cells, what stands now, and what others asked.
struct BotStance {
    let table: BotTable
    let sheet: SheetView
    /// By issue: the option that holds now.
    let now: [Int]
    /// By cell.
    let points: [Int]
    let peaceFrom: (issue: Int, from: Int)?

    /// Nil where the seat may not see values.
    init?(_ table: BotTable, _ view: View) {
        guard let sheet = view.sections.sheet, let rows = view.sections.table, rows.count == table.issues.count,
            sheet.points.count == rows.count
        else { return nil }
        self.table = table
        self.sheet = sheet
        now = rows.indices.map { table.option(rows[$0].now, of: $0) ?? 0 }
        points = sheet.points.flatMap(\.points)
        guard points.count == table.cellCount else { return nil }
        peaceFrom = nil
    }

    private init(_ other: BotStance, peaceFrom: (issue: Int, from: Int)?) {
        (table, sheet, now, points) = (other.table, other.sheet, other.now, other.points)
        self.peaceFrom = peaceFrom
    }

    func guessing(_ peaceFrom: (issue: Int, from: Int)?) -> BotStance { BotStance(self, peaceFrom: peaceFrom) }

    /// What a package's terms are worth, without peace.
    func points(of package: [Int]) -> Int {
        package.indices.reduce(0) { $0 + points[table.starts[$1] + package[$1]] }
    }

    /// What everything at its best would be worth, as far as it is known.
    var best: Int {
        let terms = table.issues.indices.reduce(0) { sum, issue in
            sum + (points[table.starts[issue]..<table.starts[issue + 1]].max() ?? 0)
        }
        return sheet.noDealTotal + terms + (peaceFrom == nil ? 0 : max(0, sheet.peace))
    }

    // MARK: What others asked

    /// By cell: how far the option lies from what the other parties last asked, counting a party that said nothing of an
    /// issue half, as if it asked for what stands.
    func distances(_ rows: [IssueView]) -> [Int] {
        var distances = [Int](repeating: 0, count: table.cellCount)
        let others = table.parties.count - 1
        for issue in table.issues.indices {
            var silent = others
            for position in rows[issue].positions where position.party != table.parties[table.own] {
                guard let asked = table.option(position.option, of: issue) else { continue }
                silent -= 1
                for option in table.issues[issue].options.indices {
                    distances[table.starts[issue] + option] += 2 * abs(option - asked)
                }
            }
            guard silent > 0 else { continue }
            for option in table.issues[issue].options.indices {
                distances[table.starts[issue] + option] += silent * abs(option - now[issue])
            }
        }
        return distances
    }

    /// The package nearest to what others asked that is worth at least so much; nil where there is none that changes
    /// anything.
    func package(
        worth needed: Int, _ rows: [IssueView], barring barred: [Int]
    ) -> (package: [Int], worth: Int)? {
        var search = PackageSearch(
            table: table, points: points, distances: distances(rows), now: now,
            isBarred: [Bool](repeating: false, count: table.cellCount))
        for cell in barred { search.isBarred[cell] = true }
        guard let peaceFrom, sheet.peace != 0 else {
            return changed(search.nearest(worth: needed - sheet.noDealTotal), adding: 0)
        }
        var (with, without) = (search, search)
        let start = table.starts[peaceFrom.issue]
        for cell in start..<table.starts[peaceFrom.issue + 1] {
            if cell - start < peaceFrom.from { with.isBarred[cell] = true } else { without.isBarred[cell] = true }
        }
        let peaceful = with.nearest(worth: needed - sheet.noDealTotal - sheet.peace)
        let other = without.nearest(worth: needed - sheet.noDealTotal)
        // As near, peace is the better bargain: it is what the others' sheets may reward too.
        if let peaceful, peaceful.distance <= other?.distance ?? .max {
            return changed(peaceful, adding: sheet.peace) ?? changed(other, adding: 0)
        }
        return changed(other, adding: 0) ?? changed(peaceful, adding: sheet.peace)
    }

    private func changed(_ found: PackageSearch.Found?, adding peace: Int) -> (package: [Int], worth: Int)? {
        guard let found, found.package != now else { return nil }
        return (found.package, sheet.noDealTotal + found.worth + peace)
    }

    // MARK: Whom it needs

    /// Whose consent a package needs besides the bot's own, a bit a party.
    func consents(_ package: [Int], _ view: View) -> UInt64 {
        let consents = view.exercise.consents
        if let votes = consents.votes,
            view.sections.levels?.contains(where: { $0.rule == consents.rule && $0.level != .off }) ?? false
        {
            return table.bits(of: votes.among) & table.others
        }
        var bits: UInt64 = 0
        for issue in table.issues.indices where package[issue] != now[issue] {
            bits |= table.binds[table.starts[issue] + package[issue]] | table.consents[issue]
            guard view.sections.table?[issue].inForce == true else { continue }
            let id = table.issues[issue].id
            let standing = view.sections.agreements?.last { $0.terms.contains { $0.issue == id } }
            bits |= table.bits(of: standing?.parties ?? [])
        }
        return bits & table.others
    }
}
