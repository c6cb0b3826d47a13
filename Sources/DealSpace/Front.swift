/// Undominated worths, each with every way in which it comes about.
struct Front: Sendable {
    /// Greatest sum first; of equal sums, the greater to the first party that differs.
    var points: [Worths] = []
    /// By point: where its ways begin; one entry more than points.
    var wayStarts: [Int32] = [0]
    var ways: [Way] = []

    /// A step to a point: from which point of the layer before, by which option.
    struct Way: Sendable {
        let previous: Int32
        let option: Int32
    }

    /// A point before it is known whether another dominates it.
    struct Candidate {
        let worths: Worths
        let way: Way
    }

    func ways(of point: Int) -> ArraySlice<Way> { ways[Int(wayStarts[point])..<Int(wayStarts[point + 1])] }

    /// Appends those of the candidates that no other of them dominates.
    ///
    /// A point can only be dominated by one with a greater sum, so that one pass from the greatest sum on is enough, and
    /// nothing that was taken in has to go again.
    mutating func append(undominatedOf candidates: [Candidate], partyCount: Int) {
        let sums = candidates.map { $0.worths.sum(of: partyCount) }
        let sorted = candidates.indices.sorted { left, right in
            if sums[left] != sums[right] { return sums[left] > sums[right] }
            for party in 0..<partyCount where candidates[left].worths[party] != candidates[right].worths[party] {
                return candidates[left].worths[party] > candidates[right].worths[party]
            }
            return left < right
        }
        var tree = FrontTree(width: partyCount)
        var last: Worths?
        for place in sorted {
            let candidate = candidates[place]
            if candidate.worths != last {
                if tree.dominates(candidate.worths) { continue }
                tree.insert(candidate.worths)
                last = candidate.worths
                points.append(candidate.worths)
                wayStarts.append(Int32(ways.count))
            }
            ways.append(candidate.way)
            wayStarts[wayStarts.count - 1] = Int32(ways.count)
        }
    }
}

extension Worths {
    func sum(of partyCount: Int) -> Int { (0..<partyCount).reduce(0) { $0 + Int(self[$1]) } }
}
