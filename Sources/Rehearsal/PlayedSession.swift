import Bots
import ExerciseModel
import NegotiationModel
import NegotiationRules

/// One session while it is played: the rules, the delegations, and a clock that is counted.
struct PlayedSession {
    private struct Player {
        let party: PartyID
        let kind: BotKind
        let bot: Bot
        let actor: Actor
        var eyes: BotEyes
        var memory: BotMemory
        var refusal: Refusal?
    }

    /// How often in a negotiation phase every delegation is asked, one after the other.
    private static let stepsPerNegotiation = 3
    /// The most commands of one delegation each time.
    private static let commandsPerLook = 4
    /// The most commands of one delegation in a decision phase.
    private static let commandsPerDecisionMax = 12

    private let stage: RehearsalStage
    /// Called with every command, before it is decided: for tests.
    var watch: ((PartyID, Command, SessionState) -> Void)?
    private var state: SessionState
    private var players: [Player] = []
    private var tally: SessionTally
    // Any moment will do: nothing depends on the date.
    private var timeMs = 1_764_000_000_000
    private var commandCount = 0
    private var refusalCount = 0

    init(_ stage: RehearsalStage, seed: Int) {
        self.stage = stage
        let bytes = Dice.seed(of: seed)
        let dice = Dice(seed: bytes)
        state = SessionState(program: stage.program, seed: bytes)
        tally = SessionTally(stage)
        for seat in stage.seats {
            let kind = seat.kind ?? stage.family[dice.value("kind/\(seat.party)", of: stage.family.count)]
            players.append(
                Player(
                    party: seat.party, kind: kind, bot: Bot(kind, seat.orders),
                    actor: .seat(role: .party(id: seat.party, head: true)), eyes: seat.eyes, memory: seat.memory))
        }
    }

    mutating func play() {
        enter(.start, by: .seat(role: .control))
        while state.status == .running {
            let point = state.point
            switch state.phaseKind {
            case .negotiation: negotiate()
            case .decision: decide()
            case .adjudication, nil: break
            }
            timeMs = max(timeMs, state.deadline ?? timeMs)
            enter(.phaseElapsed, by: .clock)
            if let point, !point.inEpilogue, point.index == stage.exercise.schedule.phases.count - 1 {
                tally.sample(state, stage)
            }
        }
    }

    private mutating func negotiate() {
        let phaseMs = (state.deadline ?? timeMs) - timeMs
        for _ in 0..<Self.stepsPerNegotiation {
            timeMs += phaseMs / (Self.stepsPerNegotiation + 1)
            for place in players.indices {
                for _ in 0..<Self.commandsPerLook where !step(place) { break }
            }
        }
    }

    private mutating func decide() {
        for place in players.indices {
            for _ in 0..<Self.commandsPerDecisionMax where !step(place) { break }
        }
    }

    /// False where the delegation has nothing to do.
    @discardableResult
    private mutating func step(_ place: Int) -> Bool {
        guard state.status == .running else { return false }
        let sight = players[place].eyes.look(at: state)
        let (party, refusal) = (players[place].party, players[place].refusal)
        var memory = BotMemory()
        swap(&memory, &players[place].memory)
        let command = players[place].bot.step(
            &memory, sight, refusal: refusal, at: timeMs, draw: { state.draw(forBotOf: party, $0, of: $1) })
        swap(&memory, &players[place].memory)
        players[place].refusal = nil
        guard let command else { return false }
        commandCount += 1
        watch?(players[place].party, command, state)
        players[place].refusal = enter(command, by: players[place].actor)
        return true
    }

    @discardableResult
    private mutating func enter(_ command: Command, by actor: Actor) -> Refusal? {
        do throws(Refusal) {
            for event in try state.decide(command, by: actor, person: "", at: timeMs) { take(event) }
            return nil
        } catch {
            refusalCount += 1
            for event in state.events(of: error, by: actor) { take(event) }
            return error
        }
    }

    private mutating func take(_ event: Event) {
        tally.read(event, stage)
        if case .offerClosed(let id, let how) = event, stage.readsClosings { tally.readClosing(id, how, state, stage) }
        for place in players.indices { players[place].eyes.note(event) }
        state.apply(event)
        if case .agreed = event { tally.noteAgreement(state) }
    }

    // MARK: What it came to

    var outcome: RehearsedSession {
        let parties = stage.exercise.parties.map(\.id)
        return RehearsedSession(
            ending: tally.ending, roundsPlayed: tally.roundsPlayed, settledRound: tally.settledRound,
            package: state.optionsNow, agreedRounds: state.roundsOfAgreement,
            results: parties.map { state.result(for: $0) ?? 0 },
            noDeals: parties.map { state.noDealValue(of: $0) ?? 0 }, bites: tally.bites, outcomes: state.drawnOutcomes,
            actions: tally.actions, kinds: players.map(\.kind), commandCount: commandCount,
            refusalCount: refusalCount,
            measures: stage.questions.indices.map { 1_000 * tally.sums[$0] / divisor($0) + 1_000 * last($0) })
    }

    /// What a measure's sum is divided by.
    private func divisor(_ place: Int) -> Int {
        if case .average = stage.questions[place] { max(1, tally.sampleCount) } else { 1 }
    }

    /// What a measure finds at the end, besides what was added up on the way.
    private func last(_ place: Int) -> Int {
        switch stage.questions[place] {
        case .settled: return tally.settledRound == nil ? 0 : 1
        case .ending(let ending): return tally.ending == ending ? 1 : 0
        case .atEnd(let question): return question.answer(in: state)
        case .steps(let favours): return stepsFromStatusQuo { $1 * favours[$0] }
        case .distance(let counts): return stepsFromStatusQuo { counts[$0] ? abs($1) : 0 }
        case .result(let party, let lessNoDeal):
            let id = stage.exercise.parties[party].id
            return (state.result(for: id) ?? 0) - (lessNoDeal ? state.noDealValue(of: id) ?? 0 : 0)
        case .bites(let rule): return tally.bites[rule]
        case .average, .total, .declined, .blockedByUnbound: return 0
        }
    }

    private func stepsFromStatusQuo(_ count: (_ issue: Int, _ steps: Int) -> Int) -> Int {
        zip(stage.exercise.issues.indices, state.optionsNow).reduce(0) { sum, pair in
            let issue = stage.exercise.issues[pair.0]
            let start = issue.options.firstIndex { $0.id == issue.statusQuo } ?? 0
            return sum + count(pair.0, pair.1 - start)
        }
    }
}
