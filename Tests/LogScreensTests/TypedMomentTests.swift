import PlayerClient
import Testing

@testable import LogScreens

@Suite("A moment of a log as it is typed") struct TypedMomentTests {
    @Test(arguments: [
        ("14:05", TypedMoment.timeOfDay(seconds: 50_700)), ("00:00:09", .timeOfDay(seconds: 9)),
        ("T+12:30", .sinceStart(ms: 750_000)), ("t+90", .sinceStart(ms: 5_400_000)),
    ])
    func read(_ text: String, _ moment: TypedMoment) throws {
        #expect(try TypedMoment(text) == moment)
    }

    @Test(arguments: ["", "14", "24:00", "14:60", "14:05:60", "1:2:3:4", "T+", "T+1:60", "T+1:2:3", "T+-1", "noon"])
    func refused(_ text: String) {
        #expect(throws: LineFault.self) { try TypedMoment(text) }
    }
}
