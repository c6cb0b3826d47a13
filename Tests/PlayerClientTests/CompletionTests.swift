import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing

@Suite("Tab completes what the parser would take")
struct CompletionTests {
    private static let view = SampleView.view()

    private func tab(_ line: String) -> [String] { Completion(of: line, in: Self.view).candidates }

    @Test(arguments: [
        ("re", ["recap", "reject", "real-world"]), ("acc", ["accept"]), ("accept ", ["eu>us 1"]),
        ("reject u", ["ua 1"]),
        ("show eu", ["eu>us 1"]), ("offer uk", ["ukraine"]), ("offer ua", ["ukraine"]),
        ("offer ukraine: rel", ["relief_us=", "relief_europe="]), ("offer ukraine: forces=c", ["ceasefire"]),
        ("offer ukraine: forces=ceasefire, p", ["public", "private"]),
        ("counter ua 1: forces=b", ["back"]), ("say d", ["delegation"]), ("say russia: he", []),
        ("why no", ["R2"]), ("act auth", ["authorise_talks"]), ("act authorise_talks e", ["europe"]),
        ("act authorise_talks us fo", ["forces"]), ("/he", ["help"]), ("help re", ["recap", "reject", "real-world"]),
        ("zzz", []),
    ])
    func candidates(_ line: String, _ wanted: [String]) {
        #expect(tab(line) == wanted)
    }
}
