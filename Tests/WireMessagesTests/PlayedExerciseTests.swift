import ExerciseModel
import NegotiationModel
import StrictJSON
import Testing
import WireMessages

/// The exercises of the repository are played, and every frame of every seat fits the published schemas.
struct PlayedExerciseTests {
    @Test func everyFrameOfEverySeatFits() throws {
        let plays = [
            (ShippedExercise.harbourHours, 1, 50), (ShippedExercise.harbourHours, 2, 800),
            (ShippedExercise.offRamp, 3, 700), (ShippedExercise.offRamp, 9, 700),
            (ShippedExercise.darkPlateau, 4, 300),
        ]
        var seen: Set<String> = []
        for (exercise, seed, steps) in plays {
            var table = try TableOfPlayers(exercise, seed: seed, values: ValuesShown.allCases[seed % 3])
            table.play(steps: steps)
            #expect(table.session.complaints.sorted() == [], "\(exercise.id), seed \(seed)")
            seen.formUnion(table.session.seen)
        }
        #expect(Self.sectionsAndNotifications.filter { !seen.contains($0) } == [])
        // Chance may leave a few out, above all when rules change; most must come up, or the plays came to too little.
        let missed = Self.happenings.filter { !seen.contains($0) }
        #expect(missed.count * 8 <= Self.happenings.count, "\(missed) never came up")
    }

    private static let sectionsAndNotifications: [String] = {
        let sections = SchemaFolder().file("sections.json")["properties"]?.object?.keys ?? []
        return sections.map { "section \($0)" } + ["news", "watched", "presence", "server.closing"]
    }()

    private static let happenings: [String] = {
        let notices = NoticeKind.allCases.map { "notice \($0.rawValue)" }
        let closings = ["agreed", "rejected", "countered", "withdrawn", "superseded", "lapsed"].map { "closing \($0)" }
        let errors = ["frame.malformed", "method.unknown", "seat.taken_over", "rule", "seat_may_not", "phase_wrong"]
        return notices + closings + errors + ClientRequest.plainMethods + CommandMethod.all.map(\.name)
    }()
}
