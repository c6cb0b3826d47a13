/// In which order issues are gone through, so that as few as possible have to be kept in mind at once.
enum IssueOrder {
    /// - Parameter groups: issues that one table reads together.
    static func order(optionCounts: [Int], groups: [[Int]]) -> [Int] {
        components(of: optionCounts.count, groups)
            .map { best(of: $0, groups, optionCounts) }
            // What hangs together first: while there is little to keep beside it.
            .sorted { ($0.count, $1[0]) > ($1.count, $0[0]) }
            .flatMap { $0 }
    }

    /// Issues that hang together by any chain of groups.
    private static func components(of count: Int, _ groups: [[Int]]) -> [[Int]] {
        var component = Array(0..<count)
        for group in groups {
            guard let first = group.first else { continue }
            for issue in group {
                let (old, new) = (component[issue], component[first])
                if old != new {
                    for other in component.indices where component[other] == old { component[other] = new }
                }
            }
        }
        return (0..<count).compactMap { root in
            let members = (0..<count).filter { component[$0] == root }
            return members.isEmpty ? nil : members
        }
    }

    /// The cheapest of the greedy orders, one from each issue.
    private static func best(of component: [Int], _ groups: [[Int]], _ optionCounts: [Int]) -> [Int] {
        let groups = groups.filter { group in group.count > 1 && component.contains(group[0]) }
        var best: (order: [Int], cost: Int)?
        for start in component {
            var order: [Int] = []
            var cost = 0
            while order.count < component.count {
                let rest = order.isEmpty ? [start] : component.filter { !order.contains($0) }
                let costs = rest.map { kept(after: order + [$0], groups, optionCounts) }
                let least = costs.indices.min { costs[$0] < costs[$1] }!
                order.append(rest[least])
                cost = min(Int.max / 2, cost) + min(Int.max / 2, costs[least])
            }
            if cost < best?.cost ?? Int.max { best = (order, cost) }
        }
        return best?.order ?? component
    }

    /// How many choices must be told apart once these issues are through.
    private static func kept(after order: [Int], _ groups: [[Int]], _ optionCounts: [Int]) -> Int {
        let open = groups.filter { group in !group.allSatisfy(order.contains) }
        return order.filter { issue in open.contains { $0.contains(issue) } }
            .reduce(1) {
                $0.multipliedReportingOverflow(by: optionCounts[$1]).overflow ? Int.max : $0 * optionCounts[$1]
            }
    }
}
