import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

/// An exercise may come out of a log that nobody has checked.
@Suite("What is computed always ends")
struct ComputingTests {
    private let trackCount = TestExercises.harbour.exercise.tracks.count

    private func exercise(derived: [String]) -> Exercise {
        var exercise = TestExercises.harbour.exercise
        exercise.tracks += derived.enumerated().map { position, text in
            Track(
                id: TrackID("d\(position)"), name: "D", shape: .single, minimum: 0, maximum: 9, start: 0,
                starts: [:], values: [], derived: Expression(text), seenBy: .all, bands: [], listed: true,
                citation: Citation(passages: [], basis: .design))
        }
        return exercise
    }

    @Test("two derived tracks that read each other are two mistakes, and no program")
    func circle() throws {
        let exercise = exercise(derived: ["track.d1 + 1", "track.d0 - 1"])
        let fault = #expect(throws: ProgramFault.self) { try RuleProgram(exercise) }
        #expect(fault?.part == "track d0")
        #expect(
            fault?.mistake.sentence
                == "the track d0 reads the track d1, which reads the track d0: it could never be worked out")
        #expect(ExpressionChecker(exercise).circularParts.map(\.part) == [.track(trackCount), .track(trackCount + 1)])
    }

    @Test("a derived track and the settlement that read each other are no program")
    func settlement() throws {
        var exercise = exercise(derived: ["settlement.in_force ? 1 : 0"])
        exercise.settlement.when = "track.d0 > 0"
        #expect(throws: ProgramFault.self) { try RuleProgram(exercise) }
    }

    @Test("derived tracks that double their effort again and again are no program")
    func doubling() throws {
        let exercise = exercise(derived: (0..<40).map { "track.d\($0 + 1) + track.d\($0 + 1)" } + ["1"])
        let fault = #expect(throws: ProgramFault.self) { try RuleProgram(exercise) }
        #expect(fault?.mistake.sentence == "working this out takes too much")
    }

    @Test("a chain of derived tracks as deep as the stack is no program, and a short one is")
    func chain() throws {
        let long = (0..<120).map { String(repeating: "1+", count: 240) + "track.d\($0 + 1)" } + ["1"]
        #expect(throws: ProgramFault.self) { try RuleProgram(exercise(derived: long)) }
        _ = try RuleProgram(exercise(derived: (0..<100).map { "track.d\($0 + 1)" } + ["1"]))
    }
}
