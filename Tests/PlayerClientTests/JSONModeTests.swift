import NegotiationModel
import PlayerClient
import SeatedPlayers
import StrictJSON
import Testing
import WireMessages

struct JSONModeTests {
    private func error(_ lines: [String]) throws -> (id: JSON?, code: Int?, kind: String?) {
        let json = try JSON(parsing: try #require(lines.first), limits: .file)
        return (json["id"], json["error"]?["code"]?.wholeNumber, json["error"]?["data"]?["code"]?.text)
    }

    @Test func theClientFillsWhatALineLeavesOut() {
        var player = Player.joined(mode: .json)
        player.type(#"{"method":"words.say","params":{"to":{"plenary":{}},"text":"Hello"}}"#)
        let key = CommandKey("k-1")!
        #expect(
            player.sent == [FromClient(id: "r1", request: .command(.say(to: .plenary, text: "Hello"), key: key))])
        #expect(player.printed.isEmpty)
        player.type(#"{"method":"control.start"}"#)
        #expect(player.commands == [.start])
    }

    @Test func whatIsGivenIsKept() {
        var player = Player.joined(mode: .json)
        player.type(#"{"jsonrpc":"2.0","id":7,"method":"offer.withdraw","params":{"offer":"us 1","key":"mine"}}"#)
        #expect(
            player.sent == [
                FromClient(id: .number(7), request: .command(.withdraw(offer: "us 1"), key: CommandKey("mine")!))
            ])
    }

    @Test func everyServerMessageIsALine() {
        var player = Player(mode: .json)
        player.give(.connected)
        player.join(SampleView.view())
        #expect(player.printed.count == 1)
        #expect(player.printed.first?.contains(#""id":"join""#) == true)
        let news = ToClient.news(News(number: 5, time: 1, notices: [], updates: ViewSections()))
        #expect(player.receive(news) == [news.json.canonicalText])
        #expect(player.receive(news).isEmpty)
        player.type(#"{"id":3,"method":"session.news","params":{"after":0,"limit":5}}"#)
        #expect(player.receive(.answer(id: .number(3), .news([]))).count == 1)
        #expect(player.waiting.isEmpty)
    }

    @Test(arguments: [
        ("hello", -32700, "frame.malformed"), ("[]", -32600, "batch.refused"), ("7", -32600, "request.invalid"),
        (#"{"method":"dance"}"#, -32601, "method.unknown"), (#"{"params":{}}"#, -32600, "request.invalid"),
        (#"{"method":"control.extend","params":{}}"#, -32602, "params.invalid"),
        (#"{"method":"control.extend","params":[]}"#, -32602, "params.invalid"),
        (#"{"method":"session.join","params":{"code":"x","name":"y"}}"#, -32600, "join.already"),
        (#"{"id":"join","method":"control.start"}"#, -32600, "request.invalid"),
    ])
    func mistakesAreAnsweredLikeTheServerWould(_ line: String, _ code: Int, _ kind: String) throws {
        var player = Player.joined(mode: .json)
        let found = try error(player.type(line))
        #expect(found.code == code)
        #expect(found.kind == kind)
        #expect(player.sent.isEmpty)
    }

    @Test func anIdThatWaitsIsRefused() throws {
        var player = Player.joined(mode: .json)
        player.type(#"{"id":1,"method":"control.start"}"#)
        #expect(try error(player.type(#"{"id":1,"method":"control.start"}"#)).kind == "request.invalid")
    }

    @Test func requestsTypedOfflineAreSentAfterJoining() {
        var player = Player(mode: .json)
        #expect(player.type(#"{"method":"control.start"}"#).isEmpty)
        player.give(.connected)
        player.join(SampleView.view(as: .control))
        #expect(player.commands == [.start])
    }

    @Test func aLostConnectionIsALineToo() throws {
        var player = Player.joined(mode: .json)
        player.give(.disconnected(reason: "Lost."))
        let json = try JSON(parsing: try #require(player.printed.first), limits: .file)
        #expect(json["method"] == "client.offline")
        #expect(player.effects.last == .connect(afterMilliseconds: 500))
    }

    @Test func aWrongCodeEnds() {
        var player = Player(mode: .json)
        player.give(.connected)
        player.receive(.failure(id: "join", WireError(.codeWrong, "No seat has this code.")))
        #expect(player.printed.count == 1)
        #expect(player.exitCode == .notAdmitted)
    }

    @Test func theEndOfInputWaitsForAnswers() {
        var player = Player.joined(mode: .json)
        player.type(#"{"method":"control.start"}"#)
        player.give(.endOfInput)
        #expect(player.exitCode == nil)
        player.receive(.failure(id: "r1", WireError(Refusal(.notRunning, "No."))))
        #expect(player.exitCode == .done)
    }

    @Test func gapsAreFilledWithoutRepeating() {
        var player = Player.joined(mode: .json)
        func news(_ number: Int) -> News { News(number: number, time: 0, notices: [], updates: ViewSections()) }
        #expect(player.receive(.news(news(6))).isEmpty)
        #expect(player.sent.map(\.request) == [.news(NewsRequest(after: 4, limit: 500))])
        let lines = player.answer(.news([news(5), news(6)]))
        #expect(lines == [ToClient.news(news(5)), .news(news(6))].map(\.json.canonicalText))
    }
}
