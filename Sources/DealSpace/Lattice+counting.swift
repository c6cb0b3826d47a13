extension Lattice {
    /// How many packages come into force if everybody is willing.
    var admittedCount: Int { count { isAdmitted($0) } }

    /// How many of those are settlements.
    var admittedSettlementCount: Int { count { isAdmitted($0) && finals[$0].isSettlement } }

    /// How many packages end in final nodes that pass. Meaningful where all packages together fit into an `Int`.
    func count(_ passes: (Int) -> Bool) -> Int {
        var counts = finals.indices.map { passes($0) ? 1 : 0 }
        for layer in layers.reversed() {
            counts = (0..<layer.nodeCount).map { node in
                (0..<layer.optionCount).reduce(0) { sum, option in
                    let target = layer.targets[node * layer.optionCount + option]
                    return target < 0 ? sum : sum &+ counts[Int(target)]
                }
            }
        }
        return counts.first ?? 0
    }

    /// The most that an admitted package is worth to each party; nil where none is admitted.
    var best: [Int]? {
        var best: [Worths?] = finals.indices.map { isAdmitted($0) ? Worths() : nil }
        for layer in layers.reversed() { best = extremes(layer, best) { pointwiseMax($0, $1) } }
        return best.first.flatMap { $0 }.map { (base &+ $0).array(of: partyCount) }
    }

    /// Through one layer backwards: the extremes of what the rest of a package can add, by node.
    func extremes(_ layer: Layer, _ after: [Worths?], _ extreme: (Worths, Worths) -> Worths) -> [Worths?] {
        (0..<layer.nodeCount).map { node in
            var found: Worths?
            for place in (node * layer.optionCount)..<((node + 1) * layer.optionCount) where layer.targets[place] >= 0 {
                guard let rest = after[Int(layer.targets[place])] else { continue }
                let sum = rest &+ layer.weights[place]
                found = found.map { extreme($0, sum) } ?? sum
            }
            return found
        }
    }
}
