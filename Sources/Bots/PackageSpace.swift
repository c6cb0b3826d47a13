import NegotiationModel

/// The packages of an exercise, taken apart: groups of issues that rules bind together, each with the combinations that
/// are admitted. Whatever is chosen in one group, anything can be chosen in another.
struct PackageSpace: Sendable {
    /// Issues that are chosen together.
    struct Group: Sendable {
        let issues: [Int]
        let count: Int
        /// The cells of every combination, one after the other.
        let cells: [Int]
    }

    let groups: [Group]
    /// Limits that would have made a group too large: they are looked at afterwards.
    let loose: [PackageLimit]

    /// A group has no more combinations than this.
    private static let combinationsMax = 256

    init(_ table: BotTable, _ limits: [PackageLimit]) {
        var members = table.issues.indices.map { [$0] }
        var kept: [PackageLimit] = []
        var loose: [PackageLimit] = []
        for limit in limits {
            let touched = members.filter { group in limit.issues.contains { group.contains($0) } }
            let joined = touched.flatMap { $0 }.sorted()
            let count = joined.reduce(1) { min($0 * table.issues[$1].options.count, Self.combinationsMax + 1) }
            if count > Self.combinationsMax {
                loose.append(limit)
                continue
            }
            members.removeAll { group in touched.contains(group) }
            members.append(joined)
            kept.append(limit)
        }
        self.loose = loose
        groups = members.map { issues in
            Group(table, issues, limits: kept.filter { limit in limit.issues.allSatisfy(issues.contains) })
        }
    }

    /// Whether the limits that no group holds admit a package; if not, which issues the first of them speaks of.
    func refusing(_ package: [Int], _ table: BotTable) -> PackageLimit? {
        loose.first { !$0.admits(package, table) }
    }
}

extension PackageSpace.Group {
    fileprivate init(_ table: BotTable, _ issues: [Int], limits: [PackageLimit]) {
        self.issues = issues
        var package = table.issues.map { _ in 0 }
        var cells: [Int] = []
        var count = 0
        let total = issues.reduce(1) { $0 * table.issues[$1].options.count }
        for number in 0..<total {
            var rest = number
            for issue in issues.reversed() {
                package[issue] = rest % table.issues[issue].options.count
                rest /= table.issues[issue].options.count
            }
            guard limits.allSatisfy({ $0.admits(package, table) }) else { continue }
            count += 1
            for issue in issues { cells.append(table.starts[issue] + package[issue]) }
        }
        self.cells = cells
        self.count = count
    }
}

extension PackageLimit {
    func admits(_ package: [Int], _ table: BotTable) -> Bool {
        let number = issues.reduce(0) { $0 * table.issues[$1].options.count + package[$1] }
        return admits.indices.contains(number) ? admits[number] : true
    }
}
