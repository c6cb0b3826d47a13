package import ExerciseModel
package import NegotiationModel
package import NegotiationRules
import RulePrograms
import SessionEngine
package import SessionLog

/// What became of the MSEL in a session, from its log.
package struct MSELRun: Sendable {
    private var fold: SessionFold?
    /// What was delivered, in order.
    package private(set) var deliveries: [RecordedDelivery] = []
    /// The files that its rows come from: the plan's, then those that were imported, in order.
    package private(set) var sources: [MSELSource] = []

    package init() {}

    /// Takes the next record of a log that `LogReader` has checked.
    package mutating func take(_ record: LogRecord) throws(LogFault) {
        switch record {
        case .header(let header):
            let fold = try SessionFold(header)
            let exercise = fold.program.exercise
            sources = [MSELSource(text: exercise.msel, rows: Set(exercise.injects.map(\.id)))]
            self.fold = fold
        case .entry(let entry):
            let entry = try SessionEntry(entry)
            // Taken out while it changes, so that nothing is copied.
            guard var fold = fold.take() else { return }
            fold.read(entry)
            for case .injected(let inject) in entry.events {
                deliveries.append(
                    RecordedDelivery(
                        inject: inject, timeMs: entry.timeMs, exerciseTimeMs: fold.exerciseTimeMs, seat: entry.seat))
            }
            if case .importMSEL(let file, let rows) = entry.command { note(file, rows) }
            self.fold = fold
        case .seal: break
        }
    }

    // What was delivered before says what the file before said.
    private mutating func note(_ file: String, _ rows: [Inject]) {
        let delivered = Set(deliveries.map(\.inject.id))
        sources.append(MSELSource(text: file, rows: Set(rows.map(\.id)).subtracting(delivered)))
    }

    /// The plan's file as it was written; empty where there is none.
    package var plan: String { fold?.program.exercise.msel ?? "" }

    /// The rows as they stand at the log's end: the plan's in its order, imported ones, then those
    /// written on the spot.
    package var rows: [InjectRow] { fold?.state.sections(for: .control).msel ?? [] }

    /// What another MSEL would change of them.
    package func change(to file: [Inject]) -> MSELChange {
        MSELChange(from: rows, planned: fold?.program.exercise.injects ?? [], to: file)
    }
}
