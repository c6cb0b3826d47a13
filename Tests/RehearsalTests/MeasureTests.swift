import ExerciseModel
import NegotiationModel
import Rehearsal
import RulePrograms
import TestedExercises
import Testing

/// Measures of sessions whose outcome is known beforehand: one asks for one package alone, the other accepts whatever it is
/// asked.
struct MeasureTests {
    private let insists = DelegationOrders(
        kind: .conceder,
        insists: [
            Term(issue: "night_hours", option: "all_night"), Term(issue: "barriers", option: "screens"),
            Term(issue: "fee", option: "none"),
        ])
    private let accepts = DelegationOrders(bargaining: .acceptsAll)

    private func play(_ variation: Variation, _ measures: [Measure]) throws -> RehearsedSession {
        var exercise = TestExercises.harbour.exercise
        exercise.openingOffers = []
        return try RehearsalStage(exercise, variation, family: [.linear], measures: measures).play(seed: 1)
    }

    @Test func ofAKnownPackage() throws {
        let session = try play(
            Variation(delegations: ["line": insists, "port": accepts]),
            [
                .settled, .terms("ships"), .terms("town"), .undertaken(["night_hours", "barriers"]),
                .undertaken(["fee"]), .value("now.night_hours == night_hours.all_night ? 7 : 0"),
                .holds("now.barriers == barriers.wall"), .rounds("now.barriers >= barriers.screens"),
                .average("round"), .declined(["port", "line"]), .blockedByUnbound,
            ])
        #expect(session.package == [2, 1, 0])
        // Two steps for the ships, one for the town.
        #expect(session.settledRound == 1)
        #expect(
            session.measures.prefix(7) == [1_000, 1_000, -1_000, 3_000, 0, 7_000, 0])
        #expect(session.measures[7] == 1_000 * session.roundsPlayed)
        #expect(session.measures[9...] == [0, 0])
        #expect(session.agreedRounds == [1, 1, nil])
    }

    @Test func ofNoDeal() throws {
        let none = DelegationOrders(bargaining: .none)
        let session = try play(
            Variation(delegations: ["line": none, "port": none]),
            [
                .settled, .terms("ships"), .undertaken(["fee"]), .ending("time_over"), .ending("night_work"),
                .result("line"), .gain("line"),
            ])
        #expect(session.settledRound == nil && session.package == [0, 0, 0])
        #expect(session.measures.prefix(3) == [0, 0, 0])
        #expect(session.measures[3] + session.measures[4] == (session.ending == "time_over" ? 1_000 : 0))
        #expect(session.measures[5] == 1_000 * session.results[1])
        #expect(session.measures[6] == 1_000 * (session.results[1] - session.noDeals[1]))
    }

    @Test("Who lets time run out over what it alone is asked for has declined it")
    func ofDeclining() throws {
        let refuses = DelegationOrders(bargaining: .none)
        let session = try play(
            Variation(delegations: ["line": insists, "port": refuses]), [.declined(["port"]), .declined(["line"])])
        #expect(session.measures[0] >= 1_000)
        #expect(session.measures[1] == 0)
    }
}
