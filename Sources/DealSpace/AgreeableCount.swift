/// How many packages come into force by the consent of those who are willing: those to whom a package is worth no less
/// than no deal. A worth that equals the no-deal value is enough.
public struct AgreeableCount: Sendable, Equatable {
    /// All of them, settlements or not.
    public internal(set) var packages = 0
    /// Those among them that the exercise calls a settlement.
    public internal(set) var settlements = 0
    /// Those that are worth no less than no deal to every party, whether its consent is needed or not.
    public internal(set) var forEveryone = 0
}

/// Goes through beginnings of packages, and stops at each where what is still to come can't change who is willing.
struct AgreeableCounter {
    private let lattice: Lattice
    private let threshold: Worths
    private let everyone: Int
    /// By layer (the last: after all) and node: the most and the least that the rest of a package can add.
    private var most: [[Worths]] = []
    private var least: [[Worths]] = []
    /// By layer, node and set of the willing: packages, settlements.
    private var packages: [[Int]] = []
    private var settlements: [[Int]] = []
    private var found = AgreeableCount()
    private var stepsLeft: Int

    /// Counted exactly up to about so many beginnings of packages.
    static let stepsMax = 300_000_000
    /// More entries than this are not kept.
    private static let tableSizeMax = 1 << 24

    /// Nil where it would take more steps than these.
    static func count(_ lattice: Lattice, noDeal: [Int], steps: Int = stepsMax) -> AgreeableCount? {
        let nodes = lattice.layers.reduce(lattice.finals.count) { $0 + $1.nodeCount }
        guard nodes << lattice.partyCount <= tableSizeMax else { return nil }
        var counter = AgreeableCounter(lattice, noDeal: noDeal, steps: steps)
        guard !lattice.finals.isEmpty else { return AgreeableCount() }
        counter.visit(0, 0, lattice.base)
        return counter.stepsLeft >= 0 ? counter.found : nil
    }

    /// Whether every admitted package is agreeable. Stops at the first that is not; after many steps it is taken that
    /// there is one.
    static func isEverythingAgreeable(_ lattice: Lattice, noDeal: [Int], steps: Int = 1_000_000) -> Bool {
        let nodes = lattice.layers.reduce(lattice.finals.count) { $0 + $1.nodeCount }
        guard !lattice.finals.isEmpty else { return true }
        guard nodes << lattice.partyCount <= tableSizeMax else { return false }
        var counter = AgreeableCounter(lattice, noDeal: noDeal, steps: steps)
        return counter.isEveryPackageAgreeable(0, 0, lattice.base)
    }

    private mutating func isEveryPackageAgreeable(_ depth: Int, _ node: Int, _ worths: Worths) -> Bool {
        stepsLeft -= 1
        let row = node << lattice.partyCount
        let all = packages[depth][row + everyone]
        guard stepsLeft >= 0, packages[depth][row + willing(worths &+ most[depth][node])] == all else { return false }
        if packages[depth][row + willing(worths &+ least[depth][node])] == all { return true }
        let options = lattice.layers[depth].optionCount
        for place in (node * options)..<((node + 1) * options) {
            let target = lattice.layers[depth].targets[place]
            guard target >= 0 else { continue }
            let next = worths &+ lattice.layers[depth].weights[place]
            guard isEveryPackageAgreeable(depth + 1, Int(target), next) else { return false }
        }
        return true
    }

    private init(_ lattice: Lattice, noDeal: [Int], steps: Int) {
        self.lattice = lattice
        threshold = Worths(noDeal)
        everyone = lattice.everyone
        stepsLeft = steps
        let nowhere = Worths()
        var most: [Worths?] = lattice.finals.indices.map { lattice.isAdmitted($0) ? nowhere : nil }
        var least = most
        self.most = [most.map { $0 ?? nowhere }]
        self.least = self.most
        let sets = 1 << lattice.partyCount
        packages = [lattice.finals.flatMap { final in lattice.needs[final.need].map { $0 ? 1 : 0 } }]
        settlements = [
            lattice.finals.flatMap { final in lattice.needs[final.need].map { $0 && final.isSettlement ? 1 : 0 } }
        ]
        for layer in lattice.layers.reversed() {
            most = lattice.extremes(layer, most) { pointwiseMax($0, $1) }
            least = lattice.extremes(layer, least) { pointwiseMin($0, $1) }
            self.most.append(most.map { $0 ?? nowhere })
            self.least.append(least.map { $0 ?? nowhere })
            packages.append(Self.sums(layer, packages[packages.count - 1], sets))
            settlements.append(Self.sums(layer, settlements[settlements.count - 1], sets))
        }
        self.most.reverse()
        self.least.reverse()
        packages.reverse()
        settlements.reverse()
    }

    private static func sums(_ layer: Lattice.Layer, _ after: [Int], _ sets: Int) -> [Int] {
        var sums = [Int](repeating: 0, count: layer.nodeCount * sets)
        for place in layer.targets.indices where layer.targets[place] >= 0 {
            let (node, target) = (place / layer.optionCount, Int(layer.targets[place]))
            for set in 0..<sets { sums[node * sets + set] &+= after[target * sets + set] }
        }
        return sums
    }

    private func willing(_ worths: Worths) -> Int {
        var set = 0
        for party in 0..<lattice.partyCount where worths[party] >= threshold[party] { set |= 1 << party }
        return set
    }

    private mutating func visit(_ depth: Int, _ node: Int, _ worths: Worths) {
        stepsLeft -= 1
        guard stepsLeft >= 0 else { return }
        let atMost = willing(worths &+ most[depth][node])
        let row = node << lattice.partyCount
        // More willing parties never bring less into force.
        let upper = packages[depth][row + atMost]
        if upper == 0 { return }
        let atLeast = willing(worths &+ least[depth][node])
        if packages[depth][row + atLeast] == upper, atLeast == everyone || atMost != everyone {
            found.packages += upper
            found.settlements += settlements[depth][row + atMost]
            if atLeast == everyone { found.forEveryone += upper }
            return
        }
        let options = lattice.layers[depth].optionCount
        for place in (node * options)..<((node + 1) * options) {
            let target = lattice.layers[depth].targets[place]
            if target >= 0 { visit(depth + 1, Int(target), worths &+ lattice.layers[depth].weights[place]) }
        }
    }
}
