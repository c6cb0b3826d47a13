import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("Numbers that are too large for the wire")
struct LargeNumberTests {
    private static let lines = [
        "extend N", "shorten N", "back N talks because so", "track heat N because so", "decide us N yes: so",
        "answer us N: so",
        "take us N", "dismiss us N because so", "alarm N", "log N",
    ]

    @Test(
        "typed at a prompt they are refused, and nothing is sent",
        arguments: lines, ["9007199254740992", "-9007199254740992", "9223372036854775807", "99999999999999999999999"])
    func typed(_ line: String, _ number: String) {
        var player = Player.joined(as: .control)
        player.type(line.replacing("N", with: number))
        #expect(player.commands.isEmpty && player.sent.isEmpty, "\(player.printed)")
        #expect(!player.printed.isEmpty)
        #expect(player.waiting.isEmpty)
    }

    @Test("the largest that the wire takes is sent, and the server says what it thinks of it")
    func largest() {
        var player = Player.joined(as: .control)
        player.type("take us 9007199254740991")
        #expect(player.commands == [.takeUp(party: "us", request: 9_007_199_254_740_991)], "\(player.printed)")
    }

    @Test("a request that the server could not read is refused too: it isn't waited for")
    func unread() {
        var player = Player.joined()
        player.type("say all: one")
        player.type("say all: two")
        player.receive(.failure(id: nil, WireError(.frameMalformed, "The frame is not JSON as it is taken here.")))
        #expect(player.printed.first?.contains("not JSON") == true)
        #expect(player.waiting.count == 1)
        player.receive(.failure(id: nil, WireError(.newsLost, "Lost.")))
        #expect(player.waiting.count == 1, "that answers no request")
    }
}
