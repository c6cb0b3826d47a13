/// Builds the lattice of a model, layer by layer.
struct LatticeBuilder {
    private let model: PackageModel
    private let worths: [WorthTable]
    private let settlement: IssueTable?
    private let order: [Int]
    private var judgement: Judgement
    private var lattice: Lattice
    private var nodeCount = 1

    /// What may refuse, of all tables, and what is worked out beside.
    struct Scope {
        /// The refusals that count, by place; nil: all.
        var refusals: [Int]?
        var withWorth = true
        var withSettlement = true
    }

    static func lattice(of model: PackageModel, _ scope: Scope = Scope()) throws(SpaceFault) -> Lattice {
        var builder = LatticeBuilder(model, scope)
        try builder.build()
        return builder.lattice
    }

    private init(_ model: PackageModel, _ scope: Scope) {
        self.model = model
        worths = scope.withWorth ? model.worths : []
        settlement = scope.withSettlement ? model.settlement : nil
        let refusals = scope.refusals.map { $0.map { model.refusals[$0] } } ?? model.refusals
        order = IssueOrder.order(
            optionCounts: model.optionCounts,
            groups: worths.map(\.table.issues) + refusals.map(\.issues) + (settlement.map { [$0.issues] } ?? []))
        judgement = Judgement(model: model, refusals: refusals, order: order)
        var base = scope.withWorth ? model.noDeal : [Int](repeating: 0, count: model.partyCount)
        for worth in worths where worth.table.issues.isEmpty { base[worth.party] += worth.table.values[0] }
        lattice = Lattice(order: order, base: Worths(base), partyCount: model.partyCount)
    }

    /// A beginning of packages, as far as their future depends on it.
    private struct Beginning: Hashable {
        /// By issue; 0 where the option no longer matters, or isn't chosen yet.
        var package: [Int]
        /// Whom the terms bind so far.
        var binding: Int
        /// What refuses so far.
        var refused: Int
        var isSettlement: Bool
    }

    private mutating func build() throws(SpaceFault) {
        var refused = 0
        for (place, refusal) in judgement.refusals.enumerated() where refusal.issues.isEmpty {
            refused = judgement.adding(place, at: 0, to: refused)
        }
        var nodes = [
            Beginning(
                package: model.optionCounts.map { _ in 0 }, binding: 0, refused: refused,
                isSettlement: settlement.map { $0.issues.isEmpty && $0.values[0] == 1 } ?? false)
        ]
        for depth in order.indices { nodes = try layer(depth, from: nodes) }
        for node in nodes {
            lattice.finals.append(
                .init(
                    need: judgement.need(binding: node.binding, refused: node.refused),
                    isSettlement: node.isSettlement))
        }
        lattice.needs = judgement.needs
    }

    private mutating func layer(_ depth: Int, from nodes: [Beginning]) throws(SpaceFault) -> [Beginning] {
        let issue = order[depth]
        let options = model.optionCounts[issue]
        var layer = Lattice.Layer(issue: issue, optionCount: options, nodeCount: nodes.count)
        layer.targets.reserveCapacity(nodes.count * options)
        let tables = worths.filter { isLast(depth, of: $0.table.issues) }
        let refusals = judgement.refusals.indices.filter { isLast(depth, of: judgement.refusals[$0].issues) }
        let settles = settlement.map { isLast(depth, of: $0.issues) } ?? false
        let forgotten = self.forgotten(after: depth)
        var places: [Beginning: Int32] = [:]
        var next: [Beginning] = []
        for node in nodes {
            for option in 0..<options {
                var beginning = node
                beginning.package[issue] = option
                layer.weights.append(weight(of: beginning.package, tables))
                for place in refusals {
                    let row = judgement.refusals[place].tables[0].place(of: beginning.package, model.optionCounts)
                    beginning.refused = judgement.adding(place, at: row, to: beginning.refused)
                }
                if settles, let settlement {
                    beginning.isSettlement =
                        settlement.values[settlement.place(of: beginning.package, model.optionCounts)] == 1
                }
                beginning.binding = model.consent.joined[beginning.binding][model.consent.added[issue][option]]
                guard judgement.isOpen(after: depth, binding: beginning.binding, refused: beginning.refused) else {
                    layer.targets.append(-1)
                    continue
                }
                for issue in forgotten { beginning.package[issue] = 0 }
                if let place = places[beginning] {
                    layer.targets.append(place)
                } else {
                    layer.targets.append(Int32(next.count))
                    places[beginning] = Int32(next.count)
                    next.append(beginning)
                }
            }
            guard nodeCount + next.count <= Lattice.nodeCountMax else {
                throw .tooEntangled(nodes: Lattice.nodeCountMax)
            }
        }
        nodeCount += next.count
        lattice.layers.append(layer)
        return next
    }

    private func weight(of package: [Int], _ tables: [WorthTable]) -> Worths {
        var weight = Worths()
        for worth in tables {
            weight[worth.party] &+= Int32(worth.table.values[worth.table.place(of: package, model.optionCounts)])
        }
        return weight
    }

    private func depth(of issue: Int) -> Int { order.firstIndex(of: issue)! }

    private func isLast(_ depth: Int, of issues: [Int]) -> Bool {
        issues.contains(order[depth]) && issues.allSatisfy { self.depth(of: $0) <= depth }
    }

    /// The issues whose option nothing reads any more.
    private func forgotten(after depth: Int) -> [Int] {
        let tables =
            worths.map(\.table.issues) + judgement.refusals.map(\.issues) + (settlement.map { [$0.issues] } ?? [])
        let open = tables.filter { issues in issues.contains { self.depth(of: $0) > depth } }
        return order[...depth].filter { issue in !open.contains { $0.contains(issue) } }
    }
}
