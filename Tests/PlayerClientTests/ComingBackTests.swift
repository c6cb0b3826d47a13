import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

@Suite("Ending well, and coming back well")
struct ComingBackTests {
    private static let wrong = WireError(.codeWrong, "No seat is opened by this code.")

    private func refuse(_ player: inout Player, _ error: WireError) {
        player.give(.connected)
        player.receive(.failure(id: "join", error))
    }

    @Test(
        "who was seated goes on trying where the server refuses the seat, and says why; once for each reason",
        arguments: [
            (WireErrorKind.codeWrong, "The server runs, but without a seat for your code"),
            (.tooManyTries, "The server runs, and hears too many wrong codes"),
            (.sessionStopped, "[OFFLINE] That is so."),
        ])
    func goesOn(_ kind: WireErrorKind, _ words: String) {
        var player = Player.joined()
        player.give(.disconnected(reason: "The connection was lost."))
        refuse(&player, WireError(kind, "That is so."))
        #expect(player.exitCode == nil)
        #expect(player.effects == [.hangUp])
        player.give(.disconnected(reason: "The connection was closed.", .hungUp))
        #expect(player.printed.count == 1 && player.printed[0].contains(words), "\(player.printed)")
        #expect(player.printed[0].hasSuffix("Trying again by itself; what you type is kept."))
        #expect(player.effects.last == .connect(afterMilliseconds: 1000))
        refuse(&player, WireError(kind, "That is so."))
        player.give(.disconnected(reason: "The connection was closed.", .hungUp))
        #expect(player.printed.isEmpty)
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.printed == ["[ONLINE] Connected again; nothing was missed."])
    }

    @Test("a line that was kept meanwhile is sent once the seat is there again")
    func keptLines() {
        var player = Player.joined()
        player.give(.disconnected(reason: "Lost."))
        player.type("say all: one")
        refuse(&player, Self.wrong)
        player.give(.disconnected(reason: "Closed.", .hungUp))
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.commands == [.say(to: .plenary, text: "one")])
    }

    @Test("a closed session ends the client with a sentence, and it asks for no seat again")
    func closedSession() {
        var player = Player.joined()
        #expect(player.receive(.closing(reason: "The session is closed.")) == ["[SERVER] The session is closed."])
        player.give(.disconnected(reason: "The server closed the connection.", .closed(code: 1000)))
        #expect(player.effects.last == .end(code: .done))
        #expect(player.printed.first?.hasPrefix("[CLOSED] The session is closed") == true, "\(player.printed)")
        player.give(.tick(now: Player.now + 60_000))
        #expect(player.effects.isEmpty)
    }

    @Test("what was typed and not done is shown before the client leaves, whatever ends it")
    func undone() {
        var player = Player.joined()
        player.type("say all: one")
        player.give(.disconnected(reason: "Lost."))
        player.type("offer ukraine: forces=2")
        player.type("accept 2")
        player.type("yes")
        player.give(.disconnected(reason: "Closed.", .closed(code: 1000)))
        let shown = player.printed.dropFirst()
        #expect(
            Array(shown) == [
                "Not done, since it was never sent: offer ukraine: forces=2",
                "Not done, since it was never sent: accept 2", "Not done, since it was never sent: yes",
                "Sent, but not answered, so perhaps not done: say all: one",
            ], "\(player.printed)")
        var other = Player.joined()
        other.type("say all: one")
        other.type("quit")
        other.type("quit")
        #expect(other.printed == ["Sent, but not answered, so perhaps not done: say all: one"])
        #expect(other.exitCode == .done)
    }

    @Test("a command that was asked about is shown by its own line, not by the yes")
    func undoneAfterQuestion() {
        var player = Player.joined()
        player.type("accept 2")
        player.type("yes")
        player.type("quit")
        player.type("quit")
        #expect(player.printed == ["Sent, but not answered, so perhaps not done: accept 2"], "\(player.printed)")
    }

    @Test("a first connection that can't work says so and ends; one that worked before goes on")
    func hopeless() {
        var player = Player()
        player.give(.disconnected(reason: "No connection to x: there is no host “x”.", .hopeless))
        #expect(player.effects.last == .end(code: .unreachable))
        #expect(player.printed.first == "No connection to x: there is no host “x”.")
        var seated = Player.joined()
        seated.give(.disconnected(reason: "No connection to x: there is no host “x”.", .hopeless))
        #expect(seated.effects.last == .connect(afterMilliseconds: 500))
    }

    @Test("after three seconds without an answer it says so, once: when dialling, joining and asking")
    func noAnswer() {
        var player = Player()
        var now = Player.now
        func wait(_ seconds: Int) -> [String] {
            now += seconds * 1000
            player.give(.tick(now: now))
            return player.printed
        }
        player.give(.dialling)
        #expect(wait(2).isEmpty)
        #expect(
            wait(1) == [
                "[CLIENT] The server has not answered for 3 seconds: it may be asleep, or the network slow. Still trying."
            ])
        #expect(wait(5).isEmpty)
        player.give(.connected)
        #expect(wait(3).first?.hasPrefix("[CLIENT] The server took the connection, and has not") == true)
        player.join(SampleView.view())
        #expect(wait(9).isEmpty)
        player.type("say all: one")
        #expect(wait(1).isEmpty)
        player.receive(.news(News(number: 5, time: now, notices: [], updates: ViewSections())))
        #expect(wait(2).isEmpty, "something came")
        #expect(wait(1).first?.hasPrefix("[CLIENT] The server has not answered for 3 seconds. What you gave") == true)
        #expect(wait(30).isEmpty)
    }
}
