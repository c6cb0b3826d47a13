/// What the admitted packages are worth to two parties: every pair of worths that some package brings, once.
public struct WorthCloud: Sendable {
    /// Ascending by the first party's worth, then by the second's; in tenths. Empty where there are too many different
    /// worths to keep.
    public let points: [Point]

    /// A pair of worths, in tenths of points.
    public struct Point: Hashable, Sendable {
        /// To the first of the two parties.
        public let first: Int
        /// To the second one.
        public let second: Int
    }

    init(_ lattice: Lattice, _ first: Int, _ second: Int) {
        guard var grid = WorthGrid(lattice, first, second) else {
            points = []
            return
        }
        for depth in lattice.layers.indices { grid.step(lattice, depth) }
        points = grid.points(of: lattice.finals.indices.filter { lattice.isAdmitted($0) })
    }
}

extension Frontier {
    /// What all admitted packages are worth to two parties, by position.
    public func cloud(of first: Int, and second: Int) -> WorthCloud { WorthCloud(lattice, first, second) }
}

/// For each node the pairs of worths that beginnings reach, as bits: a row for each worth to the first party. Rows and bits
/// count in the greatest unit that all worths are multiples of, from the least possible on.
private struct WorthGrid {
    private let rows: Scale
    private let columns: Scale
    private let wordsPerRow: Int
    private var words: [UInt64]
    private var rowsReached = 1

    /// More words than this are not kept for the nodes of one layer.
    private static let wordsMax = 1 << 24

    private struct Scale {
        let party: Int
        /// By layer: the least that a step adds.
        let least: [Int]
        /// By layer: the most that a step adds above that, in units.
        let reach: [Int]
        let origin: Int
        let unit: Int

        var size: Int { reach.reduce(1, +) }

        init(_ lattice: Lattice, _ party: Int) {
            self.party = party
            let steps = lattice.layers.map { layer in
                layer.targets.indices.filter { layer.targets[$0] >= 0 }.map { Int(layer.weights[$0][party]) }
            }
            let least = steps.map { $0.min() ?? 0 }
            self.least = least
            let above = zip(steps, least).map { steps, least in steps.map { $0 - least } }
            let unit = above.joined().reduce(0, Self.commonDivisor)
            self.unit = max(1, unit)
            reach = above.map { ($0.max() ?? 0) / max(1, unit) }
            origin = Int(lattice.base[party]) + least.reduce(0, +)
        }

        func shift(_ weight: Int32, at depth: Int) -> Int { (Int(weight) - least[depth]) / unit }

        private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
            var (left, right) = (left, right)
            while right != 0 { (left, right) = (right, left % right) }
            return left
        }
    }

    init?(_ lattice: Lattice, _ first: Int, _ second: Int) {
        rows = Scale(lattice, first)
        columns = Scale(lattice, second)
        wordsPerRow = columns.size / 64 + 1
        let nodes = max(lattice.finals.count, lattice.layers.map(\.nodeCount).max() ?? 1)
        guard rows.size < Self.wordsMax, wordsPerRow < Self.wordsMax,
            rows.size * wordsPerRow <= Self.wordsMax / max(1, nodes)
        else { return nil }
        words = [UInt64](repeating: 0, count: rows.size * wordsPerRow)
        words[0] = 1
    }

    mutating func step(_ lattice: Lattice, _ depth: Int) {
        let layer = lattice.layers[depth]
        let nodes = depth + 1 < lattice.layers.count ? lattice.layers[depth + 1].nodeCount : lattice.finals.count
        let size = rows.size * wordsPerRow
        var next = [UInt64](repeating: 0, count: nodes * size)
        for place in layer.targets.indices where layer.targets[place] >= 0 {
            let bits = columns.shift(layer.weights[place][columns.party], at: depth)
            let from = place / layer.optionCount * size
            let to =
                Int(layer.targets[place]) * size
                + rows.shift(layer.weights[place][rows.party], at: depth) * wordsPerRow + bits / 64
            spread(from: from, to: to, by: UInt64(bits % 64), in: &next)
        }
        words = next
        rowsReached += rows.reach[depth]
    }

    /// Adds a node's rows to another's, moved by whole words and by some bits.
    private func spread(from: Int, to: Int, by bits: UInt64, in next: inout [UInt64]) {
        words.withUnsafeBufferPointer { words in
            next.withUnsafeMutableBufferPointer { next in
                for offset in 0..<(rowsReached * wordsPerRow) {
                    let word = words[from + offset]
                    guard word != 0 else { continue }
                    next[to + offset] |= word << bits
                    if bits > 0, word >> (64 - bits) != 0 { next[to + offset + 1] |= word >> (64 - bits) }
                }
            }
        }
    }

    func points(of nodes: [Int]) -> [WorthCloud.Point] {
        let size = rows.size * wordsPerRow
        var points: [WorthCloud.Point] = []
        for offset in 0..<size {
            var bits = nodes.reduce(UInt64(0)) { $0 | words[$1 * size + offset] }
            while bits != 0 {
                let column = offset % wordsPerRow * 64 + bits.trailingZeroBitCount
                points.append(
                    .init(
                        first: rows.origin + offset / wordsPerRow * rows.unit,
                        second: columns.origin + column * columns.unit))
                bits &= bits - 1
            }
        }
        return points
    }
}
