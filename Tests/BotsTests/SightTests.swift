import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms
import TestedExercises
import Testing

@testable import Bots

struct SightTests {
    @Test("What is made from the state says what the view says")
    func eyesSeeTheView() throws {
        for program in TestExercises.all {
            var session = BotsAtPlay(program, seed: TestExercises.seed(5), kinds: [.conceder, .byChance, .linear])
            var eyes = program.exercise.parties.compactMap { BotEyes(of: $0.id, in: program) }
            var count = 0
            session.afterStep = { state in
                for (place, party) in program.exercise.parties.enumerated() {
                    let view = state.view(for: .party(party.id), isHead: true)
                    guard let table = BotTable(view), let shown = BotSight(view, table) else { return }
                    eyes[place].forget()
                    #expect(eyes[place].look(at: state).comparable == shown.comparable)
                    count += 1
                }
            }
            session.play(stepsAPhase: 2)
            // The smallest game has nothing but a few offers.
            #expect(count > 10)
        }
    }

    @Test("What one isn't told changes nothing that one's delegation sees")
    func intentStaysHidden() throws {
        var sights: [[BotSight]] = []
        for outcome in 0..<3 {
            var exercise = TestExercises.offRamp.exercise
            for place in exercise.draws[0].outcomes.indices where place != outcome {
                exercise.draws[0].outcomes[place].weight = 0
            }
            let program = try RuleProgram(exercise)
            var state = SessionState(program: program, seed: TestExercises.seed(1))
            for event in try state.decide(.start, by: .seat(role: .control), person: "", at: 0) { state.apply(event) }
            for event in try state.decide(.next(reason: ""), by: .seat(role: .control), person: "", at: 0) {
                state.apply(event)
            }
            sights.append(
                exercise.parties.compactMap { party in
                    var eyes = BotEyes(of: party.id, in: program)
                    return eyes?.look(at: state)
                })
        }
        for party in [0, 2, 3] { #expect(sights[0][party] == sights[1][party] && sights[1][party] == sights[2][party]) }
        #expect(sights[0][1] != sights[1][1])
        #expect(sights[0][1].desk.leanings != sights[1][1].desk.leanings)
    }

    @Test("What rules say of packages alone is known, and no package breaks it")
    func limitsAreKept() throws {
        let program = TestExercises.offRamp
        let state = SessionState(program: program, seed: TestExercises.seed(1))
        var eyes = try #require(BotEyes(of: "ukraine", in: program))
        let limits = eyes.look(at: state).limits
        let names = limits.map { limit in limit.issues.map { program.exercise.issues[$0].id.rawValue } }
        #expect(names.contains(["restraint_west", "restraint_russia"]))
        #expect(names.contains(["forces", "relief_us", "relief_europe"]))
        let table = try #require(BotTable(state.view(for: .party("ukraine"), isHead: true)))
        let space = PackageSpace(table, limits)
        // A ceasefire without relief.
        var package = table.issues.map { _ in 0 }
        package[5] = 2
        let group = try #require(space.groups.first { $0.issues.contains(5) })
        let cells = group.issues.map { table.starts[$0] + package[$0] }
        let combinations = (0..<group.count).map { number in
            Array(group.cells[(number * group.issues.count)..<((number + 1) * group.issues.count)])
        }
        #expect(!combinations.contains(cells))
        #expect(combinations.count > 20)
    }
}

extension BotSight {
    /// What both ways of making it say: rules' limits and leanings are no part of a view, and what a closed offer would be
    /// worth is nobody's concern.
    fileprivate var comparable: BotSight {
        var sight = self
        sight.limits = []
        sight.desk.leanings = []
        sight.desk.isGuided = false
        if sight.phaseKind != .decision { sight.desk = Desk() }
        for place in sight.offers.indices where !sight.offers[place].isOpen { sight.offers[place].worth = nil }
        return sight
    }
}
