import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import SeededChance
import TestedExercises
import Testing

@testable import DealSpace

@Suite("The spaces of the shipped exercises, against play")
struct ExerciseSpaceTests {
    @Test("A package's parts add up to what its sheet says", arguments: [0, 1, 2])
    func worth(_ intent: Int) throws {
        let state = SessionState.started(TestExercises.offRamp, outcomes: [intent])
        let model = try PackageModel(PackageWeighing(state))
        var chance = SplitMix(seed: intent)
        for _ in 0..<60 {
            let package = model.optionCounts.map { chance.number(in: 0...($0 - 1)) }
            let terms = Table.terms(package, of: TestExercises.offRamp.exercise)
            for (party, id) in TestExercises.offRamp.exercise.parties.map(\.id).enumerated() {
                let parts = model.worths.filter { $0.party == party }
                    .map { $0.table.values[$0.table.place(of: package, model.optionCounts)] }
                #expect(model.noDeal[party] + parts.reduce(0, +) == state.worth(of: terms, to: id))
            }
        }
    }

    @Test("Every package of the small exercise is admitted or refused as in play")
    func harbour() throws {
        try compare(TestExercises.harbour, packages: nil)
    }

    @Test("So are packages of the large one, whoever of those bound puts them forward")
    func offRamp() throws {
        try compare(TestExercises.offRamp, packages: 120)
    }

    @Test("So are packages that are voted on")
    func votes() throws {
        try compare(TestExercises.plateau, packages: 60)
    }

    @Test("A vote's majority is enough, without whom it must not lack")
    func majority() throws {
        let space = try DealSpace(TestExercises.plateau)
        let drawn = try #require(space.drawn.first)
        let model = try PackageModel(PackageWeighing(.started(TestExercises.plateau, outcomes: [])))
        let all = BruteForce(model)
        #expect(drawn.agreeable == all.agreeable)
        #expect(drawn.admitted == all.admitted.count)
        // Those who must be among the five, and no others, can stop a package.
        let exercise = space.exercise
        #expect(drawn.needed == exercise.consents.votes?.with)
        #expect(drawn.decisive == exercise.parties.map(\.id))
        for package in all.packages.prefix(200) {
            let willing = exercise.parties.indices.filter { package.worths[$0] >= model.noDeal[$0] }
            let ids = willing.map { exercise.parties[$0].id }
            let state = SessionState.started(TestExercises.plateau, outcomes: [])
            #expect(
                package.isAgreeable
                    == (package.isAdmitted && state.suffices(ids, for: Table.terms(package.options, of: exercise))))
        }
    }

    @Test("What could be agreed on in the small exercise is what trying all packages finds")
    func harbourWhole() throws {
        let space = try DealSpace(TestExercises.harbour)
        let model = try PackageModel(PackageWeighing(.started(TestExercises.harbour, outcomes: [])))
        let all = BruteForce(model)
        let drawn = try #require(space.drawn.first)
        #expect(space.packageCount == 27)
        #expect(drawn.admitted == all.admitted.count)
        #expect(drawn.agreeable == all.agreeable)
        #expect(drawn.isAgreementPossible)
        #expect(drawn.refusals.map(\.packages) == [3])
    }

    @Test("The large exercise has as many packages as its options make, and each hidden intent is looked at")
    func offRampWhole() throws {
        let space = try DealSpace(TestExercises.offRamp, depth: .findings)
        #expect(space.packageCount == 1_771_470)
        #expect(space.drawn.map { $0.outcomes.map(\.outcome) } == [["all_aims"], ["a_price"], ["a_way_out"]])
        let fixed = try DealSpace(
            TestExercises.offRamp, fixed: [DrawnOutcome(draw: "intent", outcome: "a_price")], depth: .findings)
        #expect(fixed.drawn.map(\.noDeal) == [space.drawn[1].noDeal])
        #expect(fixed.drawn.map(\.frontier.worths) == [space.drawn[1].frontier.worths])
    }

    /// - Parameter packages: how many are tried; nil: all.
    private func compare(_ program: RuleProgram, packages: Int?) throws {
        let outcomes = program.exercise.draws.map { _ in 0 }
        let state = SessionState.started(program, outcomes: outcomes)
        let now = PackageWeighing(state).now
        let model = try PackageModel(PackageWeighing(state))
        let lattice = try LatticeBuilder.lattice(of: model)
        let table = Table(exercise: program.exercise, start: state)
        var chance = SplitMix(seed: 11)
        var package = model.optionCounts.map { _ in 0 }
        var admitted = 0
        for _ in 0..<(packages ?? model.packageCount ?? 0) {
            // Options as they are now more often than not: by chance alone hardly any package is admitted.
            if packages != nil {
                package = zip(model.optionCounts, now).map { count, now in
                    chance.number(in: 0...2) == 0 ? chance.number(in: 0...(count - 1)) : now
                }
            }
            let inPlay = table.comesIntoForce(package)
            #expect(lattice.admits(package) == inPlay, "\(package)")
            admitted += inPlay ? 1 : 0
            if packages == nil { _ = BruteForce.advance(&package, model.optionCounts) }
        }
        #expect(admitted > 0)
    }
}

extension Lattice {
    /// Whether a package is admitted: its path ends in a node that is.
    func admits(_ package: [Int]) -> Bool {
        var node = 0
        for layer in layers {
            let target = layer.targets[node * layer.optionCount + package[layer.issue]]
            guard target >= 0 else { return false }
            node = Int(target)
        }
        return isAdmitted(node)
    }
}
