import NegotiationRules

/// What comes into force: by whom packages bind and what refuses them, each combination worked out once.
struct Judgement {
    let refusals: [RefusalTable]
    private let consent: ConsentModel
    private let partyCount: Int
    /// What refuses, as sorted marks; place 0: nothing.
    private var refusedSets: [[Mark]] = [[]]
    private var refusedPlaces: [[Mark]: Int] = [[]: 0]
    private var additions: [Pair: Int] = [:]
    private(set) var needs: [[Bool]] = []
    private var needPlaces: [[Bool]: Int] = [:]
    private var needOfPair: [Pair: Int] = [:]
    /// By depth and binding: the bindings that packages can end with.
    private let ends: [[[Int]]]
    private var openness: [Triple: Bool] = [:]

    /// A refusal that bites, for one set of those who must consent where it reads that.
    private struct Mark: Hashable, Comparable {
        let refusal: Int
        let consents: Int
        static func < (left: Mark, right: Mark) -> Bool {
            (left.refusal, left.consents) < (right.refusal, right.consents)
        }
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    private struct Triple: Hashable {
        let depth: Int
        let binding: Int
        let refused: Int
    }

    init(model: PackageModel, refusals: [RefusalTable], order: [Int]) {
        self.refusals = refusals
        let consent = model.consent
        self.consent = consent
        partyCount = model.partyCount
        let bindings = consent.joined.indices
        var ends = [bindings.map { [$0] }]
        for issue in order.dropFirst().reversed() {
            let after = ends[0]
            let added = Set(consent.added[issue])
            ends.insert(
                bindings.map { binding in
                    let found = added.reduce(into: Set<Int>()) { $0.formUnion(after[consent.joined[binding][$1]]) }
                    return found.sorted()
                }, at: 0)
        }
        self.ends = ends
    }

    /// What refuses once a refusal has been asked as well, at this row of its tables.
    mutating func adding(_ refusal: Int, at row: Int, to refused: Int) -> Int {
        let tables = refusals[refusal].tables
        let bites = tables.indices.filter { tables[$0].values[row] != 0 }
        guard !bites.isEmpty else { return refused }
        let key = Pair(first: refused, second: refusal << 32 | row)
        if let known = additions[key] { return known }
        let marks = refusedSets[refused] + bites.map { Mark(refusal: refusal, consents: $0) }
        let sorted = marks.sorted()
        let place = refusedPlaces[sorted] ?? refusedSets.count
        if place == refusedSets.count {
            refusedSets.append(sorted)
            refusedPlaces[sorted] = place
        }
        additions[key] = place
        return place
    }

    /// Whether any package that goes on from here can come into force, if everybody is willing.
    mutating func isOpen(after depth: Int, binding: Int, refused: Int) -> Bool {
        let key = Triple(depth: depth, binding: binding, refused: refused)
        if let known = openness[key] { return known }
        let everyone = 1 << partyCount - 1
        var isOpen = false
        for end in ends[depth][binding] where !isOpen {
            isOpen = needs[need(binding: end, refused: refused)][everyone]
        }
        openness[key] = isOpen
        return isOpen
    }

    /// Place of what such packages need.
    mutating func need(binding: Int, refused: Int) -> Int {
        let key = Pair(first: binding, second: refused)
        if let known = needOfPair[key] { return known }
        let need = (0..<(1 << partyCount)).map { comesIntoForce(binding, refused, willing: $0) }
        let place = needPlaces[need] ?? needs.count
        if place == needs.count {
            needs.append(need)
            needPlaces[need] = place
        }
        needOfPair[key] = place
        return place
    }

    /// Whether some author can bring the package into force with these parties, as bits, willing.
    private func comesIntoForce(_ binding: Int, _ refused: Int, willing: Int) -> Bool {
        guard consent.carried[binding][willing] else { return false }
        return (0..<partyCount).contains { author in
            guard willing >> author & 1 == 1 else { return false }
            var consents = willing
            for mark in refusedSets[refused] {
                let refusal = refusals[mark.refusal]
                if refusal.readsConsents, mark.consents != consent.sets[binding][author] { continue }
                for deed in refusal.refused {
                    switch deed {
                    case .puttingForward(author: author), .comingIntoForce(author: author): return false
                    case .consent(author: author, let party): consents &= ~(1 << party)
                    default: break
                    }
                }
            }
            return consent.carried[binding][consents]
        }
    }
}
