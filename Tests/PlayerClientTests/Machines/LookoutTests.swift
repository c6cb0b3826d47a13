import NegotiationModel
import SeatedPlayers
import Testing

@testable import PlayerClient

@Suite("What control keeps an eye on is said once")
struct LookoutTests {
    private static let minute = 60_000

    private static func play(_ kind: PhaseKind = .negotiation) -> PlayView {
        var play = SampleView.play
        play.status = .running
        play.phaseKind = kind
        play.exerciseStart = 0
        return play
    }

    private static func view(_ kind: PhaseKind = .negotiation) -> View {
        var view = SampleView.view(as: .control)
        view.sections.play = play(kind)
        view.sections.offers = []
        return view
    }

    /// With play's beginning taken in.
    private static func lookout(in view: View) -> Lookout {
        var updates = ViewSections()
        updates.play = view.sections.play
        var lookout = Lookout()
        lookout.activity.take([News(number: 1, time: 0, notices: [], updates: updates)], in: view)
        return lookout
    }

    @Test func aHaltIsSaidOnceAndAgainWhenTheAlarmIsSetAnew() {
        let view = Self.view()
        var lookout = Self.lookout(in: view)
        #expect(lookout.newStall(in: view, at: 9 * Self.minute, lastNews: 1) == nil)
        #expect(lookout.newStall(in: view, at: 10 * Self.minute, lastNews: 1)?.idleMinutes == 10)
        #expect(lookout.newStall(in: view, at: 11 * Self.minute, lastNews: 1) == nil)
        lookout.setAlarm(minutes: 5)
        #expect(lookout.newStall(in: view, at: 12 * Self.minute, lastNews: 1)?.idleMinutes == 12)
        lookout.setAlarm(minutes: nil)
        #expect(lookout.newStall(in: view, at: 99 * Self.minute, lastNews: 1) == nil)
    }

    @Test func nothingIsSaidWhileNewsAreMissingOrNoOfferCouldBeMade() {
        let view = Self.view()
        var lookout = Self.lookout(in: view)
        #expect(lookout.newStall(in: view, at: 20 * Self.minute, lastNews: 2) == nil)
        let deciding = Self.view(.decision)
        var other = Self.lookout(in: deciding)
        #expect(other.newStall(in: deciding, at: 20 * Self.minute, lastNews: 1) == nil)
    }

    @Test func aRowIsDueOnce() {
        var view = Self.view()
        view.sections.msel = [
            InjectRow(
                inject: Inject(
                    id: "EA-1", kind: .inject, status: .approved, round: nil, minute: 5, trigger: nil, from: "f",
                    to: [], method: "m", subject: "s", body: "b", expectedAction: "", objective: "",
                    controllerNote: "", citation: SampleView.article))
        ]
        var lookout = Lookout()
        #expect(lookout.rowsDue(in: view, at: 4 * Self.minute).map(\.id) == [])
        #expect(lookout.rowsDue(in: view, at: 5 * Self.minute).map(\.id) == ["EA-1"])
        #expect(lookout.rowsDue(in: view, at: 6 * Self.minute).map(\.id) == [])
    }
}
