import Bots
import NegotiationModel
import NegotiationRules

extension SessionEngine {
    /// Lets the automated delegations move, if it is time.
    mutating func playBots() {
        guard standing == .open, fold.status == .running else {
            bots.pace.rest()
            return
        }
        seatPlayers()
        guard !bots.players.isEmpty else {
            bots.pace.rest()
            return
        }
        guard bots.pace.isDue(at: timeMs) else { return }
        for place in bots.players.indices { play(place) }
    }

    /// Whoever was seated begins with an empty memory, and so does everybody after a restart.
    private mutating func seatPlayers() {
        let seated = fold.seatedBots
        guard !seated.isEmpty || !bots.players.isEmpty else { return }
        bots.players = seated.compactMap { party, kind in
            if let player = bots.players.first(where: { $0.party == party && $0.kind == kind }) { return player }
            let exercise = fold.state.view(for: .party(party), isHead: true).exercise
            guard var eyes = BotEyes(of: party, in: fold.program), let table = BotTable(exercise, party: party)
            else { return nil }
            let memory = BotMemory(table, limits: eyes.look(at: fold.state).limits)
            return BotSeats.Player(party: party, kind: kind, eyes: eyes, memory: memory)
        }
    }

    private mutating func play(_ place: Int) {
        for _ in 0..<BotPace.commandsMax(in: fold.state.phaseKind) {
            guard let command = nextCommand(of: place) else { return }
            enter(command, of: place)
        }
    }

    private mutating func nextCommand(of place: Int) -> Command? {
        let player = bots.players[place]
        // Events pass by unread here, so everything is looked at again.
        bots.players[place].eyes.forget()
        let (sight, state) = (bots.players[place].eyes.look(at: fold.state), fold.state)
        bots.players[place].refusal = nil
        return Bot(player.kind).step(
            &bots.players[place].memory, sight, refusal: player.refusal, at: timeMs,
            draw: { state.draw(forBotOf: player.party, $0, of: $1) })
    }

    /// Enters a delegation's command as its party's head would give it. A refusal is the delegation's to read.
    private mutating func enter(_ command: Command, of place: Int) {
        let player = bots.players[place]
        guard let seat = fold.head(of: player.party), let written = WrittenCommand(command) else { return }
        let actor = Actor.seat(role: fold.role(seat))
        let giver = Giver(seat: fold.seats[seat].id, person: player.person, key: "")
        do throws(Refusal) {
            let events = try fold.state.decide(command, by: actor, person: giver.person, at: timeMs)
            _ = enter(written, events, giver, fault: nil)
        } catch {
            let trace = fold.state.events(of: error, by: actor)
            if !trace.isEmpty { _ = enter(written, trace, giver, fault: nil) }
            bots.players[place].refusal = error
        }
    }

    // MARK: Heads

    /// Refuses to seat an automated delegation where somebody sits at the party's head.
    func demandEmptyHead(_ command: Command) throws(Refusal) {
        guard case .seatBot(let party, _) = command, let head = fold.head(of: party) else { return }
        let place = seats.places[head]
        guard !place.connections.isEmpty else { return }
        throw Refusal(
            .seatMayNot, "Somebody sits at the head of that delegation: \(place.person ?? place.seat.rawValue).",
            instead: "An automated delegation plays where nobody does; it can be seated once they have left.")
    }

    /// An automated delegation makes room for the head of its party.
    mutating func standDown(for place: Int) {
        guard standing == .open, case .party(let party, true) = fold.role(place),
            fold.seatedBots.contains(where: { $0.party == party })
        else { return }
        enterByClock(.unseatBot(party: party))
    }
}
