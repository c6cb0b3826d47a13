import NegotiationModel
import PlayerClient
import SeatedPlayers
import Testing
import WireMessages

@testable import PlayerScreens

/// Control is offered `bot` only where a party has nobody at its head, or a bot that can be taken out.
struct BotWordTests {
    private func control(headsThere: Set<PartyID>, bots: [BotView] = []) -> Player {
        var control = Player.joined(as: .control)
        control.hear { $0.bots = bots }
        let seats = SampleView.view().exercise.parties.map {
            SeatPresence(
                seat: SeatID("\($0.id)-1"), viewer: .party($0.id), isHead: true, connected: headsThere.contains($0.id),
                person: "Ann", lastSeen: 1)
        }
        control.receive(.presence(Presence(seats: seats)))
        return control
    }

    private func now(_ player: Player) throws -> String {
        let view = try #require(player.model.view)
        let pages = ScreenPages(view: view, time: Player.now, columns: 400, presence: player.model.presence)
        return pages.tasks.last?.text ?? ""
    }

    private static let all = Set(SampleView.view().exercise.parties.map(\.id))

    @Test func notWhereEveryHeadIsTaken() throws {
        var control = control(headsThere: Self.all)
        #expect(control.type("help").contains("  bot: somebody sits at the head of every delegation"))
        #expect(control.type("help bot").last == "Not now: somebody sits at the head of every delegation.")
        #expect(try !now(control).contains("  bot"))
    }

    @Test func whereOneIsFree() throws {
        var control = control(headsThere: Self.all.subtracting(["russia"]))
        #expect(control.type("help").contains { $0.hasPrefix("  bot PARTY") })
        #expect(try now(control).contains("  bot"))
    }

    @Test func whereOneCanBeTakenOut() throws {
        let control = control(headsThere: Self.all, bots: [BotView(party: "russia", kind: .linear)])
        #expect(try now(control).contains("  bot"))
    }

    @Test func notAfterEndex() {
        var control = control(headsThere: [])
        var play = SampleView.play
        play.status = .ended
        control.hear { $0.play = play }
        #expect(control.type("help").contains("  bot: play is over"))
    }
}
