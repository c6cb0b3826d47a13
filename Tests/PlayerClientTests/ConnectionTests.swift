import NegotiationModel
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerClient

struct ConnectionTests {
    private static func news(_ number: Int, _ text: String = "Something.") -> News {
        News(number: number, time: Player.now, notices: [Notice(.message, text)], updates: ViewSections())
    }

    @Test func joiningNamesCodeAndName() {
        var player = Player()
        player.give(.connected)
        #expect(player.sent == [FromClient(id: "join", request: .join(JoinRequest(code: "K7Q4", name: "Olena")))])
    }

    @Test func linesTypedBeforeJoiningAreDoneInOrderAfterIt() {
        var player = Player()
        #expect(player.type("say all: one").isEmpty)
        #expect(player.type("say all: two").isEmpty)
        player.give(.connected)
        player.join(SampleView.view())
        #expect(
            player.commands == [.say(to: .plenary, text: "one"), .say(to: .plenary, text: "two")])
    }

    @Test func aBrokenConnectionComesBackAndResendsUnderTheSameKey() throws {
        var player = Player.joined()
        player.type("say all: one")
        let first = try #require(player.sent.first)
        player.give(.disconnected(reason: "The connection was lost."))
        #expect(player.told.map(\.content) == [.offline(reason: "The connection was lost.", isStill: false)])
        #expect(
            player.printed == ["[OFFLINE] The connection was lost. Trying again by itself; what you type is kept."])
        #expect(player.effects.last == .connect(afterMilliseconds: 500))
        #expect(player.type("say all: two").last == "Offline: kept, and sent when the connection is back.")
        #expect(player.sent.isEmpty)
        #expect(player.type("table").count > 1)
        player.give(.connected)
        #expect(
            player.sent.map(\.request) == [.join(JoinRequest(code: "K7Q4", name: "Olena", after: 4))])
        player.join(SampleView.view(), through: 6, missed: [Self.news(5, "Missed one."), Self.news(6, "Missed two.")])
        #expect(
            player.printed == [
                "[ONLINE] Connected again. Meanwhile:", "[MESSAGE] Missed one.", "[MESSAGE] Missed two.",
            ])
        #expect(player.sent.first == first)
        #expect(player.sent.count == 2)
        #expect(player.model.lastNews == 6)
    }

    @Test func aRecordShorterThanWhatWasSeenIsReported() {
        var player = Player.joined()
        player.give(.disconnected(reason: "Lost."))
        player.give(.connected)
        player.join(SampleView.view(), through: 3)
        #expect(player.printed.last == PlainPages.lossNotice)
        #expect(player.model.lastNews == 3)
    }

    @Test func anAnsweredCommandIsNotSentAgain() {
        var player = Player.joined()
        player.type("say all: one")
        player.answer(Player.done)
        player.give(.disconnected(reason: "Lost."))
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.sent.isEmpty)
    }

    @Test func everyCommandHasItsOwnKey() {
        var player = Player.joined()
        var keys: [String] = []
        for _ in 0..<3 {
            player.type("say all: same")
            for message in player.sent {
                if case .command(_, let key) = message.request { keys.append(key.text) }
            }
        }
        #expect(keys.count == 3)
        #expect(Set(keys).count == 3)
    }

    @Test func theDelayGrowsAndIsForgottenAfterJoining() {
        var player = Player.joined()
        var delays: [Int] = []
        for _ in 0..<8 {
            player.give(.disconnected(reason: "No."))
            for effect in player.effects { if case .connect(let delay) = effect { delays.append(delay) } }
        }
        #expect(delays == [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
        player.give(.connected)
        player.join(SampleView.view())
        player.give(.disconnected(reason: "No."))
        #expect(player.effects.last == .connect(afterMilliseconds: 500))
    }

    @Test func newsSeenBeforeIsPassedOver() {
        var player = Player.joined()
        #expect(player.receive(.news(Self.news(5))) == ["[MESSAGE] Something."])
        #expect(player.receive(.news(Self.news(5))).isEmpty)
        #expect(player.receive(.news(Self.news(3))).isEmpty)
        #expect(player.model.lastNews == 5)
    }

    @Test func missingNewsIsAskedForOnce() {
        var player = Player.joined()
        player.receive(.news(Self.news(7, "Late.")))
        #expect(player.printed.isEmpty)
        #expect(player.sent.map(\.request) == [.news(NewsRequest(after: 4, limit: 500))])
        player.receive(.news(Self.news(8)))
        #expect(player.sent.isEmpty)
        let lines = player.answer(.news([Self.news(5, "5"), Self.news(6, "6"), Self.news(7, "7"), Self.news(8, "8")]))
        #expect(lines == ["[MESSAGE] 5", "[MESSAGE] 6", "[MESSAGE] 7", "[MESSAGE] 8"])
        #expect(player.receive(.news(Self.news(9, "9"))) == ["[MESSAGE] 9"])
    }

    @Test(arguments: [
        (WireErrorKind.codeWrong, ExitCode.notAdmitted), (.tooManyTries, .notAdmitted), (.textInvalid, .notAdmitted),
        (.seatTakenOver, .takenOver), (.sessionStopped, .stopped), (.sessionClosed, .stopped),
    ])
    func aRefusedJoinEndsWithASentence(_ kind: WireErrorKind, _ code: ExitCode) {
        var player = Player()
        player.give(.connected)
        let lines = player.receive(.failure(id: "join", WireError(kind, "That is so.")))
        #expect(lines.first == "That is so.")
        #expect(player.exitCode == code)
        player.give(.disconnected(reason: "Closed."))
        #expect(player.effects.isEmpty)
    }

    @Test func aSeatTakenOverLaterEndsToo() {
        var player = Player.joined()
        player.receive(.failure(id: nil, WireError(.seatTakenOver, "Your code joined from elsewhere.")))
        #expect(player.exitCode == .takenOver)
    }

    @Test func theEndOfInputWaitsForAnswersAndTheirNews() {
        var player = Player.joined()
        player.type("say all: one")
        player.give(.endOfInput)
        #expect(player.exitCode == nil)
        player.answer(.done(CommandAnswer(through: 5, repeated: false)))
        #expect(player.exitCode == nil)
        player.receive(.news(Self.news(5)))
        #expect(player.exitCode == .done)
    }

    @Test func promisedNewsIsNotWaitedForForever() {
        var player = Player.joined()
        player.type("say all: one")
        player.give(.endOfInput)
        player.answer(.done(CommandAnswer(through: 5, repeated: false)))
        player.give(.tick(now: Player.now + 1999))
        #expect(player.exitCode == nil)
        player.give(.tick(now: Player.now + 2000))
        #expect(player.exitCode == .done)
    }

    @Test func theEndOfInputAloneWaitsForJoining() {
        var player = Player()
        player.give(.endOfInput)
        #expect(player.exitCode == nil)
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.exitCode == .done)
    }

    @Test func aServerThatIsNotThereEndsAScript() {
        var player = Player()
        player.type("say all: one")
        player.give(.endOfInput)
        for _ in 0..<5 { player.give(.disconnected(reason: "Refused.")) }
        #expect(player.exitCode == .unreachable)
        #expect(
            player.printed == [
                "The server could not be reached; not done: 1 command.",
                "Not done, since it was never sent: say all: one",
            ])
    }

    @Test func linesAfterAnOfferWaitForItsQuestion() {
        var player = Player.joined()
        player.type("offer ukraine: forces=2")
        #expect(player.type("yes").isEmpty)
        #expect(player.type("quit").isEmpty)
        player.answer(.previewed(Player.preview))
        #expect(player.commands.count == 1)
        #expect(player.exitCode == nil)
        player.answer(Player.done)
        #expect(player.exitCode == .done)
    }

    @Test func quitBeforeTheEndOfInputStillWaits() {
        var player = Player.joined()
        player.type("offer ukraine: forces=2")
        player.type("yes")
        player.type("quit")
        player.give(.endOfInput)
        player.answer(.previewed(Player.preview))
        #expect(player.commands.count == 1)
        #expect(player.exitCode == nil)
        #expect(player.answer(Player.done) == ["Put forward."])
        #expect(player.exitCode == .done)
    }

    @Test func quitWorksWithoutAConnection() {
        var player = Player()
        player.give(.disconnected(reason: "Refused."))
        player.type("quit")
        #expect(player.exitCode == .done)
        var other = Player()
        other.give(.disconnected(reason: "Refused."))
        other.type("say all: one")
        other.type("quit")
        #expect(other.exitCode == nil)
        other.type("quit")
        #expect(other.exitCode == .done)
    }

    @Test func quittingTwiceLeavesAtOnce() {
        var player = Player.joined()
        player.type("say all: one")
        player.type("quit")
        #expect(player.exitCode == nil)
        player.type("quit")
        #expect(player.exitCode == .done)
    }

    @Test func aQuestionLeftOpenIsNotDone() {
        var player = Player.joined()
        player.type("accept 2")
        player.give(.endOfInput)
        #expect(player.printed == ["No yes was given: not done."])
        #expect(player.exitCode == .done)
    }

    @Test func logAsksForTheLastNews() {
        var player = Player.joined()
        player.type("log 3")
        #expect(player.sent.map(\.request) == [.news(NewsRequest(after: 1, limit: 3))])
        #expect(player.answer(.news([Self.news(4, "Old.")])) == ["13:46:40 [MESSAGE] Old."])
        #expect(player.model.lastNews == 4)
    }

    @Test func aPhaseThatBeginsWithSoLittleIsNoNews() {
        var player = Player.joined()
        var play = SampleView.play
        play.deadline = Player.now + 300_000
        var updates = ViewSections()
        updates.play = play
        player.receive(.news(News(number: 5, time: 0, notices: [], updates: updates)))
        player.give(.tick(now: Player.now + 500))
        #expect(player.printed.isEmpty)
        player.give(.tick(now: Player.now + 240_000))
        #expect(player.printed == ["[CLOCK] 1:00 left in Negotiation."])
    }

    @Test func theDeadlineIsAnnouncedOnce() {
        var player = Player.joined()
        let deadline = 1_000_754_000
        player.give(.tick(now: deadline - 299_500))
        #expect(player.printed == ["[CLOCK] 4:59 left in Negotiation."])
        player.give(.tick(now: deadline - 298_000))
        #expect(player.printed.isEmpty)
        player.give(.tick(now: deadline - 60_000))
        #expect(player.printed == ["[CLOCK] 1:00 left in Negotiation."])
    }

    @Test func theServersClockCounts() {
        var player = Player()
        _ = player.model.handle(.tick(now: 5))
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.type("clock").first?.contains("12:34 left") == true)
    }

    @Test func controlHearsWhoComesAndGoes() {
        var player = Player.joined(as: .control)
        func presence(_ isConnected: Bool) -> ToClient {
            .presence(
                Presence(seats: [
                    SeatPresence(
                        seat: "us-1", viewer: .party("us"), isHead: true, connected: isConnected, person: "Ann",
                        lastSeen: Player.now)
                ]))
        }
        #expect(player.receive(presence(true)).isEmpty)
        #expect(player.receive(presence(false)) == ["[SEATS] us-1 (Ann) is gone."])
        #expect(player.type("who").last == "Seat us-1 (us, head): Ann, not connected, last seen 13:46:40 UTC")
    }

    @Test func whatCantBeReadIsPassedOver() {
        var player = Player.joined()
        player.give(.frame(Array("{".utf8)))
        #expect(player.printed.first?.hasPrefix("[CLIENT] What the server sent is not JSON") == true)
        player.give(.frame(Array(#"{"jsonrpc":"2.0","method":"later","params":{}}"#.utf8)))
        #expect(player.printed.isEmpty)
    }
}
