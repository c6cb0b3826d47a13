import ExerciseModel
import NegotiationModel
import NegotiationRules
import RulePrograms

/// A measure made ready: its names looked up, its expression compiled.
enum MeasureQuestion: Sendable {
    case settled
    case ending(EndingID)
    case atEnd(StateQuestion)
    /// The mean over the rounds.
    case average(StateQuestion)
    /// The sum over the rounds.
    case total(StateQuestion)
    /// By issue: what a step upwards counts.
    case steps([Int])
    /// By issue: whether it counts.
    case distance([Bool])
    case result(party: Int, lessNoDeal: Bool)
    case declined([PartyID])
    case blockedByUnbound
    case bites(rule: Int)

    init(_ measure: Measure, _ program: RuleProgram) throws(RehearsalFault) {
        let exercise = program.exercise
        switch measure {
        case .settled: self = .settled
        case .ending(let id):
            guard exercise.endings.contains(where: { $0.id == id }) else {
                throw .measure("No ending is called “\(id)”.")
            }
            self = .ending(id)
        case .holds(let expression): self = .atEnd(try Self.question(expression, .truth, program))
        case .value(let expression): self = .atEnd(try Self.question(expression, .number, program))
        case .average(let expression): self = .average(try Self.question(expression, .number, program))
        case .rounds(let expression): self = .total(try Self.question(expression, .truth, program))
        case .terms(let side):
            guard exercise.sides.contains(where: { $0.id == side }) else {
                throw .measure("No side is called “\(side)”.")
            }
            self = .steps(exercise.issues.map { $0.favours == side ? 1 : -1 })
        case .undertaken(let issues):
            for issue in issues where !exercise.issues.contains(where: { $0.id == issue }) {
                throw .measure("No issue is called “\(issue)”.")
            }
            self = .distance(exercise.issues.map { issues.contains($0.id) })
        case .result(let party): self = .result(party: try Self.place(party, exercise), lessNoDeal: false)
        case .gain(let party): self = .result(party: try Self.place(party, exercise), lessNoDeal: true)
        case .declined(let parties):
            for party in parties { _ = try Self.place(party, exercise) }
            self = .declined(parties)
        case .blockedByUnbound: self = .blockedByUnbound
        case .bites(let rule):
            guard let place = exercise.rules.firstIndex(where: { $0.id == rule }) else {
                throw .measure("No rule is called “\(rule)”.")
            }
            self = .bites(rule: place)
        }
    }

    private static func question(
        _ expression: Expression, _ kind: StateQuestion.Kind, _ program: RuleProgram
    ) throws(RehearsalFault) -> StateQuestion {
        do { return try StateQuestion(expression, kind, in: program) } catch {
            throw .measure("“\(expression.rawValue)”: \(error.sentence).")
        }
    }

    private static func place(_ party: PartyID, _ exercise: Exercise) throws(RehearsalFault) -> Int {
        guard let place = exercise.parties.firstIndex(where: { $0.id == party }) else {
            throw .measure("No party is called “\(party)”.")
        }
        return place
    }
}
