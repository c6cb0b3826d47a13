import Testing

@testable import DealSpace

@Suite("Solution points")
struct SolutionTests {
    @Test("Each is the best of all packages by its rule", arguments: 0..<80)
    func best(_ seed: Int) throws {
        let model = try PackageModel.random(seed)
        let frontier = Frontier(try LatticeBuilder.lattice(of: model))
        let solutions = SolutionFinder(frontier, noDeal: model.noDeal).solutions
        let gains = BruteForce(model).admitted.map { zip($0.worths, model.noDeal).map { $0 - $1 } }
        let rational = gains.filter { $0.allSatisfy { $0 >= 0 } }
        func solution(_ kind: Solution.Kind) -> Solution? { solutions.first { $0.kind == kind } }
        #expect(solution(.nash).map { product($0.gains) } == rational.map(product).max())
        #expect(solution(.egalitarian).map { $0.gains.min() } == gains.map { $0.min() }.max { $0! < $1! })
        #expect(solution(.greatestSum).map { sum($0.gains) } == gains.map(sum).max())
        let ideal = model.noDeal.indices.map { party in rational.map { $0[party] }.max() ?? 0 }
        // Shares over a common denominator, so that they are compared as whole numbers.
        let common = ideal.filter { $0 > 0 }.reduce(1, *)
        func least(_ gains: [Int]) -> Int {
            gains.indices.filter { ideal[$0] > 0 }.map { gains[$0] * (common / ideal[$0]) }.min() ?? 0
        }
        #expect(solution(.kalaiSmorodinsky).map { least($0.gains) } == rational.map(least).max())
        #expect((solution(.nash) == nil) == rational.isEmpty)
        #expect((solution(.greatestSum) == nil) == gains.isEmpty)
    }

    @Test("Among equals, the gains that are fairer count")
    func ties() throws {
        // Two packages of the same product, 2 by 6 and 3 by 4; and two of the same sum.
        let model = try PackageModel(points: [[[2, 3, 1]], [[6, 4, 6]]], noDeal: [0, 0])
        let solutions = SolutionFinder(Frontier(try LatticeBuilder.lattice(of: model)), noDeal: model.noDeal).solutions
        #expect(solutions.map(\.kind) == [.nash, .kalaiSmorodinsky, .egalitarian, .greatestSum])
        #expect(solutions[0].gains == [3, 4])
        #expect(solutions[2].gains == [3, 4])
        #expect(solutions[3].gains == [2, 6])
    }

    @Test("A worth that equals the no-deal value is no loss")
    func equality() throws {
        let model = try PackageModel(points: [[[5, 4]], [[7, 20]]], noDeal: [5, 7])
        let solutions = SolutionFinder(Frontier(try LatticeBuilder.lattice(of: model)), noDeal: model.noDeal).solutions
        #expect(solutions[0].gains == [0, 0])
        #expect(solutions[3].gains == [-1, 13])
    }

    @Test("Products of eight large gains stay whole")
    func wide() {
        let most = [Int](repeating: 1 << 31, count: 8)
        var less = most
        less[7] -= 1
        #expect(WideProduct(less) < WideProduct(most))
        #expect(WideProduct([0, 5]) < WideProduct([1]))
        #expect(WideProduct([6, 7]) == WideProduct([2, 21]))
        #expect(!(WideProduct([1 << 31, 2]) < WideProduct([1 << 31, 2])))
        #expect(WideProduct([1 << 31, 2]) < WideProduct([1 << 31, 3]))
    }

    private func product(_ gains: [Int]) -> Int { gains.reduce(1, *) }
    private func sum(_ gains: [Int]) -> Int { gains.reduce(0, +) }
}
