import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import NegotiationRules

@Suite("Tracks are described to those who see anything of them")
struct TrackDescriptionTests {
    private static let viewers: [Viewer] = [.control, .observer, .party("us"), .party("ukraine")]

    @Test(
        "by number or by band",
        arguments: [TrackAudience.all, .parties(only: ["us"]), .owners, .control], [true, false])
    func described(seenBy: TrackAudience, inBands: Bool) throws {
        var exercise = TestExercises.offRamp.exercise
        let changed = exercise.tracks.indices.filter { exercise.tracks[$0].values.isEmpty }
        for track in changed {
            exercise.tracks[track].seenBy = seenBy
            exercise.tracks[track].bands =
                inBands ? [TrackBand(upTo: 3, name: "low"), TrackBand(upTo: 99, name: "high")] : []
        }
        let state = SessionState(program: try RuleProgram(exercise), seed: TestExercises.seed(1))
        for viewer in Self.viewers {
            let shown = Set((state.sections(for: viewer).tracks ?? []).map(\.place.track))
            let described = Set(state.exerciseView(for: viewer).tracks.map(\.id))
            #expect(described == shown, "\(viewer)")
            let all = Set(changed.map { exercise.tracks[$0].id })
            if inBands { #expect(described.isSuperset(of: all), "\(viewer)") }
            if !inBands, viewer == .observer, seenBy != .all { #expect(described.isDisjoint(with: all)) }
        }
    }
}
