import Bots
import NegotiationModel
import NegotiationRules

/// Plays by automated delegations as a rehearsal does; where play would end, control goes back to its beginning.
extension GeneratedSession {
    private struct Player {
        let party: PartyID
        let actor: Actor
        let bot: Bot
        var eyes: BotEyes
        var memory: BotMemory
        var refusal: Refusal?
    }

    mutating func playBots(entries: Int) throws {
        stop(after: entries)
        var branch = 0
        var players = try players(branch)
        while entryCount < entries {
            switch state.phaseKind {
            case .negotiation: try negotiate(&players)
            case .decision: try askAll(&players, times: 12)
            case .adjudication, nil: break
            }
            timeMs = max(timeMs, state.deadline ?? timeMs)
            if state.status == .running, !endsPlay(.phaseElapsed, by: .clock) {
                try give(.phaseElapsed, by: .clock, seat: "clock") { event in
                    for place in players.indices { players[place].eyes.note(event) }
                }
            } else {
                try goBack()
                branch += 1
                players = try self.players(branch)
            }
        }
    }

    private func players(_ branch: Int) throws -> [Player] {
        let kinds = BotKind.allCases
        return try program.exercise.parties.enumerated().map { place, party in
            let exercise = state.view(for: .party(party.id), isHead: true).exercise
            guard var eyes = BotEyes(of: party.id, in: program), let table = BotTable(exercise, party: party.id) else {
                throw Fault("The exercise has more parties or issues than automated delegations can play.")
            }
            let memory = BotMemory(table, limits: eyes.look(at: state).limits)
            return Player(
                party: party.id, actor: .seat(role: .party(id: party.id, head: true)),
                bot: Bot(kinds[(branch + place) % kinds.count]), eyes: eyes, memory: memory)
        }
    }

    private mutating func negotiate(_ players: inout [Player]) throws {
        let phaseMs = (state.deadline ?? timeMs) - timeMs
        for _ in 0..<3 {
            timeMs += phaseMs / 4
            try askAll(&players, times: 4)
        }
    }

    private mutating func askAll(_ players: inout [Player], times: Int) throws {
        for place in players.indices {
            for _ in 0..<times where try !step(place, &players) { break }
        }
    }

    /// False where the delegation has nothing to do.
    private mutating func step(_ place: Int, _ players: inout [Player]) throws -> Bool {
        guard state.status == .running else { return false }
        let sight = players[place].eyes.look(at: state)
        let (player, now) = (players[place], state)
        let command = player.bot.step(
            &players[place].memory, sight, refusal: player.refusal, at: timeMs,
            draw: { now.draw(forBotOf: player.party, $0, of: $1) })
        players[place].refusal = nil
        guard let command, !endsPlay(command, by: player.actor) else { return false }
        players[place].refusal = try give(
            command, by: player.actor, seat: SeatID("\(player.party)-1"), person: "Automated delegation"
        ) { event in
            for place in players.indices { players[place].eyes.note(event) }
        }
        return true
    }
}
