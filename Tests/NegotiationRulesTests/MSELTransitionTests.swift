import ExerciseModel
import NegotiationModel
import RulePrograms
import TestedExercises
import Testing

@testable import NegotiationRules

/// Every change of a row's status from every status: what is allowed, and what is refused with which code.
@Suite("Statuses of the MSEL")
struct MSELTransitionTests {
    private static let row: InjectID = "IN-2"
    private static let edit = InjectEdit(body: "Other words.")

    private static let deeds: [(name: String, command: Command)] =
        InjectStatus.allCases.map { ($0.rawValue, .setStatus(row: row, status: $0, reason: "so")) } + [
            ("edit", .editInject(row: row, edit: edit)), ("deliver", .inject(row: row)),
            ("edit and deliver", .inject(row: row, edit: edit)),
        ]

    /// What is not here is refused.
    private static let allowed: [InjectStatus: [String]] = [
        .draft: ["approved", "skipped", "retired", "edit"],
        .approved: ["held", "skipped", "retired", "edit", "deliver", "edit and deliver"],
        .held: ["approved", "skipped", "retired", "edit", "deliver", "edit and deliver"],
        .skipped: ["approved", "retired", "edit"],
        .delivered: [], .retired: [],
    ]

    private static let refusals: [InjectStatus: [String: RefusalCode]] = [
        .draft: [
            "draft": .argumentInvalid, "held": .rowState, "delivered": .argumentInvalid, "deliver": .rowState,
            "edit and deliver": .rowState,
        ],
        .approved: ["draft": .argumentInvalid, "approved": .alreadyDone, "delivered": .argumentInvalid],
        .held: ["draft": .argumentInvalid, "held": .alreadyDone, "delivered": .argumentInvalid],
        .skipped: [
            "draft": .argumentInvalid, "held": .rowState, "delivered": .argumentInvalid, "skipped": .alreadyDone,
            "deliver": .rowState, "edit and deliver": .rowState,
        ],
        .delivered: Dictionary(uniqueKeysWithValues: deeds.map { ($0.name, .alreadyDone) }),
        .retired: [
            "draft": .rowState, "approved": .rowState, "held": .rowState, "delivered": .rowState, "skipped": .rowState,
            "retired": .alreadyDone, "edit": .rowState, "deliver": .rowState, "edit and deliver": .rowState,
        ],
    ]

    @Test("from every status", arguments: InjectStatus.allCases)
    func transitions(from status: InjectStatus) throws {
        for (name, command) in Self.deeds {
            let state = try state(with: status)
            do throws(Refusal) {
                var changed = state
                for event in try give(command, state) { changed.apply(event) }
                #expect(Self.allowed[status]?.contains(name) == true, "\(status.rawValue): \(name)")
                #expect(Self.refusals[status]?[name] == nil, "\(status.rawValue): \(name)")
                #expect(changed.row(Self.row)?.inject.status == wanted(name, status), "\(status.rawValue): \(name)")
            } catch {
                #expect(Self.refusals[status]?[name] == error.code, "\(status.rawValue): \(name): \(error.sentence)")
                #expect(Self.allowed[status]?.contains(name) == false, "\(status.rawValue): \(name)")
                #expect(
                    error.sentence.hasSuffix(".") && error.sentence.contains("row") || error.sentence.contains("Row"))
            }
        }
    }

    @Test("a delivered row stays delivered, whatever is tried, and nobody hears it again")
    func once() throws {
        var state = try state(with: .approved)
        var heard = 0
        for _ in 0..<3 {
            for (_, command) in Self.deeds.reversed() {
                for event in (try? give(command, state)) ?? [] {
                    state.apply(event)
                    heard += state.notices(of: event, for: .party("us")).count
                }
            }
        }
        #expect(heard == 1)
        #expect(state.play.delivered == [Self.row])
    }

    @Test("a number that the plan uses is not given to a row that was written on the spot")
    func numbers() throws {
        var exercise = TestExercises.offRamp.exercise
        exercise.injects[0].id = "AH-2"
        var state = SessionState(program: try RuleProgram(exercise), seed: TestExercises.seed(1))
        var numbers: [InjectID] = []
        for _ in 0..<3 {
            for event in try give(.improvise(from: "Radio", to: [], text: "Rain."), state) {
                state.apply(event)
                if case .injected(let inject) = event { numbers.append(inject.id) }
            }
        }
        #expect(numbers == ["AH-1", "AH-3", "AH-4"])
        #expect(state.play.rows.suffix(3).map(\.inject.id) == numbers)
        #expect(state.play.rows.suffix(3).allSatisfy { $0.isAdHoc && $0.inject.status == .delivered })
    }

    private func wanted(_ name: String, _ status: InjectStatus) -> InjectStatus? {
        name == "edit" ? status : InjectStatus(rawValue: name) ?? .delivered
    }

    private func give(_ command: Command, _ state: SessionState) throws(Refusal) -> [Event] {
        try state.decide(command, by: .seat(role: .control), person: "Ada", at: 1_000)
    }

    private func state(with status: InjectStatus) throws -> SessionState {
        var exercise = TestExercises.offRamp.exercise
        let place = try #require(exercise.injects.firstIndex { $0.id == Self.row })
        exercise.injects[place].status = status
        return SessionState(program: try RuleProgram(exercise), seed: TestExercises.seed(1))
    }
}
