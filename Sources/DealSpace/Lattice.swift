/// All packages as paths: one layer an issue, one step an option, and a node for all beginnings that have the same future.
///
/// Beginnings share a node where they agree in what is still read later: the options of issues that hang together with
/// some that are yet to come, whom the terms bind so far, and what refuses so far. So a few hundred nodes stand for
/// millions of packages, and whatever adds up along paths is worked out node by node.
struct Lattice: Sendable {
    /// In the order of the layers.
    let order: [Int]
    var layers: [Layer] = []
    /// The nodes after the last layer.
    var finals: [FinalNode] = []
    /// What the final nodes need, each once: by the set of the willing, as bits, whether the package comes into force.
    var needs: [[Bool]] = []
    /// What a package is worth before any option is chosen, in tenths, by party.
    let base: Worths
    let partyCount: Int

    /// More nodes than this are not kept.
    static let nodeCountMax = 2_000_000

    struct Layer: Sendable {
        let issue: Int
        let optionCount: Int
        let nodeCount: Int
        /// By node and option: the node of the next layer; -1 where no package that goes on so can come into force.
        var targets: [Int32] = []
        /// By node and option: what the step adds to the package's worth.
        var weights: [Worths] = []
    }

    struct FinalNode: Sendable {
        /// Place in `needs`.
        let need: Int
        let isSettlement: Bool
    }

    /// Every party, as bits.
    var everyone: Int { 1 << partyCount - 1 }

    /// Whether the packages of a final node come into force if everybody consents.
    func isAdmitted(_ final: Int) -> Bool { needs[finals[final].need][everyone] }
}

/// What something is worth to each party, in tenths; places beyond the parties stay 0.
typealias Worths = SIMD8<Int32>

extension Worths {
    init(_ worths: [Int]) {
        self.init()
        for (party, worth) in worths.enumerated() { self[party] = Int32(worth) }
    }

    func array(of partyCount: Int) -> [Int] { (0..<partyCount).map { Int(self[$0]) } }
}
