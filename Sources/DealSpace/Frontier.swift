/// The packages that leave no party better off without leaving another worse off, among those that are admitted.
///
/// Worked out layer by layer: of two beginnings with the same future, what is dominated now stays dominated whatever is
/// added to both. So each node keeps its own undominated beginnings, and hands on their sums.
public struct Frontier: Sendable {
    /// What its packages are worth, in tenths by party: each once, the greatest sum first; of equal sums, the greater to
    /// the first party that differs.
    public let worths: [[Int]]
    let lattice: Lattice
    /// By layer: the undominated beginnings before it, node after node; last those after all layers.
    private let fronts: [Front]
    /// Of `fronts`, last of all layers: where each final node's points begin.
    private let finalStarts: [Int]
    /// The frontier itself: its ways lead to points of the final nodes.
    private let front: Front

    init(_ lattice: Lattice) {
        self.lattice = lattice
        var front = Front()
        front.append(
            undominatedOf: [.init(worths: lattice.base, way: .init(previous: -1, option: -1))],
            partyCount: lattice.partyCount)
        var fronts = [front]
        var starts = [0, 1]
        for (depth, layer) in lattice.layers.enumerated() {
            let nodes = depth + 1 < lattice.layers.count ? lattice.layers[depth + 1].nodeCount : lattice.finals.count
            (front, starts) = Self.step(layer, from: front, starts, toNodes: nodes, lattice.partyCount)
            fronts.append(front)
        }
        self.fronts = fronts
        finalStarts = starts
        var candidates: [Front.Candidate] = []
        for final in lattice.finals.indices where lattice.isAdmitted(final) {
            for point in starts[final]..<starts[final + 1] {
                candidates.append(.init(worths: front.points[point], way: .init(previous: Int32(point), option: -1)))
            }
        }
        var last = Front()
        last.append(undominatedOf: candidates, partyCount: lattice.partyCount)
        self.front = last
        worths = last.points.map { $0.array(of: lattice.partyCount) }
    }

    private static func step(
        _ layer: Lattice.Layer, from front: Front, _ starts: [Int], toNodes nodes: Int, _ partyCount: Int
    ) -> (Front, starts: [Int]) {
        var candidates = [[Front.Candidate]](repeating: [], count: nodes)
        for node in 0..<layer.nodeCount {
            for option in 0..<layer.optionCount {
                let place = node * layer.optionCount + option
                let target = Int(layer.targets[place])
                guard target >= 0 else { continue }
                let weight = layer.weights[place]
                for point in starts[node]..<starts[node + 1] {
                    candidates[target].append(
                        .init(
                            worths: front.points[point] &+ weight,
                            way: .init(previous: Int32(point), option: Int32(option))))
                }
            }
        }
        var next = Front()
        var nextStarts = [0]
        for list in candidates {
            next.append(undominatedOf: list, partyCount: partyCount)
            nextStarts.append(next.points.count)
        }
        return (next, nextStarts)
    }

    // MARK: Packages

    /// How many packages it has; several may be worth the same.
    public var packageCount: Int {
        var counts = [1]
        for front in fronts.dropFirst() {
            counts = front.points.indices.map { point in
                front.ways(of: point).reduce(0) { $0 &+ counts[Int($1.previous)] }
            }
        }
        return front.ways.reduce(0) { $0 &+ counts[Int($1.previous)] }
    }

    /// By issue and option: whether any package of the frontier holds it.
    public var optionsUsed: [[Bool]] {
        var used = [[Bool]](repeating: [], count: lattice.order.count)
        for layer in lattice.layers { used[layer.issue] = [Bool](repeating: false, count: layer.optionCount) }
        var marked = Set(front.ways.map { Int($0.previous) })
        for (depth, layer) in lattice.layers.enumerated().reversed() {
            var before: Set<Int> = []
            for point in marked {
                for way in fronts[depth + 1].ways(of: point) {
                    used[layer.issue][Int(way.option)] = true
                    before.insert(Int(way.previous))
                }
            }
            marked = before
        }
        return used
    }

    /// Of the packages that are worth what a point of the frontier says, the first: with the first option of the first
    /// issue that differs, in the exercise's order.
    ///
    /// - Parameter point: a place in `worths`.
    /// - Returns: the option's position, by issue.
    public func package(at point: Int) -> [Int] {
        var known: [Int: [Int]] = [:]
        let packages = front.ways(of: point).map { first(Int($0.previous), lattice.layers.count, &known) }
        return packages.min { $0.lexicographicallyPrecedes($1) } ?? []
    }

    private func first(_ point: Int, _ depth: Int, _ known: inout [Int: [Int]]) -> [Int] {
        guard depth > 0 else { return [Int](repeating: 0, count: lattice.order.count) }
        let key = point * (lattice.layers.count + 1) + depth
        if let package = known[key] { return package }
        var best: [Int]?
        for way in fronts[depth].ways(of: point) {
            var package = first(Int(way.previous), depth - 1, &known)
            package[lattice.layers[depth - 1].issue] = Int(way.option)
            if best.map({ package.lexicographicallyPrecedes($0) }) ?? true { best = package }
        }
        known[key] = best
        return best ?? []
    }

    // MARK: Who agrees

    /// What agreement takes: whether there is an admitted package that comes into force by the consent of those who are
    /// willing, and who counts for such packages, as bits: `needed`, without whom one doesn't come into force though all
    /// others consent; `decisive`, whose consent makes the difference for one with some set of others. A party is willing
    /// where a package is worth no less to it than no deal.
    func agreement(noDeal: [Int]) -> (exists: Bool, needed: Int, decisive: Int) {
        var needed = 0
        var decisive = 0
        var exists = false
        let threshold = Worths(noDeal)
        for final in lattice.finals.indices where lattice.isAdmitted(final) {
            let need = lattice.needs[lattice.finals[final].need]
            let isAgreeable = (finalStarts[final]..<finalStarts[final + 1]).contains { point in
                let worths = fronts[lattice.layers.count].points[point]
                let willing = (0..<lattice.partyCount).filter { worths[$0] >= threshold[$0] }
                return need[willing.reduce(0) { $0 | 1 << $1 }]
            }
            guard isAgreeable else { continue }
            exists = true
            for party in 0..<lattice.partyCount {
                if !need[lattice.everyone & ~(1 << party)] { needed |= 1 << party }
                if need.indices.contains(where: { need[$0] && !need[$0 & ~(1 << party)] }) { decisive |= 1 << party }
            }
        }
        return (exists, needed, decisive)
    }
}
