import ExerciseModel
import NegotiationModel
import RulePrograms

extension Deciding {
    /// Takes another MSEL: rows that were delivered stay as they are, by whatever number they have in it, and what it doesn't
    /// have any more is retired.
    mutating func importRows(_ rows: [Inject]) throws(Refusal) {
        try demandImportable(rows)
        let change = MSELChange(from: state.play.rows, planned: state.program.exercise.injects, to: rows)
        emit(.mselImported(new: change.new, changed: change.changed, retired: change.retired))
    }

    // Whoever reads the file has found all of it, with where it stands; this keeps play whole whoever asks.
    private func demandImportable(_ rows: [Inject]) throws(Refusal) {
        var numbers: Set<InjectID> = []
        for row in rows {
            guard numbers.insert(row.id).inserted else { throw unimportable(row, "stands twice", "Give it once.") }
            guard InjectStatus.planned.contains(row.status) else {
                let words = InjectStatus.planned.map(\.rawValue).joined(separator: ", ")
                throw unimportable(
                    row, "is \(row.status.rawValue), which comes about in play", "Plan it as one of: \(words).")
            }
            for party in row.to where index.parties[party] == nil { throw unknownParty(party) }
            try demandTrigger(of: row)
        }
    }

    private func demandTrigger(of row: Inject) throws(Refusal) {
        guard (row.kind == .contingency) == (row.trigger != nil) else {
            throw unimportable(row, "is \(row.kind.rawValue)", "Contingencies have a trigger, and no other rows.")
        }
        do throws(ProgramFault) {
            _ = try state.program.trigger(of: row)
        } catch {
            throw unimportable(
                row, "has a trigger that can't be used: \(error.mistake.sentence)", error.mistake.instead)
        }
    }

    private func unimportable(_ row: Inject, _ what: String, _ instead: String) -> Refusal {
        Refusal(.argumentInvalid, "Row \(row.id) of the imported MSEL \(what); nothing was imported.", instead: instead)
    }
}
