import SeededChance
import Testing

@testable import DealSpace

@Suite("Packages as paths, against trying them out one by one")
struct LatticeTests {
    @Test("Counts, frontier and solution points are those of all packages", arguments: 0..<150)
    func random(_ seed: Int) throws {
        let model = try PackageModel.random(seed)
        let all = BruteForce(model)
        let lattice = try LatticeBuilder.lattice(of: model)
        #expect(lattice.admittedCount == all.admitted.count)
        #expect(lattice.admittedSettlementCount == all.admitted.count(where: \.isSettlement))
        #expect(AgreeableCounter.count(lattice, noDeal: model.noDeal) == all.agreeable)
        #expect(
            AgreeableCounter.isEverythingAgreeable(lattice, noDeal: model.noDeal)
                == all.admitted.allSatisfy(\.isAgreeable))
        let frontier = Frontier(lattice)
        let expected = all.frontier
        #expect(Set(frontier.worths) == Set(expected.map(\.worths)))
        #expect(frontier.worths.count == Set(expected.map(\.worths)).count)
        #expect(frontier.packageCount == expected.count)
        #expect(frontier.optionsUsed == used(expected, model.optionCounts))
        for (place, worths) in frontier.worths.enumerated() {
            let first = expected.filter { $0.worths == worths }.map(\.options)
                .min { $0.lexicographicallyPrecedes($1) }
            #expect(frontier.package(at: place) == first)
        }
        #expect(frontier.agreement(noDeal: model.noDeal).exists == all.packages.contains(where: \.isAgreeable))
        if let best = lattice.best {
            #expect(best == best.indices.map { party in all.admitted.map { $0.worths[party] }.max() })
        } else {
            #expect(all.admitted.isEmpty)
        }
    }

    @Test("The cloud of two parties' worths is that of all admitted packages", arguments: 0..<40)
    func cloud(_ seed: Int) throws {
        let model = try PackageModel.random(seed)
        let points = Frontier(try LatticeBuilder.lattice(of: model)).cloud(of: 0, and: 1).points
        let expected = Set(
            BruteForce(model).admitted.map { WorthCloud.Point(first: $0.worths[0], second: $0.worths[1]) })
        #expect(Set(points) == expected)
        #expect(points.count == expected.count)
    }

    @Test("What would take too many steps is left uncounted, not counted wrongly")
    func tooManySteps() throws {
        var chance = SplitMix(seed: 5)
        let points = (0..<3).map { _ in (0..<6).map { _ in (0..<4).map { _ in chance.number(in: 0...90) } } }
        let model = try PackageModel(points: points, noDeal: [250, 250, 250])
        let lattice = try LatticeBuilder.lattice(of: model)
        #expect(AgreeableCounter.count(lattice, noDeal: model.noDeal, steps: 3) == nil)
        #expect(AgreeableCounter.count(lattice, noDeal: model.noDeal) == BruteForce(model).agreeable)
    }

    @Test("Additive packages of many millions take as many nodes as issues")
    func additive() throws {
        var chance = SplitMix(seed: 6)
        let points = (0..<2).map { _ in (0..<20).map { _ in (0..<5).map { _ in chance.number(in: 0...9) } } }
        let model = try PackageModel(points: points, noDeal: [0, 0])
        let lattice = try LatticeBuilder.lattice(of: model)
        #expect(lattice.layers.map(\.nodeCount) == [Int](repeating: 1, count: 20))
        #expect(model.packageCount == 95_367_431_640_625)
        #expect(lattice.admittedCount == 95_367_431_640_625)
    }

    @Test("More than can be kept, and worths too far from zero, are said to be so")
    func faults() throws {
        #expect(throws: SpaceFault.worthTooLarge(most: PackageModel.worthMax)) {
            try PackageModel(points: [[[0, 1 << 40]]], noDeal: [0])
        }
        #expect(throws: SpaceFault.tooManyParties(9, most: 8)) {
            try PackageModel(points: [[[Int]]](repeating: [[0]], count: 9), noDeal: [Int](repeating: 0, count: 9))
        }
    }

    private func used(_ packages: [BruteForce.Package], _ counts: [Int]) -> [[Bool]] {
        counts.indices.map { issue in
            (0..<counts[issue]).map { option in packages.contains { $0.options[issue] == option } }
        }
    }
}
