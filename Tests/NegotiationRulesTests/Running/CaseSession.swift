import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises

@testable import NegotiationRules

/// A session that a case plays, command by command.
struct CaseSession {
    private(set) var state: SessionState
    /// UTC milliseconds; every command takes a second.
    private(set) var time = 1_000_000
    /// The events of the last command, and what each viewer was told of them.
    private(set) var events: [Event] = []
    private(set) var notices: [Viewer: [Notice]] = [:]
    /// What happened so far, for the check that every kind of event and refusal stands in some case.
    private(set) var eventNames: Set<String> = []
    private(set) var refusalCodes: Set<RefusalCode> = []

    init(program: RuleProgram, seed: Int) {
        state = SessionState(
            program: program, seed: TestExercises.seed(seed), seats: TestSeats.all(of: program.exercise))
    }

    var exercise: Exercise { state.program.exercise }
    var viewers: [Viewer] { exercise.parties.map { .party($0.id) } + [.control, .observer] }

    mutating func wait(minutes: Int) { time += minutes * 60_000 }

    /// Gives a command; what came of it, line by line. A refusal is told whatever refuses: the case would go on as if the
    /// command had been done.
    mutating func give(_ command: Command, by actor: Actor, only: Set<RuleID>? = nil) -> [String] {
        time += 1_000
        (events, notices) = ([], [:])
        do throws(Refusal) {
            record(try state.decide(command, by: actor, person: "Ada", at: time))
            return EventLines.lines(of: events, in: state, only: only)
        } catch {
            refusalCodes.insert(error.code)
            record(state.events(of: error, by: actor))
            return EventLines.lines(of: error)
        }
    }

    private mutating func record(_ new: [Event]) {
        events = new
        for event in new {
            state.apply(event)
            eventNames.insert(EventLines.name(of: event))
            for viewer in viewers { notices[viewer, default: []] += state.notices(of: event, for: viewer) }
        }
    }
}
