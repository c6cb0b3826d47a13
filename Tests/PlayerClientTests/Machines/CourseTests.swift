import NegotiationModel
import Testing
import WireMessages

@testable import PlayerClient

@Suite("The course of a session")
struct CourseTests {
    private let front = TrackPlace(track: "front", owners: [])

    private func track(_ value: Int, by change: Int?) -> TrackView {
        TrackView(
            place: front, name: "Front", value: value, minimum: -5, maximum: 5, word: nil, listed: true,
            lastBy: change, lastCause: change == nil ? nil : "so")
    }

    private func play(_ round: Int, _ index: Int) -> PlayView {
        PlayView(
            status: .running, point: PhasePoint(round: round, index: index, inEpilogue: false), rounds: 3,
            phaseName: "P", phaseKind: .negotiation, deadline: 1, remaining: nil, due: "", ending: nil, endingText: "",
            told: [])
    }

    private func news(_ number: Int, _ notices: [Notice] = [], _ change: (inout ViewSections) -> Void) -> News {
        var updates = ViewSections()
        change(&updates)
        return News(number: number, time: number * 1000, notices: notices, updates: updates)
    }

    @Test("a number has a value for each phase, and before it moved the one that it had")
    func values() {
        var course = Course()
        course.take(news(1) { $0.play = play(1, 0) })
        course.take(news(2) { $0.play = play(1, 1) })
        course.take(news(3) { $0.tracks = [track(2, by: 2)] })
        course.take(news(4) { $0.play = play(2, 0) })
        #expect(course.values(of: front) == [0, 0, 2, 2])
        course.take(news(5) { $0.tracks = [track(-1, by: -3)] })
        #expect(course.values(of: front) == [0, 0, 2, -1])
    }

    @Test("what came after the point to which control went back never was")
    func goingBack() {
        var course = Course()
        course.take(news(1) { $0.play = play(1, 0) })
        course.take(news(2) { $0.play = play(1, 1) })
        course.take(news(3) { $0.tracks = [track(4, by: 4)] })
        course.take(
            news(4) {
                $0.play = play(1, 0)
                $0.tracks = [track(0, by: nil)]
            })
        #expect(course.values(of: front) == [0, 0])
        #expect(course.readings.map(\.point?.index) == [nil, 0])
    }

    @Test("headlines are kept, the latest thirty, and small things are none")
    func headlines() {
        var course = Course()
        course.take(news(1, [Notice(.message, "hush"), Notice(.statement, "We want peace.")]) { _ in })
        #expect(course.headlines.map(\.text) == ["We want peace."])
        for number in 2...60 { course.take(news(number, [Notice(.inject, "inject \(number)")]) { _ in }) }
        #expect(course.headlines.count == 30 && course.headlines.last?.text == "inject 60")
    }
}
