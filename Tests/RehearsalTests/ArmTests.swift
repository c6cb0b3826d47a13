import ExerciseModel
import FoundationEssentials
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import Rehearsal

@Suite("Arms, variations and perturbations")
struct ArmTests {
    private let harbour = TestExercises.harbour.exercise

    @Test("pieces of an arm make the whole, however they are cut")
    func pieces() throws {
        let arm = RehearsalArm(
            harbour, family: [.linear, .conceder], firstSeed: 5, count: 6, measures: [.settled, .terms("town")])
        var pieced = try arm.play(0..<1)
        pieced.append(try arm.play(1..<4))
        pieced.append(try arm.play(4..<6))
        #expect(try arm.play(0..<6) == pieced)
        #expect(pieced.tally.sessions == 6 && pieced.tally.endings.reduce(0, +) == 6)
    }

    @Test("a perturbation moves weights and bare numbers by a fifth at most, and the same one always alike")
    func perturbed() {
        let exercise = TestExercises.offRamp.exercise
        let shaken = Perturbation(3).exercise(exercise)
        #expect(shaken == Perturbation(3).exercise(exercise) && shaken != Perturbation(4).exercise(exercise))
        for (weight, moved) in zip(exercise.weights, shaken.weights) {
            #expect(abs(moved.value - weight.value) * 100 <= 20 * abs(weight.value) + 50, "\(weight.id)")
        }
        #expect(zip(exercise.weights, shaken.weights).contains { $0.value != $1.value })
        #expect(shaken.sheets["us"]?.points != exercise.sheets["us"]?.points)
        // What is worked out keeps its form: its weights were moved already.
        #expect(shaken.sheets["russia"]?.noDeal == exercise.sheets["russia"]?.noDeal)
    }

    @Test(
        "short forms say what a file could",
        arguments: [
            ("rules R2 off", Variation(rules: ["R2": .off])),
            ("clause R2.both off", Variation(clausesOff: ["R2.both"])),
            ("weight thirst 50", Variation(weights: ["thirst": 50])),
            ("track water[us] +2", Variation(tracks: ["water[us]": 2])),
            ("draw weather dry", Variation(draws: ["weather": "dry"])),
            ("without option fee raised", Variation(withheldOptions: ["fee": ["raised"]])),
            ("without action pump", Variation(withheldActions: ["pump"])),
            ("delegation port stubborn", Variation(delegations: ["port": DelegationOrders(kind: .stubborn)])),
        ])
    func shortForms(_ text: String, _ variation: Variation) throws {
        #expect(try Variation(shortForm: text) == variation)
    }

    @Test(
        "what says no change is answered with what would",
        arguments: [
            ("rule R2 of", "no level"), ("weight thirst much", "percentage"), ("track water up", "whole number"),
            ("delegation port soft", "no kind of delegation"), ("turn it off", "write one of: rule RULE off"),
        ])
    func refused(_ text: String, _ words: String) {
        do {
            _ = try Variation(shortForm: text)
            Issue.record("\(text) was taken")
        } catch {
            #expect("\(error)".contains(words), "\(error)")
        }
    }

    @Test("a page needs no network, and its pictures say in words what they show")
    func page() throws {
        let arm = RehearsalArm(harbour, family: [.linear], firstSeed: 1, count: 3)
        let html = RehearsalPage(harbour, try arm.play(0..<3).tally, title: "3 sessions <here>").html
        #expect(!html.contains("http") && !html.contains("<script") && !html.contains("src="))
        #expect(html.contains("3 sessions &lt;here&gt;") && html.contains(harbour.marking))
        let pictures = html.components(separatedBy: "<svg ").dropFirst()
        #expect(pictures.count == 3 + harbour.draws.count + harbour.issues.count + 1)
        for picture in pictures {
            #expect(picture.hasPrefix("viewBox=") && picture.contains("role=\"img\" aria-label=\""))
        }
        for tag in ["svg", "figure", "h2", "text", "body"] {
            #expect(html.ranges(of: "<\(tag)").count == html.ranges(of: "</\(tag)>").count, "\(tag)")
        }
    }

    @Test("tables keep to 80 columns")
    func widths() throws {
        for exercise in [harbour, TestExercises.offRamp.exercise] {
            let arm = RehearsalArm(
                exercise, family: [.linear], firstSeed: 1, count: 2, measures: VariedTable.figures(of: exercise))
            let outcome = try arm.play(0..<2)
            let lines =
                RehearsalTable(exercise, outcome.tally).lines + VariedTable([arm, arm], [outcome, outcome]).lines
            for line in lines { #expect(line.count <= 80, "\(line)") }
        }
    }
}
