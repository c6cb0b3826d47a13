import Bots
import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms

/// A session played by automated delegations alone, without a server: the rules, the bots and a clock that is counted.
struct BotsAtPlay {
    private struct Player {
        let party: PartyID
        let bot: Bot
        let exercise: ExerciseView
        var memory = BotMemory()
        var refusal: Refusal?
    }

    private(set) var state: SessionState
    private var players: [Player]
    private var timeMs = 1_764_000_000_000
    private(set) var commands: [(party: PartyID, command: Command)] = []
    private(set) var refusals: [Refusal] = []
    private(set) var agreements: [Agreement] = []
    private(set) var ending: EndingID?
    private(set) var stepCount = 0
    /// Called around every step, for measuring.
    var aroundStep: ((() -> Command?) -> Command?)?
    /// Called after every command that was tried.
    var afterStep: ((SessionState) -> Void)?

    init(_ program: RuleProgram, seed: [UInt8], kinds: [BotKind]) {
        state = SessionState(program: program, seed: seed)
        players = []
        for (place, party) in program.exercise.parties.enumerated() {
            let view = state.view(for: .party(party.id), isHead: true)
            players.append(
                Player(party: party.id, bot: Bot(kinds[place % kinds.count]), exercise: view.exercise))
        }
    }

    /// Plays to the end, so many steps a phase.
    mutating func play(stepsAPhase: Int = 20) {
        enter(.start, by: .seat(role: .control))
        while state.status == .running {
            let phaseMs = (state.deadline ?? timeMs) - timeMs
            let isDecision = state.phaseKind == .decision
            for _ in 0..<(state.phaseKind == .adjudication ? 0 : isDecision ? 2 : stepsAPhase) {
                for place in players.indices {
                    for _ in 0..<(isDecision ? 8 : 1) where !step(place) { break }
                }
                timeMs += phaseMs / (stepsAPhase + 1)
            }
            timeMs = max(timeMs, state.deadline ?? timeMs)
            enter(.phaseElapsed, by: .clock)
        }
    }

    /// False where the delegation has nothing to do.
    private mutating func step(_ place: Int) -> Bool {
        guard state.status == .running else { return false }
        let player = players[place]
        let view = View(
            viewer: .party(player.party), isHead: true, exercise: player.exercise,
            sections: state.sections(for: .party(player.party)))
        stepCount += 1
        var memory = player.memory
        players[place].memory = BotMemory()
        let (state, timeMs) = (state, timeMs)
        let act = {
            player.bot.step(
                &memory, view, refusal: player.refusal, at: timeMs,
                draw: { state.draw(forBotOf: player.party, $0, of: $1) })
        }
        let command = aroundStep?(act) ?? act()
        players[place].memory = memory
        players[place].refusal = nil
        guard let command else { return false }
        commands.append((player.party, command))
        players[place].refusal = enter(command, by: .seat(role: .party(id: player.party, head: true)))
        afterStep?(self.state)
        return true
    }

    @discardableResult
    private mutating func enter(_ command: Command, by actor: Actor) -> Refusal? {
        do throws(Refusal) {
            for event in try state.decide(command, by: actor, person: "", at: timeMs) {
                state.apply(event)
                if case .agreed(let agreement, _) = event { agreements.append(agreement) }
                if case .ended(let ending, _) = event { self.ending = ending }
            }
            return nil
        } catch {
            refusals.append(error)
            return error
        }
    }
}
