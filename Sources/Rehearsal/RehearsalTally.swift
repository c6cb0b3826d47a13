import ExerciseModel
import NegotiationModel

/// Many sessions, added up. Everything by positions in the exercise's order.
public struct RehearsalTally: Sendable, Equatable {
    /// How many there were.
    public private(set) var sessions = 0
    /// By ending, in the order of the exercise's.
    public private(set) var endings: [Int]
    /// In how many of them a settlement came into force.
    public private(set) var settled = 0
    /// By round, from the first: in how many sessions a settlement came into force then.
    public private(set) var settledInRound: [Int]
    /// By round: how many of the terms in force at the end were agreed then.
    public private(set) var agreedInRound: [Int]
    /// Rounds begun, in all sessions together.
    public private(set) var roundsPlayed = 0
    /// By issue and option: in how many settlements it stood at the end.
    public private(set) var optionsOfSettlements: [[Int]]
    /// By draw and outcome: sessions, and how many of them settled.
    public private(set) var sessionsOfOutcome: [[Int]]
    /// By draw and outcome: how many of those sessions settled.
    public private(set) var settledOfOutcome: [[Int]]
    /// By party, in thousandths of tenths.
    private(set) var results: [Sample]
    private(set) var noDeals: [Sample]
    private(set) var gains: [Sample]
    /// By rule: how often it bit, and in how many sessions.
    public private(set) var bites: [Int]
    /// By rule: in how many sessions it bit at least once.
    public private(set) var sessionsBitten: [Int]
    /// By party and action: how often it was taken, and in how many sessions.
    public private(set) var actions: [[Int]]
    /// By party and action: in how many sessions it was taken at least once.
    public private(set) var sessionsActed: [[Int]]
    /// Given by delegations in all sessions together, refused ones among them.
    public private(set) var commands = 0
    /// How many of the commands were refused.
    public private(set) var refusals = 0
    private let endingIDs: [EndingID]

    init(_ exercise: Exercise) {
        endingIDs = exercise.endings.map(\.id)
        endings = exercise.endings.map { _ in 0 }
        settledInRound = [Int](repeating: 0, count: exercise.schedule.rounds)
        agreedInRound = settledInRound
        optionsOfSettlements = exercise.issues.map { $0.options.map { _ in 0 } }
        sessionsOfOutcome = exercise.draws.map { $0.outcomes.map { _ in 0 } }
        settledOfOutcome = sessionsOfOutcome
        results = exercise.parties.map { _ in Sample() }
        noDeals = results
        gains = results
        bites = exercise.rules.map { _ in 0 }
        sessionsBitten = bites
        actions = exercise.parties.map { _ in exercise.actions.map { _ in 0 } }
        sessionsActed = actions
    }

    mutating func add(_ session: RehearsedSession) {
        sessions += 1
        if let place = endingIDs.firstIndex(where: { $0 == session.ending }) { endings[place] += 1 }
        roundsPlayed += session.roundsPlayed
        commands += session.commandCount
        refusals += session.refusalCount
        for (draw, outcome) in session.outcomes.enumerated() { sessionsOfOutcome[draw][outcome] += 1 }
        if let round = session.settledRound { addSettlement(session, in: round) }
        for case let round? in session.agreedRounds { agreedInRound[place(of: round)] += 1 }
        for party in results.indices {
            results[party].add(1_000 * session.results[party])
            noDeals[party].add(1_000 * session.noDeals[party])
            gains[party].add(1_000 * (session.results[party] - session.noDeals[party]))
        }
        for (rule, count) in session.bites.enumerated() {
            bites[rule] += count
            sessionsBitten[rule] += count > 0 ? 1 : 0
        }
        for (party, counts) in session.actions.enumerated() {
            for (action, count) in counts.enumerated() {
                actions[party][action] += count
                sessionsActed[party][action] += count > 0 ? 1 : 0
            }
        }
    }

    private mutating func addSettlement(_ session: RehearsedSession, in round: Int) {
        settled += 1
        settledInRound[place(of: round)] += 1
        for (issue, option) in session.package.enumerated() { optionsOfSettlements[issue][option] += 1 }
        for (draw, outcome) in session.outcomes.enumerated() { settledOfOutcome[draw][outcome] += 1 }
    }

    private func place(of round: Int) -> Int { min(max(round, 1), settledInRound.count) - 1 }

    mutating func add(_ other: RehearsalTally) {
        sessions += other.sessions
        settled += other.settled
        roundsPlayed += other.roundsPlayed
        commands += other.commands
        refusals += other.refusals
        endings.add(other.endings)
        settledInRound.add(other.settledInRound)
        agreedInRound.add(other.agreedInRound)
        bites.add(other.bites)
        sessionsBitten.add(other.sessionsBitten)
        for place in results.indices {
            results[place].add(other.results[place])
            noDeals[place].add(other.noDeals[place])
            gains[place].add(other.gains[place])
            actions[place].add(other.actions[place])
            sessionsActed[place].add(other.sessionsActed[place])
        }
        for issue in optionsOfSettlements.indices { optionsOfSettlements[issue].add(other.optionsOfSettlements[issue]) }
        for draw in sessionsOfOutcome.indices {
            sessionsOfOutcome[draw].add(other.sessionsOfOutcome[draw])
            settledOfOutcome[draw].add(other.settledOfOutcome[draw])
        }
    }
}

extension [Int] {
    fileprivate mutating func add(_ other: [Int]) {
        for place in indices { self[place] += other[place] }
    }
}
